import type { FigureStatement } from "@caravanserai/domain";

/** A published figure of the model case: its number in the list of 29, or null for a later one. */
export interface ModelClaim {
  /** Names the claim for good, so that a restart enters nothing twice. */
  readonly code: string;
  readonly figure: number | null;
  readonly statement: FigureStatement;
}

type Said = Partial<FigureStatement> &
  Pick<FigureStatement, "value" | "measure" | "unit" | "outlet">;

const unsaid = {
  valueHigh: null,
  qualifier: "exact",
  isHedged: false,
  direction: null,
  rate: "period",
  aspect: "total",
  place: null,
  counterpart: null,
  population: null,
  periodStart: null,
  periodEnd: null,
  dayLimit: "00:00",
  dayNamedAfter: "start",
  asOf: null,
  saidBy: null,
  relayedBy: [],
  sourceClass: "unattributed",
  reliabilityLow: 0.3,
  reliabilityHigh: 0.7,
  wording: null,
} as const;

/** A statement with what it says; everything it leaves open is null or the usual. */
export function modelClaim(code: string, figure: number | null, said: Said): ModelClaim {
  return { code, figure, statement: { ...unsaid, ...said } };
}

/** Circumstances that many of the claims share. */
export const said = {
  week: { periodStart: "2022-09-21", periodEnd: "2022-09-27", asOf: "2022-09-27" },
  entriesKz: {
    measure: "entries",
    direction: "in",
    unit: "person-crossings",
    place: "Kazakhstan",
    counterpart: "Russia",
  },
  exitsKz: {
    measure: "exits",
    direction: "out",
    unit: "person-crossings",
    place: "Kazakhstan",
  },
  entriesGe: {
    measure: "entries",
    direction: "in",
    unit: "person-crossings",
    place: "Georgia",
    counterpart: "Russia",
  },
  leftRussia: {
    measure: "exits",
    direction: "out",
    unit: "persons",
    place: "Russia",
    counterpart: "all-directions",
  },
  kzInterior: {
    saidBy: "Interior Ministry of Kazakhstan",
    sourceClass: "authority",
    reliabilityLow: 0.6,
    reliabilityHigh: 0.9,
  },
  geInterior: {
    saidBy: "Interior Minister of Georgia",
    sourceClass: "authority",
    reliabilityLow: 0.6,
    reliabilityHigh: 0.9,
  },
} as const;
