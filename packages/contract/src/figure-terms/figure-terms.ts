import { de } from "./de.ts";
import { en } from "./en.ts";
import { ka } from "./ka.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { FigureTerms } from "./term-names.ts";

/**
 * How published figures are named, alike on the desk's screens and in situation reports. Plain
 * words without placeholders, in the languages of the screens.
 */
export const figureTerms = { en, ru, kk, ka, de } as const satisfies Record<string, FigureTerms>;
