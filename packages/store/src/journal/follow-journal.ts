import { setTimeout as delay } from "node:timers/promises";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import type { Connection, Database } from "../database.ts";
import { withNotices } from "./notices.ts";

export type EntryStanding = "accepted" | "unknown-kind" | "quarantined";

/** An entry as it stands in the journal. */
export interface JournalEntry {
  readonly position: number;
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly kind: string;
  readonly standing: EntryStanding;
  readonly receivedAtMs: number;
  readonly atMs: number;
  /** The signed text, verbatim. */
  readonly body: string;
}

/** Looked at even without a notice: an open transaction elsewhere can hide entries for a while. */
const pollMs = 1_000;
const pageEntriesUsual = 500;

/** A page of the journal below the snapshot horizon (see pull-entries.ts). */
async function readPage(
  connection: Connection,
  { after, limit }: { after: number; limit: number },
): Promise<JournalEntry[]> {
  const { rows } = await connection.query<JournalEntry>({
    name: "journal page",
    text: `select position, id, device, kind, standing, received_at_ms as "receivedAtMs",
        at_ms as "atMs", body
      from journal.entry
      where position > $1 and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by position limit $2`,
    values: [after, limit],
  });
  return rows;
}

/**
 * Calls `onEntries` with every entry after `after`, in order, page by page, until the signal. Waits
 * out a lost database and begins again where `onEntries` last returned; any other fault ends it.
 */
export async function followJournal(options: {
  database: Database;
  after: number;
  onEntries: (entries: readonly JournalEntry[]) => Promise<void>;
  signal: AbortSignal;
  pageEntries?: number;
  /** Wait this long after a page that was not full, so that many small commits make one page. */
  gatherMs?: number;
}): Promise<void> {
  const { onEntries, signal, pageEntries = pageEntriesUsual, gatherMs = 0 } = options;
  let after = options.after;
  await withNotices(options, async ({ connection, next }) => {
    while (!signal.aborted) {
      const page = await readPage(connection, { after, limit: pageEntries });
      const last = page.at(-1);
      if (last === undefined) {
        await next(pollMs);
      } else {
        await onEntries(page);
        after = last.position;
        if (page.length < pageEntries && gatherMs > 0) {
          await delay(gatherMs, undefined, { signal }).catch(() => undefined);
        }
      }
    }
  });
}

/** Calls `onChange` after commits, for live screens; looks once a second for a missed notice. */
export async function listenForEntries(options: {
  database: Database;
  onChange: () => void;
  signal: AbortSignal;
}): Promise<void> {
  const { onChange, signal } = options;
  await withNotices(options, async ({ connection, next }) => {
    let seen = -1;
    while (!signal.aborted) {
      await next(pollMs);
      const { rows } = await connection.query<{ position: number }>(
        "select position from journal.head",
      );
      const position = rows[0]?.position ?? seen;
      if (position !== seen) onChange();
      seen = position;
    }
  });
}
