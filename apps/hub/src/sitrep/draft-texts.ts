import {
  hourMs,
  reportLanguages,
  type DraftedSection,
  type DraftedTexts,
  type ReportFigureName,
  type ReportFigures,
  type ReportLanguage,
  type ReportSector,
} from "@caravanserai/domain";
import { reportWords, type ReportWords } from "./words/report-words.ts";

/** More highlights than five are none (OCHA's minimum for a digital report: two to five). */
const highlightsMax = 5;

/** The same sentences in four languages, from the same numbers, for both editions. */
export function draftTexts(figures: ReportFigures): DraftedTexts {
  const ofLanguage = (language: ReportLanguage) => {
    const internal = sectionsOf(figures, reportWords(language, "internal"));
    const published = sectionsOf(figures, reportWords(language, "public"));
    const both = (section: DraftedSection) => {
      return { text: internal[section], publicText: published[section] };
    };
    return {
      highlights: both("highlights"),
      needs: both("needs"),
      "data-note": both("data-note"),
    };
  };
  // Every language of the list is set.
  return Object.fromEntries(
    reportLanguages.map((language) => [language, ofLanguage(language)]),
  ) as unknown as DraftedTexts;
}

function sectionsOf(figures: ReportFigures, words: ReportWords): Record<DraftedSection, string> {
  return {
    highlights: linesOf(highlights(figures, words).slice(0, highlightsMax)),
    needs: linesOf(needs(figures, words)),
    "data-note": linesOf(dataNote(figures, words)),
  };
}

/** One sentence a line. "fewer than 10" may begin one, and then has its capital. */
function linesOf(sentences: readonly string[]): string {
  return sentences.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join("\n");
}

function highlights(figures: ReportFigures, words: ReportWords): string[] {
  const { say, count, plain } = words;
  const own = (name: ReportFigureName) =>
    figures.own.find((figure) => figure.name === name)?.value ?? null;
  const sector = (name: ReportSector) => figures.sectors.find((one) => one.sector === name);
  const queue = sector("border-queue");
  const shelter = sector("shelter");
  const free = words.freePlaces(own("places-free") ?? 0, shelter?.response ?? null);
  const waiting = queue?.gap ?? 0;
  const { fromMs, toMs, utcOffsetMinutes, postsSilent } = figures;
  return [
    say("highlight.crossings", {
      span: spanOf((toMs - fromMs) / hourMs, words),
      to: words.time(toMs, utcOffsetMinutes),
      in: count(own("crossings-in")),
      out: count(own("crossings-out")),
      change: changeOfCrossings(figures, words),
    }),
    say("highlight.registered", {
      registered: count(own("persons-registered")),
      present: count(own("registered-present")),
    }),
    free === null
      ? say("highlight.shelterOnly", { without: count(shelter?.gap ?? null) })
      : say("highlight.shelter", { without: count(shelter?.gap ?? null), free }),
    ...(waiting > 0 || (queue?.response ?? 0) > 0
      ? [
          say("highlight.queue", {
            waiting: count(waiting),
            served: count(queue?.response ?? null),
          }),
        ]
      : []),
    ...(postsSilent > 0 ? [say("highlight.silent", { silent: plain(postsSilent) })] : []),
  ];
}

/** Whole days are said as days, from two on: nobody counts a week in hours. */
function spanOf(hours: number, { say, plain }: ReportWords): string {
  return hours >= 48 && hours % 24 === 0
    ? say("span.days", { days: plain(hours / 24) })
    : say("span.hours", { hours: plain(hours) });
}

function changeOfCrossings({ own }: ReportFigures, words: ReportWords): string {
  const figure = own.find(({ name }) => name === "crossings-in");
  if (figure === undefined) return "";
  const change = words.change(figure.value, figure.before);
  return change === null ? "" : words.say("highlight.change", { change });
}

function needs({ sectors }: ReportFigures, { say, count }: ReportWords): string[] {
  return sectors.map(({ sector, need, response, gap }) =>
    say(`need.${sector}`, {
      need: count(need),
      response: count(response),
      gap: count(gap),
    }),
  );
}

function dataNote(figures: ReportFigures, { say, plain, count }: ReportWords): string[] {
  const { ledger, ledgerUndated, postsHeard, postsSilent } = figures;
  return [
    say("data.four"),
    postsSilent === 0
      ? say("data.postsAll", { heard: plain(postsHeard) })
      : say("data.posts", { heard: plain(postsHeard), silent: plain(postsSilent) }),
    ...(ledger.length + ledgerUndated > 0
      ? [say("data.ledger", { ledger: plain(ledger.length) })]
      : []),
    ...(ledgerUndated > 0 ? [say("data.undated", { undated: plain(ledgerUndated) })] : []),
    say("data.open", {
      discrepancies: count(figures.discrepanciesOpen),
      duplicates: count(figures.duplicatesOpen),
    }),
  ];
}
