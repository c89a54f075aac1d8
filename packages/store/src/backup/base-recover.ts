import { mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase, withConnection } from "../database.ts";
import { shellWord } from "../embedded/archive-settings.ts";
import { layOutCluster, type LaidOutCluster } from "../embedded/lay-out-cluster.ts";
import { ensureFolder, superuser } from "../embedded/make-cluster.ts";
import { startPostmaster, type Postmaster } from "../embedded/postmaster.ts";
import { unpackBase } from "./base-unpack.ts";

/** How far a recovery came. */
export interface Recovered {
  /** Time of the last commit that was applied after the copy; null where there was none. */
  readonly lastCommitAtMs: number | null;
  /** False: the segments end before the time that was asked for. */
  readonly hasReachedTime: boolean;
}

const startWaitMs = 24 * 3_600_000;
const tooEarly = "recovery ended before configured recovery target was reached";
const lastCommit = /last completed transaction was at log time (\S+) (\S+)\+00/;

/**
 * Makes a cluster of a base copy and of archived segments, which `fetchSegments` lays into a
 * folder, and leaves it stopped: as it was at a time, or at the end of the segments.
 */
export async function recoverCluster(order: {
  /** Of the embedded Postgres; holds no cluster yet. */
  readonly directory: string;
  /** The tar archive of the copy. */
  readonly files: AsyncIterable<Uint8Array>;
  readonly fetchSegments: (folder: string) => Promise<void>;
  readonly untilMs: number | undefined;
}): Promise<Recovered> {
  await ensureFolder(order.directory);
  const directory = await realpath(order.directory);
  const cluster = path.join(directory, "cluster");
  const segments = path.join(directory, "wal-restored");
  const unfinished = `${cluster}.restored`;
  await Promise.all(
    [unfinished, segments].map((place) => rm(place, { recursive: true, force: true })),
  );
  await unpackBase(order.files, unfinished);
  await mkdir(segments, { mode: 0o700 });
  await order.fetchSegments(segments);
  await writeFile(path.join(unfinished, "recovery.signal"), "", { mode: 0o600 });
  const trust = path.join(segments, "trust.conf");
  await writeFile(trust, "local all all trust\n", { mode: 0o600 });
  await rename(unfinished, cluster);
  try {
    const laidOut = await layOutCluster(directory);
    return await recover(laidOut, { segments, trust, untilMs: order.untilMs });
  } catch (cause) {
    await rm(cluster, { recursive: true, force: true });
    throw cause;
  } finally {
    await rm(segments, { recursive: true, force: true });
  }
}

interface Plan {
  readonly segments: string;
  readonly trust: string;
  readonly untilMs: number | undefined;
}

async function recover(laidOut: LaidOutCluster, plan: Plan): Promise<Recovered> {
  let lastCommitAtMs: number | null = null;
  let isTooEarly = false;
  const log = (line: string) => {
    const [, day, time] = lastCommit.exec(line) ?? [];
    if (time !== undefined) lastCommitAtMs = momentAfter(`${day}T${time}`);
    isTooEarly ||= line.includes(tooEarly);
  };
  const start = (untilMs: number | undefined) =>
    startPostmaster({ ...laidOut, log, startWaitMs, settings: settingsOf({ ...plan, untilMs }) });
  const { untilMs } = plan;
  try {
    await finish(await start(untilMs), laidOut);
  } catch (cause) {
    if (!isTooEarly) throw cause;
    // The segments end earlier: what they have is there, and more there is not.
    await finish(await start(undefined), laidOut);
  }
  return { lastCommitAtMs, hasReachedTime: untilMs !== undefined && !isTooEarly };
}

/** The first whole millisecond that is not before a time with microseconds. */
function momentAfter(time: string): number {
  const micros = Number((/\.(\d+)$/.exec(time)?.[1] ?? "").padEnd(6, "0"));
  return Date.parse(`${time.replace(/\.\d+$/, "")}Z`) + Math.ceil(micros / 1_000);
}

function settingsOf({ segments, trust, untilMs }: Plan): Record<string, string> {
  return {
    // Nobody else reaches the socket; the password of the copied server is not known here.
    hba_file: trust,
    hot_standby: "off",
    log_timezone: "UTC",
    restore_command: `cp ${shellWord(segments)}/%f "%p"`,
    recovery_target_timeline: "current",
    ...(untilMs === undefined
      ? {}
      : {
          recovery_target_time: new Date(untilMs).toISOString().replace("Z", "+00"),
          recovery_target_action: "promote",
        }),
  };
}

/** Gives the superuser the password of this directory, and stops the server in order. */
async function finish(postmaster: Postmaster, laidOut: LaidOutCluster): Promise<void> {
  const { socketFolder, password } = laidOut;
  const host = encodeURIComponent(socketFolder);
  const database = openDatabase(`postgresql://${superuser}@localhost/postgres?host=${host}`, {
    connectionsMax: 1,
  });
  try {
    await withConnection(database, async (connection) => {
      const literal = connection.escapeLiteral(password);
      await connection.query(`alter role ${superuser} password ${literal}`);
    });
  } finally {
    await database.close();
    postmaster.kill("SIGINT");
    await postmaster.ended;
    if (!socketFolder.startsWith(path.dirname(laidOut.cluster))) {
      await rm(socketFolder, { recursive: true, force: true });
    }
  }
}
