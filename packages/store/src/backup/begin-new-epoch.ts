import { randomBytes } from "node:crypto";
import { withTransaction, type Database } from "../database.ts";

/**
 * Blocks of reference numbers that are passed over: more than anybody enrols between two backups,
 * so that a tablet enrolled after the backup shares its block with none enrolled after the restore.
 */
const blocksPassedOver = 1_000;
const relayRangesPassedOver = 32;

/**
 * Makes a restored database speak as one: its new epoch tells every tablet and relay to send again
 * what the backup does not have. Nobody stays signed in; links and codes are made anew.
 */
export function beginNewEpoch(database: Database): Promise<string> {
  const epoch = randomBytes(16).toString("hex");
  return withTransaction(database, "read committed", async (connection) => {
    await connection.query("update journal.head set epoch = $1", [epoch]);
    await connection.query(
      `select setval('journal.reference_block',
        (select greatest(last_value, coalesce((
            select max(reference_block) from journal.device where via is null), 0))
          from journal.reference_block) + $1)`,
      [blocksPassedOver],
    );
    // Relays have ranges of their own; one enrolled after the backup keeps its.
    await connection.query(
      `select setval('journal.relay_range',
        (select least(4095, last_value + $1) from journal.relay_range))`,
      [relayRangesPassedOver],
    );
    await connection.query("truncate access.session, access.one_time_link, access.enrolment_code");
    return epoch;
  });
}
