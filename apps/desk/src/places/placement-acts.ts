import type { Act, HouseholdView, SiteView } from "@caravanserai/contract";
import type { HouseholdId, PlacementId, SiteId, UnitId } from "@caravanserai/domain";

export type UnitView = SiteView["units"][number];

interface Claim {
  readonly household: HouseholdView;
  readonly site: Pick<SiteView, "site">;
  readonly unit: Pick<UnitView, "unit">;
  readonly persons: number;
}

function claimOf({ household, site, unit, persons }: Claim) {
  return {
    household: household.household as HouseholdId,
    site: site.site as SiteId,
    unit: unit.unit as UnitId,
    persons,
  };
}

/** Keeps places for a household until it arrives. */
export function holdAct(claim: Claim, placement: string, untilMs: number): Act {
  return {
    command: "place-hold",
    placement: placement as PlacementId,
    ...claimOf(claim),
    untilMs: Math.round(untilMs),
  };
}

/** The household is there. A held placement is continued, so that its places count once. */
export function checkInAct(claim: Claim, newPlacement: string): Act {
  const held = claim.household.placement;
  const placement = held?.state === "held" ? held.placement : newPlacement;
  return { command: "check-in", placement: placement as PlacementId, ...claimOf(claim) };
}

/** Ends a hold, or a stay at the site. */
export function endAct(placement: string): Act {
  return { command: "end-placement", placement: placement as PlacementId };
}

export function blockAct(unit: Pick<UnitView, "unit">, blocked: number, reason: string): Act {
  return { command: "block-capacity", unit: unit.unit as UnitId, blocked, reason };
}
