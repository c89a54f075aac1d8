import type { ClaimMeasure, ClaimUnit } from "../../claims/claim.ts";
import type { ClaimProposal } from "../claim-proposal.ts";
import { countedNouns } from "../lexicon/counted-nouns.ts";
import { predicates } from "../lexicon/predicates.ts";
import { readAmount } from "../numbers/read-amount.ts";
import type { PeriodMention } from "../periods/period-mention.ts";
import { gazetteer } from "../places/gazetteer.ts";
import type { Token } from "../text/tokenise.ts";
import { settledUnit } from "./judge-phrase.ts";
import type { OpenReport } from "./open-report.ts";

/** Tokens `first` to before `last` of one cell. */
interface Cell {
  readonly first: number;
  readonly last: number;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly first: number;
  readonly last: number;
}

/** Spaces that part two columns in a text without rules. */
const columnGap = /\t|\S? {3,}/;

function startsCell({ text }: OpenReport, tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]!.text === "|") return true;
  return columnGap.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
}

function rowOf(report: OpenReport, first: number, last: number): Row {
  const { tokens } = report;
  const starts = [first];
  for (let at = first + 1; at < last; at++) if (startsCell(report, tokens, at)) starts.push(at);
  const cells = starts.map((from, index) => {
    let to = starts[index + 1] ?? last;
    while (to > from && tokens[to - 1]!.text === "|") to--;
    return { first: tokens[from]!.text === "|" ? from + 1 : from, last: to };
  });
  return { cells: cells.filter((cell) => cell.last > cell.first), first, last };
}

/** Lines in a row that fall into the same number of cells, two at least. */
function tablesOf(report: OpenReport): readonly (readonly Row[])[] {
  const { tokens } = report;
  const starts = tokens.flatMap((token, at) => (token.hasBreakBefore ? [at] : []));
  const tables: Row[][] = [];
  let open: Row[] = [];
  for (const [index, first] of starts.entries()) {
    const row = rowOf(report, first, starts[index + 1] ?? tokens.length);
    if (row.cells.length > 1 && (open.length === 0 || open[0]!.cells.length === row.cells.length)) {
      open.push(row);
      continue;
    }
    if (open.length > 1) tables.push(open);
    open = row.cells.length > 1 ? [row] : [];
  }
  if (open.length > 1) tables.push(open);
  return tables;
}

interface Heading {
  readonly measure: ClaimMeasure;
  readonly unit: ClaimUnit;
}

const flowUnits: Readonly<Record<string, ClaimUnit>> = {
  entries: "person-crossings",
  exits: "person-crossings",
  "documents-issued": "documents",
  "waiting-time": "hours",
  capacity: "places",
};

/** What a heading counts: "Entries", "Выехало", "Ausreisen". */
function headingOf({ tokens }: OpenReport, { first, last }: Cell): Heading | undefined {
  for (let at = first; at < last; at++) {
    const noun = countedNouns.matchAt(tokens, at)?.meaning;
    if (noun?.measure !== undefined && noun.unit !== "not-counted") {
      return { measure: noun.measure, unit: noun.unit };
    }
    const predicate = predicates.matchAt(tokens, at)?.meaning;
    if (predicate === undefined || /^(moved|wanted|counted|duration|else)$/.test(predicate)) {
      continue;
    }
    const measure = predicate as ClaimMeasure;
    return { measure, unit: flowUnits[measure] ?? "persons" };
  }
  return undefined;
}

/** The number that fills a cell alone. */
function amountIn({ tokens, masked }: OpenReport, { first, last }: Cell) {
  if (masked.has(first)) return undefined;
  const amount = readAmount(tokens, first);
  return amount?.last === last ? amount : undefined;
}

function placeIn({ tokens }: OpenReport, cells: readonly Cell[]): string | null {
  for (const { first, last } of cells) {
    for (let at = first; at < last; at++) {
      const place = gazetteer.matchAt(tokens, at)?.meaning;
      if (place !== undefined && /^\p{Lu}/u.test(tokens[at]!.text)) return place.name;
    }
  }
  return null;
}

function daysIn(mentions: ReadonlyMap<number, PeriodMention>, cells: readonly Cell[]) {
  for (const { first, last } of cells) {
    for (let at = first; at < last; at++) {
      const mention = mentions.get(at);
      if (mention !== undefined && mention.role !== "mask") return mention;
    }
  }
  return { start: null, end: null };
}

const directions = { entries: "in", exits: "out", crossings: "both" } as const;

interface TableCell {
  readonly row: Row;
  readonly cell: Cell;
  readonly head: Cell;
  readonly label: Cell;
  readonly mentions: ReadonlyMap<number, PeriodMention>;
}

function proposalOf(report: OpenReport, { row, cell, head, label, mentions }: TableCell) {
  const amount = amountIn(report, cell);
  const heading = headingOf(report, head) ?? headingOf(report, label);
  if (amount === undefined || heading === undefined) return undefined;
  const { tokens, topic, scene } = report;
  const days = daysIn(mentions, [label, head]);
  const { measure } = heading;
  const [start, end] = [tokens[cell.first]!.start, tokens[cell.last - 1]!.end];
  const found: ClaimProposal = {
    value: amount.value,
    valueHigh: null,
    qualifier: amount.isVague ? "several" : "exact",
    isHedged: false,
    unit: settledUnit(heading.unit, measure),
    measure,
    direction: directions[measure as keyof typeof directions] ?? null,
    rate: "period",
    aspect: "total",
    place: placeIn(report, [label, head]) ?? topic.country ?? scene?.place.name ?? null,
    counterpart: null,
    periodStart: days.start,
    periodEnd: days.end,
    saidBy: report.headSpeaker,
    relayedBy: report.carriers[0] ?? null,
    ...{ start, end, phraseStart: start, phraseEnd: end },
    sentenceStart: tokens[row.first]!.start,
    sentenceEnd: tokens[row.last - 1]!.end,
    wordingNote: null,
    confidence: 0.7,
    group: 0,
  };
  return found;
}

interface ReadTables {
  readonly proposals: readonly ClaimProposal[];
  /** Tokens of rows that were read; sentences leave them alone. */
  readonly tokens: ReadonlySet<number>;
}

/**
 * The claims of tables in a text: columns parted by `|`, tabs or wide gaps, a first row of
 * headings, a first column of days or places (or the other way round).
 */
export function readTables(report: OpenReport): ReadTables {
  const proposals: ClaimProposal[] = [];
  const taken = new Set<number>();
  const mentions = new Map(report.periods.flat().map((mention) => [mention.first, mention]));
  for (const [head, ...rows] of tablesOf(report)) {
    if (head === undefined || head.cells.some((cell) => amountIn(report, cell))) continue;
    const isMeasured = [head, ...rows].some((row) =>
      row.cells.some((cell) => headingOf(report, cell) !== undefined),
    );
    if (!isMeasured) continue;
    for (const row of rows) {
      const [label, ...cells] = row.cells;
      for (const [index, cell] of cells.entries()) {
        const found = proposalOf(report, {
          ...{ row, cell, mentions, label: label! },
          head: head.cells[index + 1]!,
        });
        if (found !== undefined) proposals.push(found);
      }
      for (let at = row.first; at < row.last; at++) taken.add(at);
    }
  }
  return { proposals, tokens: taken };
}
