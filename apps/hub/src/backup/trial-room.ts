import { statfs } from "node:fs/promises";
import type { Database } from "@caravanserai/store";
import type { DataDirectory } from "../start/data-directory.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";

/** A throw-away server holds the database, its log, and what is unpacked on the way. */
const sizes = 2;
/** Registering goes first: a trial must leave it this much. */
const leftBytesMin = 1024 ** 3;
const mebibyte = 2 ** 20;

/** Refuses a trial that could fill the disk on which entries are kept. */
export async function refuseWithoutRoom(
  database: Database,
  { path }: Pick<DataDirectory, "path">,
): Promise<void> {
  const { rows } = await database.pool.query<{ bytes: number }>(
    "select pg_database_size(current_database()) as bytes",
  );
  const wanted = (rows[0]?.bytes ?? 0) * sizes + leftBytesMin;
  const { bavail, bsize } = await statfs(path);
  if (bavail * bsize >= wanted) return;
  const [free, needed] = [bavail * bsize, wanted].map((bytes) => Math.ceil(bytes / mebibyte));
  throw new Refusal(
    exitCodes.diskFull,
    `A test restore needs ${needed} MiB free beside the data, and ${free} MiB are: make room.`,
  );
}
