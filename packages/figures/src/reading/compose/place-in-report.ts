import { capitals, regionOfTown } from "../places/scene-places.ts";
import type { GazetteerPlace } from "../places/gazetteer-place.ts";
import type { PlaceMention } from "./clause-words.ts";
import type { SentenceContext } from "./open-report.ts";
import { type Located, lodgings } from "./place-of.ts";

/** Flows are counted at the borders of a country; the rest where the text last was. */
export const flows = new Set(["entries", "exits", "crossings"]);

const regionWords =
  /^(region|oblast|province|district|gebiet|provinz|область|области|регион[аеу]?|область|край|крае)$/;
const countryWords =
  /^(country|land|landes|staat|nation|страну|стране|страны|республику|республике)$/;

/** Whether a mention says where something was counted, and not whence people came. */
function isOfPlace({ side }: PlaceMention): boolean {
  return side !== "origin" && side !== "from" && side !== "via";
}

/** What is counted in one place and not in a whole country. */
const localMeasures = new Set(["accommodated", "capacity", "queue", "waiting-time", "other"]);

function hasPlace({ words }: SentenceContext, isFlow: boolean): boolean {
  return words.places.some(isFlow ? isOfPlace : ({ side }) => side !== "origin");
}

/**
 * A sentence without a place of its own: "Размещены 350 человек" is about the region of the
 * sentences before, "in the region" about that of the town in which the report is set.
 */
export function atScene(context: SentenceContext, located: Located): Located {
  const { report, sentence } = context;
  const { lastRegion, topic, scene, tokens } = report;
  const isFlow = flows.has(located.measure);
  const lodging = lodgedBefore(context, located);
  if (lodging !== undefined) return { ...located, place: lodging };
  const isCountry = located.place === null || located.place === topic.country;
  if (hasPlace(context, isFlow) || !isCountry) return located;
  const span = tokens.slice(sentence.first, sentence.last);
  if (span.some(({ folded }) => countryWords.test(folded))) return located;
  const isHere = (one: GazetteerPlace) => one.country === (located.place ?? one.country);
  const near = [lastRegion, scene?.place].find((one) => one && isHere(one));
  const isRegional = span.some(({ folded }) => regionWords.test(folded));
  if (isRegional && near) return { ...located, place: regionOfTown[near.name] ?? near.name };
  const isLast = !isFlow && lastRegion !== null && isHere(lastRegion);
  if (isLast) return { ...located, place: lastRegion.name };
  if (localMeasures.has(located.measure) && near) return { ...located, place: near.name };
  if (report.isTopicNamed) return located;
  const isCapital = isFlow && scene !== null && capitals.has(scene.place.name);
  const place = isCapital ? scene.place.country : (report.lastCrossing ?? scene?.place.name);
  return { ...located, place: place ?? located.place };
}

const lodgedMeasures = new Set(["accommodated", "capacity", "present", "registrations"]);
const definite = /^(the|this|that|der|dem|die|das|diese|dieser|в|во|на|centre's)$/;

/** "1.890 live in the facility", "415 slept there": the house that was spoken of before. */
function lodgedBefore({ report, sentence, words }: SentenceContext, { measure }: Located) {
  const { lastLodging, tokens } = report;
  if (lastLodging === null || !lodgedMeasures.has(measure)) return undefined;
  const isElsewhere = words.places.some(({ side }) => /^(in|object|to)$/.test(side));
  if (isElsewhere) return undefined;
  for (let at = sentence.first; at < sentence.last; at++) {
    const { folded } = tokens[at]!;
    if (/^(there|dort|там|здесь|тут)$/.test(folded)) return lastLodging;
    const isSame = definite.test(tokens[at - 1]?.folded ?? "");
    if (isSame && (lodgings.test(folded) || /^(centre|center|building|site)$/.test(folded))) {
      return lastLodging;
    }
  }
  return undefined;
}

/** A queue or refusals whose sentence names no crossing those of the sentence before. */
export function atCrossing({ report, words }: SentenceContext, located: Located): Located {
  const isQueue = /^(queue|waiting-time|refusals)$/.test(located.measure);
  const isSide = words.places.every(
    ({ place, side }) => place.kind === "country" || side === "office",
  );
  if (!isQueue || !isSide || report.lastCrossing === null) return located;
  return { ...located, place: report.lastCrossing };
}
