import type { Figure, FigureName, Situation } from "@caravanserai/contract";
import type { Flow } from "./flows.ts";

/** What stands at a moment; null where it is not known of a past one. */
export interface Stocks {
  readonly present: number | null;
  readonly capacity: number | null;
  readonly blocked: number | null;
  readonly held: number | null;
  readonly occupied: number | null;
  readonly free: number | null;
  readonly duplicatesOpen: number | null;
  readonly discrepanciesOpen: number | null;
}

type Circumstances = Pick<Figure, "direction" | "unit" | "method" | "origin">;

const counted = { unit: "crossings", method: "counted", origin: "tallies" } as const;
const registered = { direction: "none", method: "registered", origin: "registrations" } as const;
const computedPlaces = {
  direction: "none",
  unit: "places",
  method: "computed",
  origin: "placements",
} as const;

const circumstances: Record<FigureName, Circumstances & { readonly isStock: boolean }> = {
  crossingsIn: { ...counted, direction: "in", isStock: false },
  crossingsOut: { ...counted, direction: "out", isStock: false },
  crossingsNet: { ...counted, direction: "net", method: "computed", isStock: false },
  householdsRegistered: { ...registered, unit: "households", isStock: false },
  personsRegistered: { ...registered, unit: "persons", isStock: false },
  registeredDeparted: {
    direction: "out",
    unit: "persons",
    method: "registered",
    origin: "departures",
    isStock: false,
  },
  registeredPresent: { ...registered, unit: "persons", method: "computed", isStock: true },
  numbersIssued: { ...registered, unit: "numbers", isStock: false },
  placesCapacity: { ...computedPlaces, isStock: true },
  placesBlocked: { ...computedPlaces, isStock: true },
  placesHeld: { ...computedPlaces, isStock: true },
  placesOccupied: { ...computedPlaces, isStock: true },
  placesFree: { ...computedPlaces, isStock: true },
  duplicatesOpen: {
    direction: "none",
    unit: "cases",
    method: "proposed",
    origin: "vault",
    isStock: true,
  },
  discrepanciesOpen: {
    direction: "none",
    unit: "cases",
    method: "computed",
    origin: "journal",
    isStock: true,
  },
};

/** Null: of a past moment, not known as it was known then. */
type Totals = { readonly [Name in keyof Flow]: number | null };

/** The figures of the board, each with its circumstances. */
export function figuresOf(known: {
  asOfMs: number;
  period: { fromMs: number; toMs: number };
  total: Totals;
  stocks: Stocks;
}): Situation["figures"] {
  const { asOfMs, period, total, stocks } = known;
  const figure = (name: FigureName, value: number | null): Figure => {
    const { isStock, ...rest } = circumstances[name];
    return { value, asOfMs, period: isStock ? null : period, ...rest };
  };
  return {
    crossingsIn: figure("crossingsIn", total.in),
    crossingsOut: figure("crossingsOut", total.out),
    crossingsNet: figure("crossingsNet", netOf(total)),
    householdsRegistered: figure("householdsRegistered", total.householdsRegistered),
    personsRegistered: figure("personsRegistered", total.personsRegistered),
    registeredDeparted: figure("registeredDeparted", total.registeredDeparted),
    registeredPresent: figure("registeredPresent", stocks.present),
    numbersIssued: figure("numbersIssued", total.numbersIssued),
    placesCapacity: figure("placesCapacity", stocks.capacity),
    placesBlocked: figure("placesBlocked", stocks.blocked),
    placesHeld: figure("placesHeld", stocks.held),
    placesOccupied: figure("placesOccupied", stocks.occupied),
    placesFree: figure("placesFree", stocks.free),
    duplicatesOpen: figure("duplicatesOpen", stocks.duplicatesOpen),
    discrepanciesOpen: figure("discrepanciesOpen", stocks.discrepanciesOpen),
  };
}

function netOf({ in: entered, out: left }: Totals): number | null {
  return entered === null || left === null ? null : entered - left;
}
