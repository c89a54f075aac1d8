import type { HouseholdView } from "@caravanserai/contract";
import {
  householdIdOf,
  type HouseholdId,
  type MemoryRows,
  type PlacementId,
  type PlacementRow,
  type Reference,
  type SiteId,
  type UnitId,
} from "@caravanserai/domain";

export interface KnownPlacement {
  readonly placement: PlacementId;
  readonly site: SiteId;
  readonly siteName: string;
  readonly unit: UnitId;
  readonly unitCode: string;
  readonly persons: number;
  readonly state: PlacementRow["state"];
  readonly untilMs: number | null;
}

/** A household as far as this tablet can know it: from its own shift, from the hub, from a slip. */
export interface KnownHousehold {
  readonly household: HouseholdId;
  readonly reference: Reference;
  /** Null when neither tablet nor hub nor slip says. */
  readonly persons: number | null;
  readonly personsDeparted: number;
  readonly placement: KnownPlacement | null;
  readonly source: "tablet" | "hub" | "slip";
}

interface Sources {
  readonly rows: MemoryRows;
  readonly view: HouseholdView | undefined;
  /** Party size on the scanned slip; null when the reference was typed. */
  readonly slipPersons: number | null;
}

/** The hub's view holds all that this tablet did; without one, own acts are what is known. */
export function knownHousehold(reference: Reference, sources: Sources): KnownHousehold {
  const { rows, view, slipPersons } = sources;
  const household = householdIdOf(reference);
  const own = rows.find("household", household);
  const ownPlacement = latestPlacement(rows, household);
  const isFromView = view !== undefined || ownPlacement === undefined;
  const placement = isFromView ? placementOfView(view) : placementOfRow(ownPlacement, rows);
  return {
    household,
    reference,
    persons: own?.persons ?? view?.persons ?? slipPersons,
    personsDeparted: Math.max(own?.personsDeparted ?? 0, view?.personsDeparted ?? 0),
    placement,
    source: own !== undefined ? "tablet" : view !== undefined ? "hub" : "slip",
  };
}

function latestPlacement(rows: MemoryRows, household: HouseholdId): PlacementRow | undefined {
  const own = rows.rowsOf("placement").filter((placement) => placement.household === household);
  return own.sort((left, right) => right.changedAtMs - left.changedAtMs)[0];
}

function placementOfRow(row: PlacementRow, rows: MemoryRows): KnownPlacement | null {
  if (row.state !== "held" && row.state !== "checked-in") return null;
  const { key, site, unit, persons, state, untilMs } = row;
  const siteName = rows.find("site", site)?.name ?? "—";
  const unitCode = rows.find("unit", unit)?.code ?? "—";
  return { placement: key, site, siteName, unit, unitCode, persons, state, untilMs };
}

function placementOfView(view: HouseholdView | undefined): KnownPlacement | null {
  const placement = view?.placement ?? null;
  if (placement === null) return null;
  const { siteName, unitCode, persons, untilMs } = placement;
  return {
    // Ids in a view are those of the journal; the contract leaves them unbranded.
    placement: placement.placement as PlacementId,
    site: placement.site as SiteId,
    siteName,
    unit: placement.unit as UnitId,
    unitCode,
    persons,
    state: placement.state as PlacementRow["state"],
    untilMs,
  };
}
