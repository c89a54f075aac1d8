import type { FlowDay } from "@caravanserai/contract";
import { hourMs, hourStartOf } from "@caravanserai/domain";
import { query, withTransaction, type Database } from "../database.ts";
import { daysOf, readFlows } from "../reads/flows.ts";

/** Our own counts by local day, of all crossings or of one. */
export function readOwnDays(
  database: Database,
  asked: {
    readonly fromMs: number;
    readonly toMs: number;
    readonly utcOffsetMinutes: number;
    readonly crossing: string | null;
  },
): Promise<readonly FlowDay[]> {
  const { fromMs, toMs, utcOffsetMinutes, crossing } = asked;
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const flows = await readFlows(connection, { fromMs, toMs });
    const own = crossing === null ? flows : flows.filter((flow) => flow.crossing === crossing);
    const shown = { fromMs: hourStartOf(fromMs), lastMs: hourStartOf(toMs - hourMs) };
    return daysOf(own, shown, utcOffsetMinutes);
  });
}

/** The crossing that a place names, by its code or its name in any of its languages. */
export async function crossingNamed(database: Database, place: string): Promise<string | null> {
  const [found] = await query<{ crossing: string }>(
    database,
    `select crossing from read.crossing
      where lower($1) in (lower(crossing), lower(name), lower(name_ru), lower(name_kk)) limit 1`,
    [place.trim()],
  );
  return found?.crossing ?? null;
}
