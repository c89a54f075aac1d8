import type { SeriesFlagView, SeriesView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { vocabularyMessages } from "../figures/vocabulary/index.ts";
import { en } from "./messages/en.ts";
import { seriesMessages } from "./messages/index.ts";

type Key = keyof typeof en;

/** Noon, so that a day stays the same day in every zone the screen may be in. */
function dayInstant(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T12:00:00Z`);
}

/** Flags of a row as a whole, which belongs to no line yet. */
const ofFile: ReadonlySet<string> = new Set(["row-broken", "date-unreadable"]);

/** Series and their flags in words. */
export function useSeriesWords() {
  const translate = useTranslate(seriesMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const format = useFormat();
  /** A day of another year carries its year. */
  const time = (at: string) => {
    const hour = at.slice(11, 13);
    return `${format.date(dayInstant(at))}${hour === "" ? "" : ` ${hour}:00`}`;
  };
  const span = ({ from, to }: Pick<SeriesFlagView, "from" | "to">) => {
    if (from === null || to === null) return "";
    return from === to
      ? time(from)
      : vocabulary("words.period", { from: time(from), to: time(to) });
  };
  const flag = (kind: string) => {
    const key = `flag.${kind}`;
    return Object.hasOwn(en, key) ? translate(key as Key & `flag.${string}`) : kind;
  };
  const numbers = ({ kind, observed, expected }: SeriesFlagView) => {
    if (observed === null || kind === "gap" || kind === "frozen") return "";
    const shown = format.number(observed);
    if (expected === null) return translate("flags.observed", { observed: shown });
    return translate("flags.where", { observed: shown, expected: format.number(expected) });
  };
  return {
    time,
    flag,
    /** "line 14 · 22 September 2022 · 1,210 where 1,250 was expected". */
    flagLine: (one: SeriesFlagView, hasLines: boolean) =>
      [
        one.fileLine === 0 ? "" : translate("flags.line", { line: String(one.fileLine) }),
        hasLines && !ofFile.has(one.kind) && one.line !== "*" ? one.line : "",
        span(one),
        numbers(one),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    /** "Entries, Testland, persons". */
    subject: ({ subject }: Pick<SeriesView, "subject">) =>
      [
        vocabulary(`measure.${subject.measure}`),
        subject.place ?? vocabulary("words.noPlace"),
        vocabulary(`unit.${subject.unit}`),
      ].join(" · "),
    source: ({ vintage }: Pick<SeriesView, "vintage">) => {
      const { saidBy, outlet, sourceClass } = vintage.source;
      const named = [saidBy, outlet].filter((one) => one !== null && one !== "");
      return [...named, vocabulary(`class.${sourceClass}`)].join(" · ");
    },
  };
}
