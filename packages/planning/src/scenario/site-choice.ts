import type { SeededRandom } from "@caravanserai/kernel";
import { shelter } from "./assumptions.ts";
import { minuteMs } from "./calendar.ts";
import type { Course } from "./course.ts";
import { isOffline } from "./devices.ts";
import type { ChosenUnit, PlacesLedger } from "./places-ledger.ts";
import { drawIndex, elementAt, hasChance } from "./sampling.ts";
import type { ScenarioDevice, SiteKind } from "./scenario.ts";
import { siteKinds, townsBeyond } from "./sites.ts";

/** Who looks for a place. */
export interface Seeker {
  /** The town to which the crossing leads. */
  readonly town: string;
  readonly persons: number;
  readonly hasChildren: boolean;
}

/** Where places are looked for. */
export interface SiteChoice {
  readonly ledger: PlacesLedger;
  /** The shelter tablet of each site. */
  readonly keepers: readonly ScenarioDevice[];
  readonly random: SeededRandom;
}

/** The shelter tablet of each site, in the order of the sites. */
export function keepersOf({ sites, devices }: Course): readonly ScenarioDevice[] {
  return sites.map(({ code }) => {
    const index = devices.findIndex((device) => device.sites?.includes(code));
    return elementAt(devices, index);
  });
}

function kindsFor({ hasChildren }: Seeker, random: SeededRandom): readonly SiteKind[] {
  const shares = hasChildren ? shelter.familyOrder.value : shelter.othersOrder.value;
  const first = elementAt(siteKinds, drawIndex(random, shares));
  return [first, ...siteKinds.filter((kind) => kind !== first)];
}

function find(
  { ledger, random }: SiteChoice,
  seeker: Seeker,
  isAllowed: (site: number) => boolean,
): ChosenUnit | undefined {
  const { town, persons } = seeker;
  const kinds = kindsFor(seeker, random);
  const goesElsewhere = hasChance(random, shelter.elsewhere.value);
  for (const wished of goesElsewhere ? [town, ...townsBeyond(town)] : [town]) {
    const found = ledger.find({ town: wished, persons, kinds, isAllowed });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A unit as a desk finds it: not at sites of which the hub does not know the present state. */
export function findFromDesk(
  choice: SiteChoice,
  seeker: Seeker,
  atMs: number,
): ChosenUnit | undefined {
  const syncMs = shelter.syncMinutes.value * minuteMs;
  return find(choice, seeker, (site) => {
    const keeper = elementAt(choice.keepers, site);
    return !isOffline(keeper, atMs) && !isOffline(keeper, atMs - syncMs);
  });
}

/** A unit as people find it who go from site to site. */
export function findOnFoot(choice: SiteChoice, seeker: Seeker): ChosenUnit | undefined {
  return find(choice, seeker, () => true);
}
