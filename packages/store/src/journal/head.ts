import { query, type Database } from "../database.ts";

/** Where the journal ends. */
export interface JournalHead {
  readonly position: number;
  /** Latest receivedAt of an accepted entry; null while the journal is empty. */
  readonly asOfMs: number | null;
  /** Random text; another one after a restore from a backup. */
  readonly serverEpoch: string;
}

export const headColumns = `position, as_of_ms as "asOfMs", epoch as "serverEpoch"`;

export async function readHead(database: Database): Promise<JournalHead> {
  const [head] = await query<JournalHead>(database, `select ${headColumns} from journal.head`);
  if (head === undefined) throw new Error("the journal has no head row");
  return head;
}
