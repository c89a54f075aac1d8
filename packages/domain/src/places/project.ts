import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import type { DiscrepancyKind } from "../journal/discrepancy-state.ts";
import type { Fact } from "../journal/fact.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type {
  CapacityBlocked,
  CheckedIn,
  CheckedOut,
  HoldPlaced,
  HoldReleased,
  PlacesEvent,
  SiteOpened,
  SiteStatusSet,
} from "./events.ts";
import { unseenHousehold } from "../registration/seen-household.ts";
import { freePlaces, type UnitRow, type PlacementRow } from "./state.ts";

type PlacementEvent = HoldPlaced | HoldReleased | CheckedIn | CheckedOut;

export function touchesOfPlaces({ event }: Fact<PlacesEvent>): readonly RowKey[] {
  switch (event.kind) {
    case "places.site-opened":
      return [
        { table: "site", key: event.site },
        ...event.units.map(({ unit }): RowKey => ({ table: "unit", key: unit })),
      ];
    case "places.site-status-set":
      return [{ table: "site", key: event.site }];
    case "places.capacity-blocked":
      return [
        { table: "unit", key: event.unit },
        discrepancyRow("places.over-capacity", event.unit),
      ];
    default:
      return [
        { table: "site", key: event.site },
        { table: "unit", key: event.unit },
        { table: "placement", key: event.placement },
        { table: "household", key: event.household },
        discrepancyRow("places.over-capacity", event.unit),
        discrepancyRow("places.placed-twice", event.household),
        discrepancyRow("places.closed-site-used", event.site),
        discrepancyRow("places.unknown-placement", event.placement),
      ];
  }
}

export function applyPlaces(fact: Fact<PlacesEvent>, rows: ReadRows): void {
  const { event } = fact;
  switch (event.kind) {
    case "places.site-opened":
      return applySiteOpened(event, rows);
    case "places.site-status-set":
      return applySiteStatus(event, rows);
    case "places.capacity-blocked":
      return applyBlocked({ ...fact, event }, rows);
    case "places.hold-placed":
    case "places.checked-in":
      return applyClaim({ ...fact, event }, rows);
    case "places.hold-released":
    case "places.checked-out":
      return applyEnd({ ...fact, event }, rows);
  }
}

function applySiteOpened(event: SiteOpened, rows: ReadRows): void {
  const before = rows.find("site", event.site);
  const { site, code, name, town, siteKind } = event;
  rows.keep("site", { key: site, code, name, town, siteKind, status: before?.status ?? "open" });
  for (const { unit, ...described } of event.units) {
    const standing = rows.find("unit", unit);
    rows.keep("unit", {
      key: unit,
      site,
      ...described,
      blocked: standing?.blocked ?? 0,
      held: standing?.held ?? 0,
      occupied: standing?.occupied ?? 0,
      claims: standing?.claims ?? [],
    });
  }
}

function applySiteStatus(event: SiteStatusSet, rows: ReadRows): void {
  const site = rows.find("site", event.site);
  if (site !== undefined) rows.keep("site", { ...site, status: event.status });
}

function applyBlocked(fact: Fact<CapacityBlocked>, rows: ReadRows): void {
  const unit = rows.find("unit", fact.event.unit);
  if (unit === undefined) return;
  const changed = { ...unit, blocked: fact.event.blocked };
  rows.keep("unit", changed);
  if (freePlaces(changed) < 0) raiseOverCapacity(fact, changed, rows);
}

/** A hold or a check-in: the claim stands whatever the rules say; what they say is raised. */
function applyClaim(fact: Fact<HoldPlaced | CheckedIn>, rows: ReadRows): void {
  const { event } = fact;
  const unit = rows.find("unit", event.unit);
  if (unit === undefined) return raise(fact, "places.unknown-placement", { rows });
  const before = rows.find("placement", event.placement);
  // A hold that arrives after its own check-in (sent by another tablet) changes nothing.
  if (event.kind === "places.hold-placed" && before !== undefined) return;
  if (before?.state === "checked-in") return;
  const cleared = before?.state === "held" ? withoutClaim(unit, before) : unit;
  const claimed = withClaim(cleared, fact);
  rows.keep("unit", claimed);
  rows.keep("placement", placementOf(fact));
  if (freePlaces(claimed) < 0 && freePlaces(claimed) < freePlaces(unit)) {
    raiseOverCapacity(fact, claimed, rows);
  }
  if (rows.find("site", event.site)?.status === "closed") {
    raise(fact, "places.closed-site-used", { rows });
  }
  linkToHousehold(fact, rows);
}

function linkToHousehold(fact: Fact<PlacementEvent>, rows: ReadRows): void {
  const { event } = fact;
  const standing = rows.find("household", event.household) ?? unseenHousehold(event.household);
  const household = { ...standing, firstTown: standing.firstTown ?? townOfArrival(event, rows) };
  if (household.placement !== null && household.placement !== event.placement) {
    raise(fact, "places.placed-twice", { rows, claims: [household.placement, event.placement] });
    rows.keep("household", household);
    return;
  }
  rows.keep("household", { ...household, placement: event.placement });
}

/** Only who has arrived has a first place: a hold may never be used. */
function townOfArrival(event: PlacementEvent, rows: ReadRows): string | null {
  if (event.kind !== "places.checked-in") return null;
  return rows.find("site", event.site)?.town ?? null;
}

function applyEnd(fact: Fact<HoldReleased | CheckedOut>, rows: ReadRows): void {
  const { event } = fact;
  const unit = rows.find("unit", event.unit);
  const placement = rows.find("placement", event.placement);
  if (unit === undefined || placement === undefined) {
    return raise(fact, "places.unknown-placement", { rows });
  }
  const endsHold = event.kind === "places.hold-released";
  if (placement.state !== (endsHold ? "held" : "checked-in")) {
    // Releasing what has arrived meanwhile is no contradiction: the arrival is the later truth.
    return endsHold ? undefined : raise(fact, "places.unknown-placement", { rows });
  }
  rows.keep("unit", withoutClaim(unit, placement));
  const state = endsHold ? event.reason : "checked-out";
  rows.keep("placement", { ...placement, state, untilMs: null, changedAtMs: fact.atMs });
  const household = rows.find("household", event.household);
  if (household?.placement === event.placement) {
    rows.keep("household", { ...household, placement: null });
  }
}

function placementOf({ event, atMs }: Fact<HoldPlaced | CheckedIn>): PlacementRow {
  return {
    key: event.placement,
    household: event.household,
    site: event.site,
    unit: event.unit,
    persons: event.persons,
    state: event.kind === "places.hold-placed" ? "held" : "checked-in",
    untilMs: event.kind === "places.hold-placed" ? event.untilMs : null,
    changedAtMs: atMs,
  };
}

function withClaim(unit: UnitRow, { event, entry }: Fact<HoldPlaced | CheckedIn>): UnitRow {
  const isHold = event.kind === "places.hold-placed";
  return {
    ...unit,
    held: unit.held + (isHold ? event.persons : 0),
    occupied: unit.occupied + (isHold ? 0 : event.persons),
    claims: [...unit.claims, { placement: event.placement, entry }],
  };
}

function withoutClaim(unit: UnitRow, placement: PlacementRow): UnitRow {
  const isHold = placement.state === "held";
  return {
    ...unit,
    held: unit.held - (isHold ? placement.persons : 0),
    occupied: unit.occupied - (isHold ? 0 : placement.persons),
    claims: unit.claims.filter((claim) => claim.placement !== placement.key),
  };
}

function raiseOverCapacity(fact: Fact, unit: UnitRow, rows: ReadRows): void {
  const claims = unit.claims.map(({ entry }) => entry);
  raiseDiscrepancy(rows, fact, {
    kind: "places.over-capacity",
    subject: unit.key,
    claims: claims.includes(fact.entry) ? claims : [...claims, fact.entry],
  });
}

function discrepancyRow(kind: DiscrepancyKind, subject: string): RowKey {
  return { table: "discrepancy", key: discrepancyKey(kind, subject) };
}

function raise(
  fact: Fact<PlacementEvent>,
  kind: "places.placed-twice" | "places.closed-site-used" | "places.unknown-placement",
  { rows, claims = [] }: { rows: ReadRows; claims?: readonly string[] },
): void {
  const subjects = {
    "places.placed-twice": fact.event.household,
    "places.closed-site-used": fact.event.site,
    "places.unknown-placement": fact.event.placement,
  };
  raiseDiscrepancy(rows, fact, {
    kind,
    subject: subjects[kind],
    claims: claims.length > 0 ? claims : [fact.entry],
  });
}
