import { elementAt } from "./sampling.ts";
import type { ScenarioSite, SiteKind } from "./scenario.ts";

/** A unit chosen for a household. */
export interface ChosenUnit {
  readonly site: number;
  readonly unit: number;
}

interface UnitWish {
  readonly town: string;
  readonly persons: number;
  /** Site kinds in the order in which they are tried. */
  readonly kinds: readonly SiteKind[];
  /** False for sites that must not be used now. */
  readonly isAllowed: (site: number) => boolean;
}

/** Who holds how many places; rooms go to one household each, other units are shared. */
export interface PlacesLedger {
  find(wish: UnitWish): ChosenUnit | undefined;
  hold(chosen: ChosenUnit, persons: number): void;
  release(chosen: ChosenUnit, persons: number): void;
  held(chosen: ChosenUnit): number;
  capacity(chosen: ChosenUnit): number;
}

interface SitePlaces {
  readonly site: ScenarioSite;
  readonly isShared: boolean;
  readonly capacities: Int32Array;
  readonly held: Int32Array;
  /** Places that `find` could still give. */
  free: number;
}

function freeIn({ isShared, capacities, held }: SitePlaces, unit: number): number {
  const taken = elementAt(held, unit);
  if (!isShared && taken > 0) return 0;
  return Math.max(0, elementAt(capacities, unit) - taken);
}

/** The unit that fits best: the least room left over, the first of equals. */
function bestUnit(places: SitePlaces, persons: number): number | undefined {
  if (places.free < persons) return undefined;
  let best: number | undefined;
  let bestFree = Number.POSITIVE_INFINITY;
  for (let unit = 0; unit < places.capacities.length; unit++) {
    const free = freeIn(places, unit);
    if (free < persons || free >= bestFree) continue;
    if (free === persons) return unit;
    best = unit;
    bestFree = free;
  }
  return best;
}

export function createPlacesLedger(sites: readonly ScenarioSite[]): PlacesLedger {
  const ledger: readonly SitePlaces[] = sites.map((site) => ({
    site,
    isShared: site.kind === "hall" || site.kind === "hostel",
    capacities: Int32Array.from(site.units, ({ capacity }) => capacity),
    held: new Int32Array(site.units.length),
    free: site.units.reduce((sum, { capacity }) => sum + capacity, 0),
  }));

  function change({ site, unit }: ChosenUnit, persons: number): void {
    const places = elementAt(ledger, site);
    const before = freeIn(places, unit);
    places.held[unit] = elementAt(places.held, unit) + persons;
    places.free += freeIn(places, unit) - before;
  }

  return {
    find({ town, persons, kinds, isAllowed }) {
      for (const kind of kinds) {
        for (let site = 0; site < ledger.length; site++) {
          const places = elementAt(ledger, site);
          if (places.site.town !== town || places.site.kind !== kind || !isAllowed(site)) continue;
          const unit = bestUnit(places, persons);
          if (unit !== undefined) return { site, unit };
        }
      }
      return undefined;
    },
    hold: (chosen, persons) => change(chosen, persons),
    release: (chosen, persons) => change(chosen, -persons),
    held: ({ site, unit }) => elementAt(elementAt(ledger, site).held, unit),
    capacity: ({ site, unit }) => elementAt(elementAt(ledger, site).capacities, unit),
  };
}
