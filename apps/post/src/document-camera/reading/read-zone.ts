import { classifyLetter, zoneCharacters } from "./classify-letter.ts";
import { findLines, type TextBand } from "./find-lines.ts";
import { narrowed, quarterTurned, smoothed, turned, type GreyPicture } from "./grey-picture.ts";
import { inkMap, type InkMap } from "./ink-map.ts";
import { letterPatch } from "./letter-patch.ts";
import { lineHeights } from "./line-heights.ts";
import { tiltOf } from "./tilt.ts";
import { columnsOf } from "./zone-columns.ts";
import { placesOfBeginning, zonePlaces } from "./zone-places.ts";

/** A place under a check digit that was read without certainty, and what else it may show. */
interface ZoneDoubt {
  readonly line: number;
  readonly column: number;
  readonly other: string;
}

/** What a picture shows: the zone as printed, or why none can be read in it. */
export type ZoneLook =
  | {
      readonly kind: "zone";
      readonly lines: readonly string[];
      readonly doubts: readonly ZoneDoubt[];
      /** Mean probability of the characters as read, 0 to 1. */
      readonly certainty: number;
    }
  | { readonly kind: "nothing" }
  | { readonly kind: "dark" };

/** Wide enough for letters of thirty pixels; more only costs time. */
const widthMax = 1_600;
/** Mean grey, of 255, below which there is too little light. */
const darkBelow = 36;

/** The letters of a zone, line by line, each in the same few dots. */
export type ZonePatches = readonly (readonly Float32Array[])[];

/** Reach of the window that light and shade are taken away with: two letters. */
function radiusFor(width: number): number {
  return Math.max(4, Math.round(width / 50));
}

function patchesOf(map: InkMap, bands: readonly TextBand[]): ZonePatches | undefined {
  const counts = bands.length === 3 ? [30] : [44, 36];
  const [best] = counts
    .map((count) => columnsOf(map, bands, count))
    .filter((columns) => columns !== undefined)
    .sort((left, right) => left.inkBetween - right.inkBetween);
  if (best === undefined) return undefined;
  const { edges } = best;
  return lineHeights(map, bands, edges).map((line) =>
    edges.slice(1).map((right, column) => letterPatch(map, line, [edges[column]!, right])),
  );
}

/** Finds the zone in a picture and takes its letters apart; undefined when there is none. */
export function zonePatches(whole: GreyPicture): ZonePatches | undefined {
  const picture = narrowed(whole, widthMax);
  const coarse = smoothed(narrowed(picture, widthMax / 2));
  const tilt = tiltOf(inkMap(coarse, radiusFor(coarse.width)));
  const level = turned(picture, tilt);
  const radius = radiusFor(level.width);
  const bands = findLines(inkMap(smoothed(level), radius));
  return bands.length === 0 ? undefined : patchesOf(inkMap(level, radius), bands);
}

interface ReadCharacter {
  readonly character: string;
  readonly probability: number;
  /** The next likely character, where the first is not certain. */
  readonly other?: string;
}

const certain = 0.95;
const likelyMin = 0.01;

/** The likeliest character of those that may stand there. */
function choose(probabilities: readonly number[], allowed: string): ReadCharacter {
  const ranked = [...allowed]
    .map((character) => ({
      character,
      probability: probabilities[zoneCharacters.indexOf(character)]!,
    }))
    .sort((left, right) => right.probability - left.probability);
  const [best, next] = ranked as [ReadCharacter, ReadCharacter];
  const isDoubtful = best.probability < certain && next.probability >= likelyMin;
  return isDoubtful ? { ...best, other: next.character } : best;
}

/** Every field with a check digit may hold digits; no other place may hold a nought. */
function isUnderCheckDigit(allowed: string): boolean {
  return allowed.includes("0");
}

/** The Russian internal passport has no end of validity, and its second line says RUS. */
function isRussianInternal(seen: readonly (readonly (readonly number[])[])[]): boolean {
  const second = seen[1]!.map((probabilities) => choose(probabilities, zoneCharacters).character);
  const text = second.join("");
  return seen.length === 2 && text.slice(10, 13) === "RUS" && text.slice(21, 28) === "<<<<<<<";
}

function readPatches(patches: ZonePatches): ZoneLook {
  const seen = patches.map((line) => line.map((patch) => classifyLetter(patch)));
  const beginning = placesOfBeginning
    .map((allowed, column) => choose(seen[0]![column]!, allowed).character)
    .join("");
  const begins = beginning.startsWith("P") && isRussianInternal(seen) ? "PNRUS" : beginning;
  const shape = { lineCount: patches.length, columns: patches[0]!.length };
  const read = zonePlaces(shape, begins).map((places, line) =>
    places.map((allowed, column) => ({
      ...choose(seen[line]![column]!, allowed),
      ...{ line, column, isChecked: isUnderCheckDigit(allowed) },
    })),
  );
  const all = read.flat();
  return {
    kind: "zone",
    lines: read.map((line, at) => {
      const text = line.map(({ character }) => character).join("");
      return at === 0 ? begins + text.slice(begins.length) : text;
    }),
    doubts: all.flatMap(({ line, column, other, isChecked }) =>
      isChecked && other !== undefined ? [{ line, column, other }] : [],
    ),
    certainty: all.reduce((sum, { probability }) => sum + probability, 0) / all.length,
  };
}

/** Reads the zone of a travel document in a picture. No picture is kept. */
export function readZone(picture: GreyPicture): ZoneLook {
  const patches = zonePatches(picture);
  if (patches !== undefined) return readPatches(patches);
  const mean = picture.pixels.reduce((sum, grey) => sum + grey, 0) / picture.pixels.length;
  return { kind: mean < darkBelow ? "dark" : "nothing" };
}

/** Below this the letters are none of OCR-B: the picture stands on its head. */
const certaintyUpright = 0.7;

/** Reads a picture that may have been taken from any side. */
export function readAnyWayUp(picture: GreyPicture): ZoneLook {
  let side = picture;
  let first: ZoneLook | undefined;
  for (let turn = 0; turn < 4; turn++) {
    const look = readZone(side);
    if (look.kind === "dark") return look;
    if (look.kind === "zone" && look.certainty >= certaintyUpright) return look;
    first ??= look;
    side = quarterTurned(side);
  }
  return first ?? { kind: "nothing" };
}
