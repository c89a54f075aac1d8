import type { FiguresAnswer, OwnDay, Situation } from "@caravanserai/contract";
import type { FigureStatement } from "@caravanserai/domain";

/** What the circumstances of every count of ours have in common. */
const ownCircumstances = {
  valueHigh: null,
  qualifier: "exact",
  isHedged: false,
  rate: "period",
  aspect: "total",
  place: null,
  counterpart: null,
  population: null,
  dayLimit: "00:00",
  dayNamedAfter: "start",
  saidBy: null,
  relayedBy: [],
  outlet: null,
  sourceClass: "own-count",
  reliabilityLow: 1,
  reliabilityHigh: 1,
  wording: null,
} as const;

type OwnCounts = Pick<FiguresAnswer, "own" | "ownDays">;

/**
 * Our own counts as statements, computed from the situation each time they are asked for. They
 * cover the crossings where we count, which no published figure does; so they stand beside the
 * claims and take no part in the arithmetic.
 */
export function ownCountsOf({ days, hubTimeMs, utcOffsetMinutes }: Situation): OwnCounts {
  const counted = days.findIndex((day) => day.in + day.out + day.personsRegistered > 0);
  const ownDays: OwnDay[] =
    counted === -1
      ? []
      : days.slice(counted).map((day) => ({
          day: day.day,
          dayStartMs: day.dayStartMs,
          in: day.in,
          out: day.out,
          registered: day.personsRegistered,
          numbersIssued: day.numbersIssued,
        }));
  const first = ownDays[0];
  if (first === undefined) return { own: [], ownDays };
  const asOf = new Date(hubTimeMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
  const period = { periodStart: first.day, periodEnd: asOf, asOf };
  const sumOf = (field: "in" | "out" | "registered" | "numbersIssued") =>
    ownDays.reduce((sum, day) => sum + day[field], 0);
  const own = (said: Pick<FigureStatement, "measure" | "direction" | "unit" | "value">) => {
    return { ...ownCircumstances, relayedBy: [], ...period, ...said };
  };
  return {
    ownDays,
    own: [
      own({ measure: "entries", direction: "in", unit: "person-crossings", value: sumOf("in") }),
      own({ measure: "exits", direction: "out", unit: "person-crossings", value: sumOf("out") }),
      own({
        measure: "registrations",
        direction: null,
        unit: "persons",
        value: sumOf("registered"),
      }),
      own({
        measure: "documents-issued",
        direction: null,
        unit: "documents",
        value: sumOf("numbersIssued"),
      }),
    ],
  };
}
