import { join } from "node:path";
import { openDatabase, type Database } from "@caravanserai/store";
import {
  dataDirectoryPath,
  isRunning,
  lockDataDirectory,
  openDataDirectory,
  readJson,
  type DataDirectory,
} from "../start/data-directory.ts";
import { databaseRefusalOf } from "../start/database-refusal.ts";
import { openCluster } from "../start/system.ts";

interface OpenedDatabase {
  readonly database: Database;
  /** Of the role that owns the server, for what needs a connection of another kind. */
  readonly ownerUrl: string;
  readonly directory: DataDirectory;
  /** Address of the running hub, or undefined when the system stands still. */
  readonly address: string | undefined;
}

/**
 * Gives a command the owner's database connection: that of the running system, or, when nothing
 * runs, of a database started for the command and stopped after it.
 */
export async function withDatabase<Answer>(
  note: (line: string) => void,
  work: (opened: OpenedDatabase) => Promise<Answer>,
): Promise<Answer> {
  const directory = await openDataDirectory(dataDirectoryPath());
  const running = (await isRunning(directory))
    ? await readJson<{ address: string; ownerUrl: string }>(join(directory.run, "system.json"))
    : undefined;
  if (running !== undefined) {
    return useDatabase(running.ownerUrl, (database) =>
      work({ database, ownerUrl: running.ownerUrl, directory, address: running.address }),
    );
  }
  const lock = await lockDataDirectory(directory);
  const databaseUrl = process.env["DATABASE_URL"];
  try {
    const cluster = await openCluster({ directory, databaseUrl, say: note });
    try {
      const ownerUrl = cluster.superuserUrl;
      return await useDatabase(ownerUrl, (database) =>
        work({ database, ownerUrl, directory, address: undefined }),
      );
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.close();
  }
}

async function useDatabase<Answer>(
  url: string,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = openDatabase(url, { connectionsMax: 4 });
  try {
    return await work(database);
  } catch (cause) {
    throw databaseRefusalOf(cause);
  } finally {
    await database.close();
  }
}
