import type { SituationReportRow } from "@caravanserai/domain";
import { datasetOf, type ColumnOf, type Dataset } from "../../exports/dataset.ts";
import { datasetWorkbook } from "../../exports/dataset-workbook.ts";
import { publishedCount } from "../../exports/suppress.ts";
import type { ReportDocument } from "../report-document.ts";

type Edition = ReportDocument["edition"];

/** Machine-readable twin of the report: the same numbers, with codes in English. */
export function reportWorkbook(row: SituationReportRow, document: ReportDocument): Promise<Buffer> {
  const { edition } = document;
  const tables = [
    figuresTable(row, document),
    sectorsTable(row, document),
    balancesTable(row, edition),
    daysTable(row, edition),
    textsTable(row, document),
  ];
  return datasetWorkbook(tables, { lines: readmeLines(document) });
}

function readmeLines({ title, head, warnings, words }: ReportDocument): string[] {
  return [`Caravanserai: ${title}`, ...warnings, ...head, words.say("data.four")];
}

/** Empty where the public edition withholds a number; the README says so. */
function told(edition: Edition, count: number | null): number | null {
  if (edition === "internal" || count === null) return count;
  const published = publishedCount(Math.abs(count));
  return published === null ? null : Math.sign(count) * published;
}

function column<Row>(
  name: string,
  kind: ColumnOf<Row>["kind"],
  of: { readonly meaning: string; readonly cell: ColumnOf<Row>["cell"] },
): ColumnOf<Row> {
  return { name, kind, hxl: null, ...of };
}

function circumstances(row: SituationReportRow) {
  const { asOfMs, utcOffsetMinutes } = row.figures;
  return { asOfMs, utcOffsetMinutes };
}

interface FigureRow {
  readonly code: string;
  readonly label: string;
  readonly value: number | null;
  readonly before: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly saidBy: string;
  readonly day: string;
  readonly footnote: string;
}

function figuresTable(row: SituationReportRow, document: ReportDocument): Dataset {
  const { own, ledger, utcOffsetMinutes } = row.figures;
  const line = (index: number) => document.figures[index];
  const dayOf = (atMs: number) =>
    new Date(atMs + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
  const placed = row.figures.sectors.find(({ sector }) => sector === "shelter")?.response ?? null;
  const isTold = (name: string) =>
    name !== "places-free" || document.words.freePlaces(0, placed) !== null;
  const rows: FigureRow[] = [
    ...own.map(({ name, value, before, asOfMs }, index) => ({
      code: name,
      label: line(index)?.label ?? "",
      value: isTold(name) ? told(document.edition, value) : null,
      before: isTold(name) ? told(document.edition, before) : null,
      low: null,
      high: null,
      saidBy: "own-count",
      day: dayOf(asOfMs),
      footnote: line(index)?.footnote ?? "",
    })),
    ...ledger.map((figure, index) => ({
      code: figure.measure,
      label: line(own.length + index)?.label ?? "",
      value: figure.value,
      before: null,
      low: figure.low,
      high: figure.high,
      saidBy: figure.saidBy ?? "",
      day: figure.asOf,
      footnote: line(own.length + index)?.footnote ?? "",
    })),
  ];
  return datasetOf<FigureRow>({
    ...circumstances(row),
    name: "figures",
    title: document.words.say("section.figures"),
    rows,
    columns: [
      column("figure", "text", { meaning: "Code.", cell: (one) => one.code }),
      column("label", "text", { meaning: "In words.", cell: (one) => one.label }),
      column("value", "number", { meaning: "The number.", cell: (one) => one.value }),
      column("before", "number", {
        meaning: "The same one period earlier, or in the report before.",
        cell: (one) => one.before,
      }),
      column("low", "number", { meaning: "Recommended: at least.", cell: (one) => one.low }),
      column("high", "number", { meaning: "Recommended: at most.", cell: (one) => one.high }),
      column("said_by", "text", {
        meaning: "Own count, or who said it.",
        cell: (one) => one.saidBy,
      }),
      column("said_for", "day", { meaning: "Day of the number.", cell: (one) => one.day }),
      column("footnote", "text", {
        meaning: "Source, method, as-of.",
        cell: (one) => one.footnote,
      }),
    ],
  });
}

function sectorsTable(row: SituationReportRow, { words, edition }: ReportDocument): Dataset {
  type Line = (typeof row.figures.sectors)[number];
  const number = (name: "need" | "response" | "gap", meaning: string) =>
    column<Line>(name, "number", { meaning, cell: (line) => told(edition, line[name]) });
  return datasetOf<Line>({
    ...circumstances(row),
    name: "needs",
    title: words.say("section.needs"),
    rows: row.figures.sectors,
    columns: [
      column("sector", "text", { meaning: "Code.", cell: ({ sector }) => sector }),
      column("label", "text", {
        meaning: "In words.",
        cell: ({ sector }) => words.say(`sector.${sector}`),
      }),
      number("need", "Needed; empty where not known."),
      number("response", "Done; empty where not known."),
      number("gap", "Missing; empty where not known."),
    ],
  });
}

function balancesTable(row: SituationReportRow, edition: Edition): Dataset {
  type Balance = (typeof row.figures.balances)[number];
  const number = (
    name: "stated" | "opening" | "lateIn" | "lateOut" | "in" | "out" | "closing",
    meaning: string,
  ) => {
    const header = name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
    return column<Balance>(header, "number", {
      meaning,
      cell: (line) => told(edition, line[name]),
    });
  };
  return datasetOf<Balance>({
    ...circumstances(row),
    name: "balance",
    title: "stated + in - out = closing, but for what came late",
    rows: row.figures.balances,
    columns: [
      column("of", "text", { meaning: "Code.", cell: (line) => line.of }),
      number("stated", "As the previous report stated it; empty in the first."),
      number("opening", "The same total as known now."),
      number("lateIn", "Entered before the period, known only since the previous report."),
      number("lateOut", "Left before the period, known only since the previous report."),
      number("in", "In within the period."),
      number("out", "Out within the period."),
      number("closing", "At the end of the period: opening + in - out."),
    ],
  });
}

function daysTable(row: SituationReportRow, edition: Edition): Dataset {
  type Day = (typeof row.figures.days)[number];
  return datasetOf<Day>({
    ...circumstances(row),
    name: "days",
    title: "Crossings in and out by local day",
    rows: row.figures.days,
    columns: [
      column("day", "day", { meaning: "Local calendar day.", cell: (one) => one.day }),
      column("crossings_in", "number", {
        meaning: "Persons counted entering.",
        cell: (one) => told(edition, one.in),
      }),
      column("crossings_out", "number", {
        meaning: "Persons counted leaving.",
        cell: (one) => told(edition, one.out),
      }),
    ],
  });
}

function textsTable(row: SituationReportRow, document: ReportDocument): Dataset {
  const { highlights, needs, dataNote, contacts } = document;
  const rows = [highlights, needs, dataNote, contacts].flatMap(({ title, paragraphs }) =>
    paragraphs.map((text) => ({ title, text })),
  );
  return datasetOf<(typeof rows)[number]>({
    ...circumstances(row),
    name: "texts",
    title: document.title,
    rows,
    columns: [
      column("section", "text", { meaning: "Section.", cell: (one) => one.title }),
      column("text", "text", { meaning: "Sentence.", cell: (one) => one.text }),
    ],
  });
}
