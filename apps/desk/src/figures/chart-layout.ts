import type { ClaimView, FiguresAnswer, OriginView } from "@caravanserai/contract";
import type { ClaimMeasure, ClaimRate } from "@caravanserai/domain";

/** What a chart can show together: one measure at one place, as a sum or for each day. */
export interface FigureTheme {
  readonly key: string;
  readonly measure: ClaimMeasure;
  readonly place: string | null;
  /** A sum over a period and a number a day are different things, and never on one scale. */
  readonly rate: ClaimRate;
  readonly claims: readonly ClaimView[];
}

/** One origin's mark: all its copies in one place, so that five papers do not look like five. */
export interface OriginMark {
  readonly claims: readonly ClaimView[];
  readonly shown: ClaimView;
  readonly low: number;
  readonly high: number;
  /** Days since 1970; null for an open or missing side. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  readonly isRefuted: boolean;
}

export interface OwnPoint {
  readonly day: number;
  readonly value: number;
}

const dayMs = 86_400_000;

export function dayNumberOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

/** Themes with a number to draw, the one with most claims first. */
export function themesOf(claims: readonly ClaimView[]): readonly FigureTheme[] {
  const themes = new Map<string, ClaimView[]>();
  for (const view of claims) {
    const { measure, place, value, unit, rate } = view.statement;
    if (value === null || view.review === "withdrawn") continue;
    const counted = unit === "persons" ? "persons" : "";
    const key = [measure, place ?? "", rate, counted].join("|");
    themes.set(key, [...(themes.get(key) ?? []), view]);
  }
  return [...themes]
    .map(([key, own]): FigureTheme => {
      const { measure, place, rate } = (own[0] as ClaimView).statement;
      return { key, measure, place, rate, claims: own };
    })
    .sort((a, b) => b.claims.length - a.claims.length);
}

/** The marks of a theme: one per origin and value. */
export function marksOf(
  { claims }: FigureTheme,
  origins: readonly OriginView[],
  refuted: ReadonlySet<string>,
): readonly OriginMark[] {
  const originOf = new Map(
    origins.flatMap(({ origin, claims: members }) => members.map((one) => [one, origin])),
  );
  const groups = new Map<string, ClaimView[]>();
  for (const view of claims) {
    const key = originOf.get(view.claim) ?? view.claim;
    groups.set(key, [...(groups.get(key) ?? []), view]);
  }
  return [...groups.values()].map((copies) => markOf(copies, refuted));
}

function markOf(copies: readonly ClaimView[], refuted: ReadonlySet<string>): OriginMark {
  // A copy with dates says more about the origin than one without.
  const dated = copies.find(({ statement }) => lastDayOf(statement) !== null);
  const shown = copies.find(({ role }) => role === "recommended") ?? dated ?? copies[0];
  const view = shown as ClaimView;
  const { statement } = view;
  const values = copies.flatMap(({ statement: { value, valueHigh } }) => [value, valueHigh]);
  const known = values.filter((value) => value !== null);
  const last = lastDayOf(statement);
  return {
    claims: copies,
    shown: view,
    low: Math.min(...known, view.low ?? Number.POSITIVE_INFINITY),
    high: Math.max(...known, view.high ?? Number.NEGATIVE_INFINITY),
    fromDay: statement.periodStart === null ? null : dayNumberOf(statement.periodStart),
    toDay: last === null ? null : dayNumberOf(last),
    isRefuted: copies.some(({ claim }) => refuted.has(claim)),
  };
}

/** A statement that says only "since" has no day of its own: it stands with the undated ones. */
function lastDayOf({ periodEnd, asOf }: ClaimView["statement"]): string | null {
  return periodEnd ?? asOf;
}

/** Our own count of the theme, summed up or day by day; empty where we count no such thing. */
export function ownSeries(
  { measure, rate }: Pick<FigureTheme, "measure" | "rate">,
  ownDays: FiguresAnswer["ownDays"],
): readonly OwnPoint[] {
  const fields = {
    entries: "in",
    exits: "out",
    registrations: "registered",
    "documents-issued": "numbersIssued",
  } as const;
  if (!Object.hasOwn(fields, measure) || !["period", "day"].includes(rate)) return [];
  const field = fields[measure as keyof typeof fields];
  let value = 0;
  return ownDays.map((day) => {
    value = (rate === "period" ? value : 0) + day[field];
    return { day: dayNumberOf(day.day), value };
  });
}

/** Round steps of an axis from zero, at most six of them. */
export function axisTicks(max: number): readonly number[] {
  const rough = Math.max(max, 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power;
  const count = Math.ceil(Math.max(max, 1) / step);
  return Array.from({ length: count + 1 }, (_unused, index) => index * step);
}
