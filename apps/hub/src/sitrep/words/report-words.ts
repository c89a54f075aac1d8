import type { ReportLanguage } from "@caravanserai/domain";
import { publishedCount } from "../../exports/suppress.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { countryIn } from "./country-names.ts";
import { formatMessage, type Amount, type MessageValues } from "./icu-message.ts";
import { kk } from "./kk.ts";
import type { ReportMessageKey, ReportMessages } from "./report-messages.ts";
import { ru } from "./ru.ts";

/** With exact numbers for those who work here, or as anybody may read it. */
export type ReportEdition = "internal" | "public";

const catalogs: Readonly<Record<ReportLanguage, ReportMessages>> = { ru, en, de, kk };
const locales: Readonly<Record<ReportLanguage, string>> = {
  ru: "ru",
  en: "en-GB",
  de: "de",
  kk: "kk",
};

/** Sentences, numbers and times of one language in one edition. */
export interface ReportWords {
  readonly language: ReportLanguage;
  readonly edition: ReportEdition;
  say(key: ReportMessageKey, values?: MessageValues): string;
  /** One of our own counts: exact, or in whole tens where everybody reads it. */
  count(count: number | null): Amount;
  /**
   * Free places; `placed` is how many people have one. Exact free places, taken off all places,
   * would tell that number: with few placed, the public edition says nothing (null).
   */
  freePlaces(free: number, placed: number | null): Amount | null;
  /** A number that is public already, or no count of people. */
  plain(value: number): Amount;
  /** With its sign. */
  signed(value: number): Amount;
  /** How far a count moved, as this edition may tell it; null where there is nothing before. */
  change(value: number, before: number | null): string | null;
  time(atMs: number, utcOffsetMinutes: number): string;
  day(isoDay: string): string;
  /** With its year. */
  date(isoDay: string): string;
  /** A country that the ledger names in English, in this language; any other name as it is. */
  country(name: string): string;
}

const dayMs = 86_400_000;

export function reportWords(language: ReportLanguage, edition: ReportEdition): ReportWords {
  const locale = locales[language];
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  const percents = new Intl.NumberFormat(locale, { style: "percent", signDisplay: "exceptZero" });
  const shared = { timeZone: "UTC", calendar: "gregory", numberingSystem: "latn" } as const;
  const times = new Intl.DateTimeFormat(locale, {
    ...shared,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const days = new Intl.DateTimeFormat(locale, { ...shared, day: "numeric", month: "short" });
  const dates = new Intl.DateTimeFormat(locale, {
    ...shared,
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const dayOf = (isoDay: string) => Math.floor(Date.parse(isoDay) / dayMs) * dayMs;
  // The font of the PDF has no narrow space, and a hyphen is easily overlooked.
  const clean = (text: string) => text.replace(/\u202f/gu, "\u00a0").replace(/^-/u, "−");
  const catalog = catalogs[language];
  const plain = (value: number) => ({ shown: clean(numbers.format(value)), count: value });
  // A share of exact numbers would give the exact number away.
  const told = (value: number) => (edition === "internal" ? value : publishedCount(value));
  const count = (exact: number | null): Amount => {
    if (exact === null) return { shown: catalog.unknown, count: 0 };
    if (edition === "internal") return plain(exact);
    const published = publishedCount(Math.abs(exact));
    if (published === null) return { shown: catalog.fewer, count: 10 };
    return plain(Math.sign(exact) * published);
  };
  return {
    language,
    edition,
    say: (key, values = {}) => formatMessage(catalog[key], values, rules),
    count,
    freePlaces: (free, placed) =>
      edition === "public" && publishedCount(placed ?? 0) === null ? null : count(free),
    plain,
    signed: (value) => ({ shown: clean(signed.format(value)), count: value }),
    change(value, before) {
      const now = told(value);
      const then = before === null ? null : told(before);
      if (now === null || then === null || then <= 0) return null;
      return clean(percents.format(now / then - 1));
    },
    time: (atMs, utcOffsetMinutes) => clean(times.format(atMs + utcOffsetMinutes * 60_000)),
    day: (isoDay) => clean(days.format(dayOf(isoDay))),
    date: (isoDay) => clean(dates.format(dayOf(isoDay))),
    country: (name) => countryIn(name, locale),
  };
}
