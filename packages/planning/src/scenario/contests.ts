import { shelter } from "./assumptions.ts";
import type { Course } from "./course.ts";
import { isOffline } from "./devices.ts";
import type { ChosenUnit } from "./places-ledger.ts";
import { elementAt, hasChance } from "./sampling.ts";
import type { Seeker, SiteChoice } from "./site-choice.ts";
import { siteKinds } from "./sites.ts";

/**
 * Double bookings, at most one per shelter tablet: a desk with a network books a unit at a site
 * whose tablet has none; that tablet, which sees the unit free, gives it to somebody else.
 */
export interface Contests {
  /** A unit at a silent site of the seeker's town that a desk books all the same; seldom. */
  provoke(seeker: Seeker, atMs: number): ChosenUnit | undefined;
  /** The unit so booked, when its silent tablet now gives it away beyond capacity. */
  answer(seeker: Seeker, atMs: number): ChosenUnit | undefined;
}

export function createContests({ sites }: Course, choice: SiteChoice): Contests {
  const { keepers, ledger, random } = choice;
  const open = new Map<string, ChosenUnit>();
  const used = new Set<string>();

  return {
    provoke({ town, persons }, atMs) {
      if (!hasChance(random, shelter.contestChance.value)) return undefined;
      const isAllowed = (site: number) => {
        const keeper = elementAt(keepers, site);
        return isOffline(keeper, atMs) && !used.has(keeper.code);
      };
      const chosen = ledger.find({ town, persons, kinds: siteKinds, isAllowed });
      if (chosen === undefined) return undefined;
      const { code } = elementAt(keepers, chosen.site);
      used.add(code);
      open.set(code, chosen);
      return chosen;
    },
    answer({ town, persons }, atMs) {
      for (const [code, chosen] of open) {
        const isHere = elementAt(sites, chosen.site).town === town;
        const isSilent = isOffline(elementAt(keepers, chosen.site), atMs);
        const held = ledger.held(chosen);
        const capacity = ledger.capacity(chosen);
        const isContested = held <= capacity && held + persons > capacity && persons <= capacity;
        if (!isHere || !isSilent || !isContested) continue;
        open.delete(code);
        return chosen;
      }
      return undefined;
    },
  };
}
