import type { CrossingMode } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";

/** The last estimate of an hour, as the board had it; minutes. */
export interface ShownWait {
  readonly crossing: string;
  readonly mode: CrossingMode;
  readonly hourStartMs: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly method: string;
  readonly ahead: number;
  /** Computed afterwards, from what was known at that time: after an upgrade, or in a demo. */
  readonly isHindcast: boolean;
}

/** Keeps estimates, one per queue and hour: the last one stands, a shown one before a hindcast. */
export async function keepShownWaits(
  database: Database,
  shown: readonly ShownWait[],
): Promise<void> {
  if (shown.length === 0) return;
  await query(
    database,
    `insert into waits.estimate (crossing, mode, hour_start_ms, low, middle, high, method, ahead,
        is_hindcast)
      select * from jsonb_to_recordset($1::jsonb) as w (crossing text, mode text,
        "hourStartMs" bigint, low float8, middle float8, high float8, method text, ahead integer,
        "isHindcast" boolean)
      on conflict (crossing, mode, hour_start_ms) do update set low = excluded.low,
        middle = excluded.middle, high = excluded.high, method = excluded.method,
        ahead = excluded.ahead, is_hindcast = excluded.is_hindcast
      where waits.estimate.is_hindcast or not excluded.is_hindcast`,
    [JSON.stringify(shown)],
  );
}

export function readShownWaits(database: Database, sinceMs: number): Promise<ShownWait[]> {
  return query<ShownWait>(
    database,
    `select crossing, mode, hour_start_ms as "hourStartMs", low, middle, high, method, ahead,
        is_hindcast as "isHindcast"
      from waits.estimate where hour_start_ms >= $1 order by crossing, mode, hour_start_ms`,
    [sinceMs],
  );
}

/** A forecast as it was shown. Minutes of wait by hours, or entries by days ahead. */
export interface KeptForecastRow {
  readonly measure: "wait" | "entries";
  /** Empty: all crossings together. */
  readonly crossing: string;
  /** Empty where it is not of one mode. */
  readonly mode: string;
  readonly madeAtMs: number;
  readonly horizon: number;
  /** The hour or day that it is about. */
  readonly targetMs: number;
  readonly middle: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
  readonly lastKnown: number | null;
  readonly actual: number | null;
  readonly isHindcast: boolean;
}

/** A forecast is kept once and never changed. */
export async function keepForecasts(
  database: Database,
  kept: readonly KeptForecastRow[],
): Promise<void> {
  if (kept.length === 0) return;
  await query(
    database,
    `insert into waits.forecast (measure, crossing, mode, made_at_ms, horizon, target_ms, middle,
        low80, high80, low95, high95, last_known, actual, is_hindcast)
      select * from jsonb_to_recordset($1::jsonb) as f (measure text, crossing text, mode text,
        "madeAtMs" bigint, horizon integer, "targetMs" bigint, middle float8, low80 float8,
        high80 float8, low95 float8, high95 float8, "lastKnown" float8, actual float8,
        "isHindcast" boolean)
      on conflict do nothing`,
    [JSON.stringify(kept)],
  );
}

/** Fills in what happened, where it is known by now. */
export async function settleWaitForecasts(database: Database, nowMs: number): Promise<void> {
  await query(
    database,
    `update waits.forecast f set actual = e.middle from waits.estimate e
      where f.measure = 'wait' and f.actual is null and f.target_ms + 3600000 <= $1
        and e.crossing = f.crossing and e.mode = f.mode and e.hour_start_ms = f.target_ms`,
    [nowMs],
  );
}

export async function settleEntriesForecasts(
  database: Database,
  known: readonly { crossing: string; dayStartMs: number; entries: number }[],
): Promise<void> {
  await query(
    database,
    `update waits.forecast f set actual = k.entries
      from jsonb_to_recordset($1::jsonb) as k (crossing text, "dayStartMs" bigint, entries float8)
      where f.measure = 'entries' and f.actual is null and f.crossing = k.crossing
        and f.target_ms = k."dayStartMs"`,
    [JSON.stringify(known)],
  );
}

/** Kept forecasts of hours or days since a moment; of one measure, where it is told. */
export function readKeptForecasts(
  database: Database,
  sinceMs: number,
  measure?: KeptForecastRow["measure"],
): Promise<KeptForecastRow[]> {
  return query<KeptForecastRow>(
    database,
    `select measure, crossing, mode, made_at_ms as "madeAtMs", horizon, target_ms as "targetMs",
        middle, low80, high80, low95, high95, last_known as "lastKnown", actual,
        is_hindcast as "isHindcast"
      from waits.forecast where target_ms >= $1 and ($2::text is null or measure = $2)
      order by measure, crossing, mode, horizon, target_ms`,
    [sinceMs, measure ?? null],
  );
}
