import { setTimeout as delay } from "node:timers/promises";
import type { Connection, Database } from "../database.ts";
import { faultOf, isPassingFault } from "../faults.ts";

/** Channel of the notice that new entries are committed. */
const entriesChannel = "caravanserai_entries";

/** SQL that sends the notice with the commit. */
export const noticeExpression = `pg_notify('${entriesChannel}', '')`;

export interface Notices {
  readonly connection: Connection;
  /** Resolves at the next notice, after `waitMs`, when the connection breaks, or at the signal. */
  next(waitMs: number): Promise<void>;
}

const reconnectPauseMsMin = 100;
const reconnectPauseMsMax = 3_000;

/**
 * LISTEN behind one door: runs `work` on a listening connection, again after a lost database, until
 * the signal. A notice that comes between two calls of `next` is not missed.
 */
export async function withNotices(
  { database, signal }: { database: Database; signal: AbortSignal },
  work: (notices: Notices) => Promise<void>,
): Promise<void> {
  let pauseMs = reconnectPauseMsMin;
  while (!signal.aborted) {
    try {
      await listenOnce(database, signal, async (notices) => {
        pauseMs = reconnectPauseMsMin;
        await work(notices);
      });
    } catch (error) {
      const fault = faultOf(error);
      if (!isPassingFault(fault)) throw fault;
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, reconnectPauseMsMax);
    }
  }
}

async function listenOnce(
  database: Database,
  signal: AbortSignal,
  work: (notices: Notices) => Promise<void>,
): Promise<void> {
  const connection = await database.pool.connect();
  let hasNotice = true;
  let wake = () => undefined as void;
  const note = () => {
    hasNotice = true;
    wake();
  };
  connection.on("notification", note);
  connection.on("end", note);
  signal.addEventListener("abort", note);
  try {
    await connection.query(`listen ${entriesChannel}`);
    await work({
      connection,
      async next(waitMs) {
        if (!hasNotice && !signal.aborted) {
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, waitMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
        hasNotice = false;
      },
    });
  } finally {
    signal.removeEventListener("abort", note);
    // A listening connection does not go back among the others.
    connection.release(true);
  }
}
