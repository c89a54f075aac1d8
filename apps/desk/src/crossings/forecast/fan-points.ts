import type { ForecastAnswer, WaitHistory } from "@caravanserai/contract";
import type { FanPoint, KeptPoint, KnownPoint } from "@caravanserai/ui";
import { shownMinutes } from "../wait-courses.ts";

type WaitForecast = ForecastAnswer["waits"][number];
type EntriesForecast = ForecastAnswer["entries"][number];
type Ranges = Pick<FanPoint, "middle" | "low80" | "high80" | "low95" | "high95">;

const hourMs = 3_600_000;
/** Half of a log-normal range lies within 0.6745 of its spread, four fifths within 1.2816. */
const halfOfFourFifths = 0.6745 / 1.2816;

/** An edge of the range that should hold every other time, from the edge of four in five. */
function edge50(middle: number, edge80: number): number {
  if (middle <= 0 || edge80 <= 0) return middle + (edge80 - middle) * halfOfFourFifths;
  return middle * (edge80 / middle) ** halfOfFourFifths;
}

export function fanPoint(at: number, ranges: Ranges): FanPoint {
  const { middle, low80, high80, low95, high95 } = ranges;
  return {
    at,
    middle,
    low50: edge50(middle, low80),
    high50: edge50(middle, high80),
    low80,
    high80,
    low95,
    high95,
  };
}

/** Where the fan opens: what is known now, without a range. */
function openedFrom(known: KnownPoint | undefined, fan: readonly FanPoint[]): readonly FanPoint[] {
  const first = fan[0];
  if (known?.value === undefined || first === undefined || known.at >= first.at) return fan;
  const value = known.value;
  const start = { middle: value, low80: value, high80: value, low95: value, high95: value };
  return [fanPoint(known.at, start), ...fan];
}

export interface Fan {
  readonly known: readonly KnownPoint[];
  readonly kept: readonly KeptPoint[];
  readonly fan: readonly FanPoint[];
}

const pastHoursShown = 48;

/** Waits of the last two days as the board had them, kept forecasts, and the hours to come. */
export function waitFan(forecast: WaitForecast, history: WaitHistory | undefined): Fan {
  const all = (history?.served ?? []).map((_served, index): KnownPoint => ({
    at: (history?.startMs ?? 0) + index * hourMs,
    value: shownMinutes(history?.shownMiddle[index] ?? history?.middle[index]),
  }));
  const until = forecast.points[0]?.atMs ?? Infinity;
  const known = all.filter(({ at }) => at < until).slice(-pastHoursShown);
  const from = known[0]?.at ?? -Infinity;
  const kept = forecast.past
    .filter(({ atMs }) => atMs >= from && atMs < until)
    .map(({ atMs, middle, low80, high80, actual }) => ({
      at: atMs,
      middle,
      low80,
      high80,
      actual: actual ?? undefined,
    }));
  const points = forecast.points.map((point) => fanPoint(point.atMs, point));
  return { known, kept, fan: openedFrom(known.at(-1), points) };
}

/** Counted entries of past days, and those expected on the next. */
export function entriesFan(forecast: EntriesForecast): Fan {
  const known = forecast.past.map(({ dayStartMs, entries }) => ({
    at: dayStartMs,
    value: entries,
  }));
  const points = forecast.days.map((day) => fanPoint(day.dayStartMs, day));
  const kept = forecast.kept.map(({ dayStartMs, middle, low80, high80, actual }) => {
    return { at: dayStartMs, middle, low80, high80, actual: actual ?? undefined };
  });
  return { known, kept, fan: openedFrom(known.at(-1), points) };
}
