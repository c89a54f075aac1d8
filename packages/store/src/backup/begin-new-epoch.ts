import { bytesToHex, type Random } from "@caravanserai/kernel";
import { withTransaction, type Connection, type Database } from "../database.ts";
import { unmarkRestoring } from "./restore-mark.ts";

/** Blocks of the hub itself. Those from here on belong to relays, whose sequences end earlier. */
const hubBlocks = 2 ** 24;
const sequenceMax = 2 ** 31 - 1;

/**
 * Makes a restored database speak as one: its new epoch tells every tablet and relay to send again
 * what the backup does not have. Nobody stays signed in; links and codes are made anew.
 */
export function beginNewEpoch(database: Database, random: Random): Promise<string> {
  const epoch = bytesToHex(random.bytes(16));
  return withTransaction(database, "read committed", async (connection) => {
    await connection.query("update journal.head set epoch = $1", [epoch]);
    await passOver(connection, "reference_block", random);
    // Relays have ranges of their own; one enrolled after the backup keeps its.
    await passOver(connection, "relay_range", random);
    await connection.query("truncate access.session, access.one_time_link, access.enrolment_code");
    await unmarkRestoring(connection);
    return epoch;
  });
}

async function passOver(connection: Connection, name: string, random: Random): Promise<void> {
  const { rows } = await connection.query<{ last: number; max: number }>(
    `select coalesce(last_value, start_value - 1)::float8 as last, max_value::float8 as max
      from pg_sequences where schemaname = 'journal' and sequencename = $1`,
    [name],
  );
  const { last = 0, max = 0 } = rows[0] ?? {};
  const end = max === sequenceMax ? hubBlocks - 1 : max;
  const skipped = numbersPassedOver(end - last, random);
  if (skipped > 0) {
    await connection.query("select setval($1, $2)", [`journal.${name}`, last + skipped]);
  }
}

/**
 * Numbers that a restore passes over: more than anybody gives out between two backups, so that a
 * tablet enrolled after the backup shares its block with none enrolled after the restore. How many
 * is left to chance, because the same backup may be restored twice. Never more than an eighth of
 * what is `left`, so that a relay's 4,096 blocks outlast dozens of restores and never overflow.
 */
export function numbersPassedOver(left: number, random: Random): number {
  const least = Math.min(1_000, Math.floor(left / 64));
  const most = Math.floor(left / 8);
  const fraction = new DataView(random.bytes(4).buffer).getUint32(0) / 2 ** 32;
  return most <= 0 ? 0 : least + Math.floor(fraction * (most - least + 1));
}
