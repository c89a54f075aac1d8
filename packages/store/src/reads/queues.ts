import {
  queueTokensMax,
  type PostQueue,
  type QueueAnswer,
  type QueuesAnswer,
} from "@caravanserai/contract";
import type { CrossingCode, DeviceId } from "@caravanserai/domain";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import {
  readLanes,
  readLaneSpans,
  readQueueHours,
  readQueueTokens,
  readQueueViews,
  tokenColumns,
} from "./queue.ts";

/** What a screen or an estimate looks at when it does not say since when. */
const queuePeriodMs = 6 * 3_600_000;
const queuePeriodMsMax = 31 * 24 * 3_600_000;

interface Asked {
  readonly nowMs: number;
  readonly sinceMs?: number | undefined;
}

function queueSince({ nowMs, sinceMs }: Asked): number {
  return Math.max(sinceMs ?? nowMs - queuePeriodMs, nowMs - queuePeriodMsMax);
}

export async function asOfHead(connection: Connection, nowMs: number): Promise<number> {
  const { rows } = await connection.query<JournalHead>(`select ${headColumns} from journal.head`);
  return rows[0]?.asOfMs ?? nowMs;
}

/** All queues without their tokens, in one snapshot. */
export function readQueues(database: Database, asked: Asked): Promise<QueuesAnswer> {
  const sinceMs = queueSince(asked);
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const hours = await readQueueHours(connection, { crossing: null, sinceMs });
    const lanes = await readLanes(connection, null);
    const queues = await readQueueViews(connection, null, { hours, lanes });
    return { asOfMs: await asOfHead(connection, asked.nowMs), sinceMs, queues, lanes, hours };
  });
}

/** One crossing with its tokens and lane schedule, in one snapshot; undefined when unknown. */
export function readQueue(
  database: Database,
  crossing: CrossingCode,
  asked: Asked,
): Promise<QueueAnswer | undefined> {
  const sinceMs = queueSince(asked);
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: known } = await connection.query(
      "select 1 as known from read.crossing where key = $1",
      [crossing],
    );
    if (known.length === 0) return undefined;
    const period = { crossing, sinceMs };
    const hours = await readQueueHours(connection, period);
    const lanes = await readLanes(connection, crossing);
    const queues = await readQueueViews(connection, crossing, { hours, lanes });
    const laneSpans = await readLaneSpans(connection, period);
    const tokens = await readQueueTokens(connection, period, queueTokensMax);
    return {
      asOfMs: await asOfHead(connection, asked.nowMs),
      sinceMs,
      crossing,
      queues,
      lanes,
      laneSpans,
      hours,
      tokens,
      isCut: tokens.length >= queueTokensMax,
    };
  });
}

/** Waiting tokens of each mode that a tablet gets: more than it calls before it asks again. */
const headOfLineMax = 200;

/** The head of each line for a tablet, with what was called, served or left within six hours. */
export function readPostQueue(
  database: Database,
  crossing: CrossingCode,
  { device, nowMs }: { device: DeviceId; nowMs: number },
): Promise<PostQueue> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const lanes = await readLanes(connection, crossing);
    const queues = await readQueueViews(connection, crossing, { hours: [], lanes: [] });
    const { rows: tokens } = await connection.query<PostQueue["tokens"][number]>({
      name: "post queue",
      text: `select ${tokenColumns}, slot_changes as "slotChanges", binding, household,
          jump is not null as "isJump"
        from (
          select *, row_number() over (partition by mode, state, priority is null
              order by place_ms, key) as nth
            from read.token where crossing = $1 and state in ('waiting', 'called')
          union all
          (select *, 0 as nth from read.token
            where crossing = $1 and state not in ('waiting', 'called') and state_at_ms >= $2
            order by state_at_ms desc limit $3)
        ) tokens where nth <= $3 order by place_ms, key`,
      values: [crossing, nowMs - queuePeriodMs, headOfLineMax],
    });
    const { rows: marks } = await connection.query<{ mark: number }>(
      "select mark from journal.device where id = $1",
      [device],
    );
    const sum = (name: "partiesWaiting" | "personsWaiting") =>
      queues.reduce((total, view) => total + view[name], 0);
    return {
      asOfMs: await asOfHead(connection, nowMs),
      crossing,
      highestContiguousSeq: marks[0]?.mark ?? 0,
      partiesWaiting: sum("partiesWaiting"),
      personsWaiting: sum("personsWaiting"),
      tokens,
      lanes,
    };
  });
}
