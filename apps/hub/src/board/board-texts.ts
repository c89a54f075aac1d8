import type { CrossingMode } from "@caravanserai/domain";
import type { EntryPaper } from "./entry-papers.ts";
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

/** Sentences of the board, at most twenty words each. */
export interface BoardTexts {
  readonly title: string;
  readonly lead: string;
  readonly asOf: (time: string) => string;
  readonly old: string;
  readonly modes: Readonly<Record<CrossingMode, string>>;
  readonly closed: string;
  readonly notTold: string;
  readonly notKnown: Readonly<Record<"nothing-heard" | "stale" | "cannot-tell", string>>;
  readonly lastHeard: (time: string) => string;
  readonly methods: Readonly<Record<"measured" | "observed" | "reported", string>>;
  readonly at: (time: string) => string;
  readonly trends: Readonly<Record<"up" | "steady" | "down", string>>;
  readonly turn: (from: string, to: string) => string;
  readonly called: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly mode: string;
  readonly wait: string;
  readonly papersTitle: string;
  readonly papersLead: string;
  readonly countries: Readonly<Record<string, string>>;
  readonly papers: Readonly<Record<EntryPaper, string>>;
  readonly or: string;
  readonly noEntry: string;
  readonly allAges: string;
  readonly ages: (from: number, to: number | null) => string;
  readonly stay: (days: number, within: number | null) => string;
  readonly validFrom: (day: string) => string;
  readonly validTo: (day: string) => string;
  readonly coming: string;
  readonly source: (name: string, day: string) => string;
  readonly askThere: string;
  readonly freeTitle: string;
  readonly free: readonly string[];
  readonly complain: string;
  readonly prepare: string;
  readonly neighboursTitle: string;
  readonly neighbourLead: string;
  readonly fetched: (time: string) => string;
  readonly neverFetched: string;
  readonly lanes: Readonly<Record<"commercial" | "passenger" | "pedestrian", string>>;
  readonly methodsTitle: string;
  readonly methodsExplained: string;
  readonly demo: string;
  readonly language: string;
  readonly wall: string;
  readonly unavailable: string;
}

export const boardTexts: Readonly<Record<BoardLanguage, BoardTexts>> = { ru, kk, ka, uk, en, de };
