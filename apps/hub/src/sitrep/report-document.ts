import {
  hourMs,
  isUntranslated,
  publicWords,
  residualOf,
  standingText,
  textOf,
  type LedgerReportFigure,
  type OwnReportFigure,
  type ReportBalance,
  type ReportFigures,
  type ReportLanguage,
  type ReportSection,
  type SituationReportRow,
} from "@caravanserai/domain";
import { publishedCount } from "../exports/suppress.ts";
import { isOutdated } from "./outdated.ts";
import { reportWords, type ReportEdition, type ReportWords } from "./words/report-words.ts";

interface FigureLine {
  readonly label: string;
  readonly value: string;
  readonly change: string;
  /** Source, method and as-of: no number is without (law 6). */
  readonly footnote: string;
}

interface SectorRow {
  readonly label: string;
  readonly need: string;
  readonly response: string;
  readonly gap: string;
}

interface BalanceLine {
  readonly label: string;
  /** `1,200 + 340 − 56 = 1,484` */
  readonly line: string;
  readonly note: string;
}

export interface DocumentText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Says that the words lag behind those of another language; null where they do not. */
  readonly notice: string | null;
}

export interface ChartDay {
  readonly label: string;
  readonly in: number;
  readonly out: number;
  readonly shownIn: string;
  readonly shownOut: string;
}

/** One report in one language and edition: what HTML, PDF and workbook all say alike. */
export interface ReportDocument {
  readonly language: ReportLanguage;
  readonly edition: ReportEdition;
  readonly words: ReportWords;
  readonly title: string;
  /** Number, state, period, as-of: one line each. */
  readonly head: readonly string[];
  readonly warnings: readonly string[];
  readonly highlights: DocumentText;
  readonly figures: readonly FigureLine[];
  readonly days: readonly ChartDay[];
  readonly chartAbout: string;
  readonly needs: DocumentText;
  readonly sectors: readonly SectorRow[];
  /** As of when the needs stand: some minutes after the period, as all that is present. */
  readonly asOf: string;
  readonly balances: readonly BalanceLine[];
  readonly dataNote: DocumentText;
  readonly contacts: DocumentText;
}

interface Wanted {
  readonly language: ReportLanguage;
  readonly edition: ReportEdition;
  readonly nowMs: number;
}

export function reportDocument(
  row: SituationReportRow,
  { language, edition, nowMs }: Wanted,
): ReportDocument {
  const words = reportWords(language, edition);
  const { figures } = row;
  const section = (name: ReportSection) => textSection(row, name, words);
  return {
    ...{ language, edition, words },
    ...headOf(row, words, nowMs),
    highlights: section("highlights"),
    figures: [
      ...figures.own.map((figure) => ownLine(figure, words, figures)),
      ...figures.ledger.map((figure) => ledgerLine(figure, words)),
    ],
    days: figures.days.map((day) => chartDay(day, words)),
    chartAbout: chartAbout(figures, words),
    asOf: words.say("asOf", { time: words.time(figures.asOfMs, figures.utcOffsetMinutes) }),
    needs: section("needs"),
    sectors: figures.sectors.map(({ sector, need, response, gap }) => ({
      label: words.say(`sector.${sector}`),
      need: words.count(need).shown,
      response: words.count(response).shown,
      gap: words.count(gap).shown,
    })),
    balances: figures.balances.map((balance) => balanceLine(balance, words)),
    dataNote: section("data-note"),
    contacts: section("contacts"),
  };
}

/** `5`, or `5:30` where a zone is not a whole hour. */
function hoursOf(minutes: number): string {
  const rest = minutes % 60;
  const hours = String((minutes - rest) / 60);
  return rest === 0 ? hours : `${hours}:${String(rest).padStart(2, "0")}`;
}

function chartAbout({ fromMs, toMs, utcOffsetMinutes }: ReportFigures, words: ReportWords): string {
  const isMidnight = (atMs: number) => (atMs + utcOffsetMinutes * 60_000) % (24 * hourMs) === 0;
  const about = words.say("chart.about");
  return isMidnight(fromMs) && isMidnight(toMs) ? about : `${about} ${words.say("chart.cut")}`;
}

function headOf(
  row: SituationReportRow,
  words: ReportWords,
  nowMs: number,
): Pick<ReportDocument, "title" | "head" | "warnings"> {
  const { say, time } = words;
  const { fromMs, toMs, asOfMs, utcOffsetMinutes, isDemo } = row.figures;
  const at = (atMs: number) => time(atMs, utcOffsetMinutes);
  const number = row.number === null ? say("draft") : say("number", { number: String(row.number) });
  const offset = `${utcOffsetMinutes < 0 ? "−" : "+"}${hoursOf(Math.abs(utcOffsetMinutes))}`;
  return {
    title: `${say("title")} · ${number}`,
    head: [
      say("period", { from: at(fromMs), to: at(toMs), offset }),
      say("asOf", { time: at(asOfMs) }),
      ...(row.approvedAtMs === null ? [] : [say("approved", { time: at(row.approvedAtMs) })]),
      say(words.edition),
    ],
    warnings: [
      ...(isDemo ? [say("demo")] : []),
      ...(isOutdated(row, nowMs) ? [say("outdated")] : []),
    ],
  };
}

function textSection(
  row: SituationReportRow,
  section: ReportSection,
  words: ReportWords,
): DocumentText {
  const text = textOf(row, section, section === "contacts" ? null : words.language);
  const title = words.say(`section.${section}`);
  if (text === undefined) return { title, paragraphs: [], notice: null };
  const said = words.edition === "public" ? publicWords(text) : standingText(text);
  return {
    title,
    paragraphs: said.split("\n").filter((line) => line.trim() !== ""),
    notice: isUntranslated(row, text) ? words.say("untranslated") : null,
  };
}

function ownLine(
  figure: OwnReportFigure,
  words: ReportWords,
  { utcOffsetMinutes: offset, sectors }: ReportFigures,
): FigureLine {
  const { name, value, before, asOfMs } = figure;
  const placed = sectors.find(({ sector }) => sector === "shelter")?.response ?? null;
  const note = words.say(`note.${name}`);
  const footnote = words.say("note.asOf", { note, time: words.time(asOfMs, offset) });
  const label = words.say(`figure.${name}`);
  if (name === "places-free" && words.freePlaces(value, placed) === null) {
    return { label, footnote, value: words.say("withheld"), change: words.say("change.none") };
  }
  const shown = (number: number) => words.count(number).shown;
  const change = words.change(value, before);
  return {
    ...{ label, footnote },
    value: shown(value),
    change: changeText(words, change, before === null ? null : shown(before)),
  };
}

function changeText(words: ReportWords, change: string | null, before: string | null): string {
  if (before === null) return words.say("change.none");
  if (change === null) return words.say("change.before", { before });
  return words.say("change", { change, before });
}

function ledgerLine(figure: LedgerReportFigure, words: ReportWords): FigureLine {
  const { say, plain, date } = words;
  const { low, high, periodStart, periodEnd } = figure;
  const nobody = say("source.nobody");
  const interval =
    low === null || high === null
      ? ""
      : say("note.interval", { low: plain(low).shown, high: plain(high).shown });
  const period =
    periodStart === null || periodEnd === null
      ? ""
      : say("note.period", { from: date(periodStart), to: date(periodEnd) });
  return {
    label: say("ledger.label", {
      measure: say(`measure.${figure.measure}`),
      place:
        [figure.place, figure.counterpart]
          .flatMap((one) => (one === null ? [] : words.country(one)))
          .join(" / ") || "–",
    }),
    value: plain(figure.value).shown,
    change: say("change.none"),
    footnote: oneStop(
      say("note.ledger", {
        saidBy: figure.saidBy ?? nobody,
        outlet: figure.outlet ?? nobody,
        sourceClass: say(`class.${figure.sourceClass}`),
        ...{ period, interval },
        day: date(figure.asOf),
      }),
    ),
  };
}

/** Where a date ends with a full stop of its own ("2022 г."), the sentence needs no second one. */
function oneStop(text: string): string {
  return text.replace(/\.\.(?=\s|$)/gu, ".");
}

function chartDay(
  counted: { readonly day: string; readonly in: number; readonly out: number },
  words: ReportWords,
): ChartDay {
  const drawn = (count: number) =>
    words.edition === "internal" ? count : (publishedCount(count) ?? 0);
  return {
    label: words.day(counted.day),
    in: drawn(counted.in),
    out: drawn(counted.out),
    shownIn: words.count(counted.in).shown,
    shownOut: words.count(counted.out).shown,
  };
}

/** The line as it must add up; where it does not, by how much and why. */
function balanceLine(balance: ReportBalance, words: ReportWords): BalanceLine {
  const { of, stated, opening, lateIn, lateOut, closing } = balance;
  const shown = (count: number) => words.count(count).shown;
  const residual = residualOf(balance);
  const from = stated ?? opening;
  const sum = from + balance.in - balance.out;
  const line = `${shown(from)} + ${shown(balance.in)} − ${shown(balance.out)} = ${shown(sum)}`;
  const off = {
    residual: words.edition === "internal" ? words.signed(residual).shown : shown(residual),
    lateIn: shown(lateIn),
    lateOut: shown(lateOut),
    closing: shown(closing),
  };
  const note =
    stated === null
      ? words.say("balance.first")
      : words.say(residual === 0 && lateIn === 0 ? "balance.even" : "balance.off", off);
  const rounded = words.edition === "public" ? ` ${words.say("balance.rounded")}` : "";
  return { label: words.say(`balance.${of}`), line, note: note + rounded };
}
