import { assert } from "@caravanserai/kernel";
import { calendarNames } from "./calendar-names.ts";
import { languageFacts, type Language } from "./languages.ts";
import { uiMessages } from "./messages/index.ts";
import { createTranslator } from "./translator.ts";

/** An instant: epoch milliseconds or an ISO 8601 text with an offset. */
export type Instant = number | string;

export interface Format {
  /** 98,000 / 98 000. */
  number(value: number): string;
  /** +340 / −12; zero has no sign. */
  signedNumber(value: number): string;
  /** Share 0..1 as whole percent. */
  percent(share: number): string;
  /** 21 September 2022. */
  date(instant: Instant): string;
  /** 21 Sep, for axes and tables. */
  shortDate(instant: Instant): string;
  /** Wed 21 Sep. */
  weekdayDate(instant: Instant): string;
  /** 14:02, always 24 hours. */
  time(instant: Instant): string;
  /** `14:02 UTC+5`, where a clock is shown that somebody elsewhere may compare with another. */
  timeInZone(instant: Instant): string;
  /** 21 Sep, 14:02. */
  dateTime(instant: Instant): string;
  /** "12 min", "3 h 20 min", "2 d 4 h"; the value is in minutes. */
  duration(minutes: number): string;
  /** "just now", "12 minutes ago"; both instants from the caller, there is no hidden clock. */
  ago(instant: Instant, now: Instant): string;
}

interface CalendarParts {
  readonly year: number;
  readonly monthIndex: number;
  readonly day: number;
  readonly weekdayIndex: number;
  readonly hour: number;
  readonly minute: number;
}

const dayMinutes = 24 * 60;

function epochMs(instant: Instant): number {
  const ms = typeof instant === "number" ? instant : Date.parse(instant);
  assert(Number.isFinite(ms), "An instant is epoch milliseconds or an ISO 8601 text.");
  return ms;
}

function createCalendar(timeZone: string | undefined): (instant: Instant) => CalendarParts {
  const clock = new Intl.DateTimeFormat("en-GB", {
    ...(timeZone === undefined ? {} : { timeZone }),
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of clock.formatToParts(epochMs(instant))) {
      part[type] = Number(value);
    }
    const year = part["year"] ?? 0;
    const monthIndex = (part["month"] ?? 1) - 1;
    const day = part["day"] ?? 1;
    // 1 January 1970 was a Thursday; Monday is 0 here.
    const dayNumber = Math.floor(Date.UTC(year, monthIndex, day) / (dayMinutes * 60_000));
    const weekdayIndex = (((dayNumber + 3) % 7) + 7) % 7;
    const hour = part["hour"] ?? 0;
    return { year, monthIndex, day, weekdayIndex, hour, minute: part["minute"] ?? 0 };
  };
}

function longDate(language: Language, { day, monthIndex, year }: CalendarParts): string {
  const month = calendarNames[language].months[monthIndex] ?? "";
  switch (language) {
    case "en":
      return `${day} ${month} ${year}`;
    case "ru":
      return `${day} ${month} ${year} г.`;
    case "kk":
      return `${year} ж. ${day} ${month}`;
    case "ka":
      return `${day} ${month}, ${year}`;
    case "de":
      return `${day}. ${month} ${year}`;
  }
}

function shortDate(language: Language, { day, monthIndex }: CalendarParts): string {
  const month = calendarNames[language].monthsShort[monthIndex] ?? "";
  return language === "de" ? `${day}. ${month}` : `${day} ${month}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function createDurations(language: Language): Pick<Format, "duration" | "ago"> {
  const translate = createTranslator(language, uiMessages);
  const duration = (minutes: number): string => {
    const whole = Math.max(0, Math.round(minutes));
    const days = Math.floor(whole / dayMinutes);
    const hours = Math.floor((whole % dayMinutes) / 60);
    if (days > 0) {
      const dayText = translate("duration.days", { count: days });
      return hours === 0 ? dayText : `${dayText} ${translate("duration.hours", { count: hours })}`;
    }
    const minuteText = translate("duration.minutes", { count: whole % 60 });
    if (hours === 0) return minuteText;
    const hourText = translate("duration.hours", { count: hours });
    return whole % 60 === 0 ? hourText : `${hourText} ${minuteText}`;
  };
  const ago = (instant: Instant, now: Instant): string => {
    const minutes = Math.floor((epochMs(now) - epochMs(instant)) / 60_000);
    if (minutes < 1) return translate("ago.now");
    if (minutes < 60) return translate("ago.minutes", { count: minutes });
    if (minutes < dayMinutes) return translate("ago.hours", { count: Math.floor(minutes / 60) });
    return translate("ago.days", { count: Math.floor(minutes / dayMinutes) });
  };
  return { duration, ago };
}

/** `UTC+5`: the same in every language, and named at all because posts and desks may differ. */
function createZoneName(timeZone: string | undefined): (instant: Instant) => string {
  const named = new Intl.DateTimeFormat("en-GB", {
    ...(timeZone === undefined ? {} : { timeZone }),
    timeZoneName: "shortOffset",
  });
  return (instant) => {
    const parts = named.formatToParts(epochMs(instant));
    const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
    return name.replace(/^GMT(?:\+0$)?/, "UTC").replace("-", "−");
  };
}

/** Formats of one language; without `timeZone` the device's own zone is used. */
export function createFormat(language: Language, timeZone?: string): Format {
  const { numberLocale } = languageFacts[language];
  const plain = new Intl.NumberFormat(numberLocale);
  const signed = new Intl.NumberFormat(numberLocale, { signDisplay: "exceptZero" });
  const share = new Intl.NumberFormat(numberLocale, { style: "percent" });
  const calendar = createCalendar(timeZone);
  const time = (instant: Instant): string => {
    const { hour, minute } = calendar(instant);
    return `${twoDigits(hour)}:${twoDigits(minute)}`;
  };
  const zoneName = createZoneName(timeZone);
  const short = (instant: Instant): string => shortDate(language, calendar(instant));
  return {
    number: (value) => plain.format(value),
    // A true minus sign: a hyphen is easily overlooked at arm's length.
    signedNumber: (value) => signed.format(value).replace("-", "−"),
    percent: (value) => share.format(value),
    date: (instant) => longDate(language, calendar(instant)),
    shortDate: short,
    weekdayDate: (instant) => {
      const weekday = calendarNames[language].weekdaysShort[calendar(instant).weekdayIndex] ?? "";
      return `${weekday} ${short(instant)}`;
    },
    time,
    timeInZone: (instant) => `${time(instant)} ${zoneName(instant)}`,
    dateTime: (instant) => `${short(instant)}, ${time(instant)}`,
    ...createDurations(language),
  };
}
