import type { BoardTexts } from "./board-sentences.ts";
import { de } from "./texts/de.ts";
import { en } from "./texts/en.ts";
import { ka } from "./texts/ka.ts";
import { kk } from "./texts/kk.ts";
import { ru } from "./texts/ru.ts";
import { uk } from "./texts/uk.ts";

/** Languages of the public board: those of the product, and one more that arriving people read. */
export const boardLanguages = {
  ru: { name: "Русский", direction: "ltr" },
  kk: { name: "Қазақша", direction: "ltr" },
  ka: { name: "ქართული", direction: "ltr" },
  uk: { name: "Українська", direction: "ltr" },
  en: { name: "English", direction: "ltr" },
  de: { name: "Deutsch", direction: "ltr" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;
export type BoardLanguage = keyof typeof boardLanguages;

export function isBoardLanguage(text: string): text is BoardLanguage {
  return Object.hasOwn(boardLanguages, text);
}

export const boardTexts: Readonly<Record<BoardLanguage, BoardTexts>> = { ru, kk, ka, uk, en, de };
