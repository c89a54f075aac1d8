import type { SentenceContext } from "./open-report.ts";
import type { Located } from "./place-of.ts";

/** Flows are counted at the borders of a country; the rest where the text last was. */
export const flows = new Set(["entries", "exits", "crossings"]);

/** "Размещены 350 человек" after a sentence on a region: there, and not in the whole country. */
export function atLastRegion({ report, words }: SentenceContext, located: Located): Located {
  const { lastRegion, topic } = report;
  const isCountry = located.place === null || located.place === topic.country;
  const isHere = lastRegion !== null && lastRegion.country === (located.place ?? topic.country);
  if (!isCountry || !isHere || flows.has(located.measure) || words.places.length > 0) {
    return located;
  }
  return { ...located, place: lastRegion.name };
}

/** A queue whose sentence names no crossing is the one of the sentence before. */
export function atCrossing({ report, words }: SentenceContext, located: Located): Located {
  const isQueue = located.measure === "queue" || located.measure === "waiting-time";
  const isSide = words.places.every(({ place }) => place.kind === "country");
  if (!isQueue || !isSide || report.lastCrossing === null) return located;
  return { ...located, place: report.lastCrossing };
}
