import type { ClaimMeasure, SourceClass } from "@caravanserai/domain";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

/** A name for each measure and each class of source; a missing one is a type error. */
export type FigureTerms = {
  readonly [Key in `measure.${ClaimMeasure}` | `class.${SourceClass}`]: string;
};

/**
 * How published figures are named, alike on the desk's screens and in situation reports. Plain
 * words without placeholders, in the languages of the screens.
 */
export const figureTerms = { en, ru, kk, ka, de } as const satisfies Record<string, FigureTerms>;
