import { timeUnitOf, unitHours } from "../periods/calendar-words.ts";
import type { Token } from "../text/tokenise.ts";

const inverted = new RegExp(
  "^(человек|людей|машин|автомобилей|автобусов|фур|грузовиков|тысяч|часов|суток|дней|семей" +
    "|граждан|россиян|мест|мужчин|женщин|детей)$",
);

/** "человек десять", "тысяч сто", "часов пять": Russian says "about" by the order of words. */
export interface InvertedNoun {
  /** Token of the noun. */
  readonly first: number;
  /** What the number is multiplied with. */
  readonly factor: number;
  readonly isTime: boolean;
}

/** The noun before the number at `at`; undefined when it belongs to a number before it. */
export function invertedNoun(
  tokens: readonly Token[],
  at: number,
  isFree: (before: number) => boolean,
): InvertedNoun | undefined {
  const noun = tokens[at - 1];
  if (noun === undefined || noun.kind !== "word" || !inverted.test(noun.folded)) return undefined;
  if (tokens[at - 2]?.kind === "number" || !isFree(at - 2)) return undefined;
  if (noun.folded === "тысяч") return { first: at - 1, factor: 1000, isTime: false };
  const unit = timeUnitOf(noun.folded);
  const hours = unit === undefined ? null : unitHours[unit];
  return { first: at - 1, factor: hours ?? 1, isTime: unit !== undefined };
}
