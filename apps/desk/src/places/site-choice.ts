import type { SiteView } from "@caravanserai/contract";

/** Places of a site or a unit, counted in persons. */
export interface PlaceCounts {
  readonly capacity: number;
  readonly blocked: number;
  readonly held: number;
  readonly occupied: number;
  /** Below zero when more was given than there is. */
  readonly free: number;
}

export interface SiteSummary {
  readonly site: SiteView;
  readonly counts: PlaceCounts;
  /** Most places free in one unit: how many can stay together. */
  readonly togetherMax: number;
}

/** What to look for; an empty text means any. */
export interface SiteFilter {
  readonly town: string;
  readonly siteKind: string;
  readonly freeMin: number;
}

export const anySite: SiteFilter = { town: "", siteKind: "", freeMin: 0 };

/** Sums of a site. A closed site gives nothing, however empty it is. */
export function summaryOf(site: SiteView): SiteSummary {
  const sum = (key: keyof PlaceCounts) => site.units.reduce((total, unit) => total + unit[key], 0);
  const isOpen = site.status === "open";
  return {
    site,
    counts: {
      capacity: sum("capacity"),
      blocked: sum("blocked"),
      held: sum("held"),
      occupied: sum("occupied"),
      free: isOpen ? sum("free") : 0,
    },
    togetherMax: isOpen ? Math.max(0, ...site.units.map(({ free }) => free)) : 0,
  };
}

/** Sites that fit, the one where most can stay together first; full and closed ones last. */
export function chooseSites(
  sites: readonly SiteView[],
  { town, siteKind, freeMin }: SiteFilter,
): readonly SiteSummary[] {
  return sites
    .map(summaryOf)
    .filter(({ site }) => town === "" || site.town === town)
    .filter(({ site }) => siteKind === "" || site.siteKind === siteKind)
    .filter(({ togetherMax }) => togetherMax >= freeMin)
    .sort(
      (a, b) =>
        b.togetherMax - a.togetherMax ||
        b.counts.free - a.counts.free ||
        a.site.name.localeCompare(b.site.name),
    );
}

/** Every value once, in order, for a choice. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b));
}
