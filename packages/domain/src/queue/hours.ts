import type { CrossingMode } from "../crossing/events.ts";
import type { CrossingCode } from "../ids.ts";
import { hourStartOf } from "../journal/fact.ts";
import type { ReadRows } from "../journal/read-rows.ts";
import type { TokenTaken } from "./events.ts";
import type { QueueHourRow, TokenRow } from "./state.ts";

interface Where {
  readonly crossing: CrossingCode;
  readonly mode: CrossingMode;
  readonly lane?: string | null;
}

export function queueHourKey({ crossing, mode, lane }: Where, atMs: number): string {
  return `${crossing}|${mode}|${lane ?? ""}|${hourStartOf(atMs)}`;
}

type Counts = Omit<QueueHourRow, "key" | "crossing" | "mode" | "lane" | "hourStartMs">;

const nothing: Counts = {
  taken: 0,
  takenPersons: 0,
  served: 0,
  servedPersons: 0,
  leavers: 0,
  leaverPersons: 0,
  returned: 0,
  jumps: 0,
  waits: 0,
  waitMsSum: 0,
  services: 0,
  serviceMsSum: 0,
};

function add(rows: ReadRows, where: Where, counted: Partial<Counts> & { atMs: number }): void {
  const { atMs, ...added } = counted;
  const { crossing, mode, lane } = where;
  const key = queueHourKey(where, atMs);
  const hour = rows.find("queueHour", key);
  const sums: Record<string, number> = {
    ...nothing,
    ...(hour === undefined ? {} : countsOf(hour)),
  };
  for (const [name, count] of Object.entries(added)) sums[name] = (sums[name] ?? 0) + count;
  const row = { key, crossing, mode, lane: lane ?? "", hourStartMs: hourStartOf(atMs) };
  // `sums` has exactly the names of the counts: it starts from `nothing`.
  rows.keep("queueHour", { ...row, ...(sums as unknown as Counts) });
}

function countsOf(hour: QueueHourRow): Counts {
  const { key: _key, crossing: _crossing, mode: _mode, lane: _lane, ...rest } = hour;
  const { hourStartMs: _hour, ...counts } = rest;
  return counts;
}

export function addTaken(rows: ReadRows, event: TokenTaken, atMs: number): void {
  const { crossing, mode, parties, persons } = event;
  add(rows, { crossing, mode }, { atMs, taken: parties, takenPersons: parties * persons });
}

/** Who came back, asked for a later slot or never said when it came has no regular wait. */
function regularWaitMs(row: TokenRow): number | undefined {
  const { takenAtMs, servedAtMs, placeMs } = row;
  if (takenAtMs === null || servedAtMs === null || placeMs !== takenAtMs) return undefined;
  return servedAtMs >= takenAtMs && row.returns === 0 ? servedAtMs - takenAtMs : undefined;
}

/** A number called and served within this time was at the booth; longer ones were not there. */
const serviceMsMax = 2 * 3_600_000;

function serviceMs({ calledAtMs, servedAtMs }: TokenRow): number | undefined {
  if (calledAtMs === null || servedAtMs === null) return undefined;
  const lasted = servedAtMs - calledAtMs;
  return lasted >= 0 && lasted <= serviceMsMax ? lasted : undefined;
}

/** Adds a served token to the hour of its service, or takes it out again. */
export function addServed(rows: ReadRows, { row, sign }: { row: TokenRow; sign: 1 | -1 }): void {
  const { servedAtMs, parties, personsServed, persons } = row;
  if (servedAtMs === null) return;
  const waitMs = regularWaitMs(row);
  const lastedMs = serviceMs(row);
  add(rows, row, {
    atMs: servedAtMs,
    served: sign * parties,
    servedPersons: sign * parties * (personsServed ?? persons),
    ...(waitMs === undefined ? {} : { waits: sign, waitMsSum: sign * waitMs }),
    ...(lastedMs === undefined ? {} : { services: sign, serviceMsSum: sign * lastedMs }),
  });
}

interface Moved {
  readonly event: Where;
  readonly row: TokenRow;
  readonly atMs: number;
}

export function addLeft(rows: ReadRows, { event, row, atMs }: Moved): void {
  const { crossing, mode } = event;
  const { parties, persons } = row;
  add(rows, { crossing, mode }, { atMs, leavers: parties, leaverPersons: parties * persons });
}

export function addReturned(rows: ReadRows, { event, row, atMs }: Moved): void {
  const { crossing, mode } = event;
  add(rows, { crossing, mode }, { atMs, returned: row.parties });
}

export function addJump(rows: ReadRows, event: Where, atMs: number): void {
  add(rows, event, { atMs, jumps: 1 });
}
