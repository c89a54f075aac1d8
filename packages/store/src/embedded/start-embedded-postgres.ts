import { realpath, rm } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { openDatabase, withConnection } from "../database.ts";
import { layOutArchiving } from "./archive-settings.ts";
import { layOutCluster } from "./lay-out-cluster.ts";
import { ensureFolder, superuser } from "./make-cluster.ts";
import { claimCluster } from "./owner-file.ts";
import { startPostmaster, type Postmaster, type PostmasterOptions } from "./postmaster.ts";

export interface EmbeddedPostgres {
  /** Of the superuser, who owns the schema; the database is there. */
  readonly superuserUrl: string;
  /** Of the postmaster now running: another one after it had to be started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

const databaseName = "caravanserai";
const fastStopMs = 6_000;
const quickStopMs = 2_000;
const restartPauseMsMax = 5_000;

/**
 * Starts Postgres from the binaries in node_modules on `directory`, makes the cluster on first
 * start, and starts it again when it dies. Listens on a Unix socket only: no port to be taken.
 */
export async function startEmbeddedPostgres(options: {
  directory: string;
  log: (line: string) => void;
  /** Hands the log over for archiving, in segments that end after so many seconds at most. */
  archivedEverySeconds?: number;
  /** Memory for pages of tables and indexes; modest unless a register is far larger than that. */
  sharedBuffers?: string;
}): Promise<EmbeddedPostgres> {
  await ensureFolder(options.directory);
  const directory = await realpath(options.directory);
  const release = await claimCluster(directory);
  const { password, socketFolder, ...laidOut } = await layOutCluster(directory);
  const { runAs } = laidOut.installation;
  const seconds = options.archivedEverySeconds;
  const settings = {
    ...(seconds === undefined ? {} : await layOutArchiving(directory, runAs, seconds)),
    ...(options.sharedBuffers === undefined ? {} : { shared_buffers: options.sharedBuffers }),
  };
  const supervised = await supervise({ ...laidOut, socketFolder, settings, log: options.log });
  const urlTo = (database: string) =>
    `postgresql://${superuser}:${encodeURIComponent(password)}@localhost/${database}` +
    `?host=${encodeURIComponent(socketFolder)}`;
  async function stop(): Promise<void> {
    await supervised.stop();
    if (!socketFolder.startsWith(directory)) await rm(socketFolder, { recursive: true });
    await release();
  }
  try {
    await ensureDatabase(urlTo("postgres"));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    superuserUrl: urlTo(databaseName),
    get pid() {
      return supervised.pid();
    },
    stop,
  };
}

/** Keeps one postmaster alive until it is told to stop. */
async function supervise(options: PostmasterOptions) {
  let current: Postmaster = await startPostmaster(options);
  const stopping = new AbortController();

  async function keepAlive(): Promise<void> {
    let pauseMs = 100;
    for (;;) {
      await current.ended;
      if (stopping.signal.aborted) return;
      options.log("Postgres ended unexpectedly; starting it again");
      try {
        current = await startPostmaster(options);
        pauseMs = 100;
      } catch (error) {
        options.log(error instanceof Error ? error.message : "Postgres does not start");
        await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
        pauseMs = Math.min(pauseMs * 2, restartPauseMsMax);
      }
    }
  }
  const over = keepAlive();

  async function stop(): Promise<void> {
    stopping.abort();
    const steps = [
      ["SIGINT", fastStopMs],
      ["SIGQUIT", quickStopMs],
      ["SIGKILL", quickStopMs],
    ] as const;
    for (const [signal, waitMs] of steps) {
      current.kill(signal);
      const timer = new AbortController();
      const inTime = await Promise.race([
        over.then(() => true),
        delay(waitMs, false, { signal: timer.signal }).catch(() => false),
      ]);
      timer.abort();
      if (inTime) return;
    }
  }
  return { pid: () => current.pid, stop };
}

async function ensureDatabase(url: string): Promise<void> {
  const database = openDatabase(url, { connectionsMax: 1 });
  try {
    await withConnection(database, async (connection) => {
      const known = "select 1 from pg_database where datname = $1";
      const { rows } = await connection.query(known, [databaseName]);
      if (rows.length === 0) await connection.query(`create database ${databaseName}`);
    });
  } finally {
    await database.close();
  }
}
