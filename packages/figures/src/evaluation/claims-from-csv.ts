import { allDirections, type Claim } from "../claims/claim.ts";
import { periodOf, type DayLimits, calendarDays } from "../claims/period.ts";
import type { StatementNote } from "../lineage/link-corrections.ts";
import { placesIn } from "../reading/places/places-in.ts";
import { readCsv } from "../tables/read-csv.ts";
import {
  classReliability,
  isRangeWord,
  measureOf,
  populationOf,
  qualifierOf,
  sourceClassOf,
  unitOf,
} from "./claim-words.ts";
import { dayInCell } from "./day-in-cell.ts";
import { noteIn } from "./note-words.ts";
import { quantityInCell } from "./quantity-in-cell.ts";

/** A row that was not used, and why. */
export interface MalformedClaim {
  readonly line: number;
  readonly column: string | null;
  readonly code:
    | "cell-count"
    | "open-quote"
    | "value-unreadable"
    | "range-reversed"
    | "range-incomplete"
    | "day-unreadable"
    | "period-reversed"
    | "unit-unknown"
    | "qualifier-unknown"
    | "direction-unknown"
    | "id-missing"
    | "id-repeated";
}

export interface ClaimsTable {
  readonly claims: readonly Claim[];
  /** By claim: what its note says of an earlier statement that it corrects, withdraws or denies. */
  readonly corrections: ReadonlyMap<string, StatementNote>;
  readonly malformed: readonly MalformedClaim[];
  /** Columns without which nothing can be compared and that the file has not. */
  readonly missingColumns: readonly string[];
  readonly rows: number;
}

const required = ["id", "place", "direction", "unit", "value_low"];

type Cells = (column: string) => string;

class MalformedCell extends Error {
  readonly column: string | null;
  readonly code: MalformedClaim["code"];

  constructor(code: MalformedClaim["code"], column: string | null) {
    super(code);
    this.code = code;
    this.column = column;
  }
}

/** ISO day of a cell; null where the period stays open on that side. */
function dayIn(cells: Cells, column: string, asOf: string | null = null): string | null {
  const side = column === "period_end" ? "last" : "first";
  const day = dayInCell(cells(column), { asOf, side });
  if (day === undefined) throw new MalformedCell("day-unreadable", column);
  return day;
}

function quantityOf(cells: Cells, column: string): ReturnType<typeof quantityInCell> & object {
  const found = quantityInCell(cells(column));
  if (found === undefined) throw new MalformedCell("value-unreadable", column);
  return found;
}

/** The number of a row, and how its own cell limits it. */
function quantityIn(cells: Cells): ReturnType<typeof quantityOf> {
  const [low, high] = [quantityOf(cells, "value_low"), quantityOf(cells, "value_high")];
  if (high.quantity.kind === "unknown") return low;
  if (low.quantity.kind === "unknown") return high;
  const from = low.quantity.kind === "range" ? low.quantity.low : low.quantity.value;
  const to = high.quantity.kind === "range" ? high.quantity.high : high.quantity.value;
  if (to < from) throw new MalformedCell("range-reversed", "value_high");
  if (to === from) return low;
  return { quantity: { kind: "range", low: from, high: to }, qualifier: low.qualifier };
}

const hour = "(\\d{1,2})(?:[:.](\\d\\d))?\\s*(?:h|uhr|час\\p{L}*|([ap])\\.?m\\.?)?";
const dayHours = new RegExp(`${hour}\\s*(?:-|–|to|bis|until|до)\\s*${hour}(?!\\d)`, "giu");

/** "10:00-10:00", "von 8 bis 8 Uhr": a day that begins and ends at one hour of the clock. */
function dayLimitsIn(cells: Cells): DayLimits {
  const stated = cells("day_limits") || cells("note");
  for (const match of stated.matchAll(dayHours)) {
    const [text, from = "", fromMinutes = "00", half, to, toMinutes = "00", otherHalf] = match;
    const isTime = /[:.]\d\d|h|uhr|час|m/i.test(text.replace(/to|bis|until|до/i, ""));
    const isDay = from === to && fromMinutes === toMinutes && (half ?? otherHalf) === otherHalf;
    if (!isTime || !isDay || Number(from) > 24) continue;
    const hours =
      (Number(from) % (otherHalf === undefined ? 24 : 12)) + (/p/i.test(otherHalf ?? "") ? 12 : 0);
    const at = `${String(hours).padStart(2, "0")}:${fromMinutes}`;
    const isAfterEnd = /after (its|the) end|named after .{0,12}end|nach (dem|ihrem) ende/i.test(
      stated,
    );
    return { at, namedAfter: isAfterEnd ? "end" : "start" };
  }
  return calendarDays;
}

const everywhere = /all directions|every direction|all borders|alle richtungen|всех направлени/i;

function placesOf(cells: Cells): Pick<Claim, "place" | "counterpart" | "wordingNote"> {
  const measure = cells("measure");
  const named = placesIn(cells("place"))[0]?.name;
  const place = named ?? (cells("place") === "" ? null : cells("place"));
  const isElsewhere = everywhere.test(`${measure} ${cells("place")} ${cells("note")}`);
  if (isElsewhere) return { place, counterpart: allDirections, wordingNote: null };
  const mentioned = placesIn(measure);
  const [to, from] = [
    mentioned.find(({ side }) => side === "to"),
    mentioned.find(({ side }) => side !== "to"),
  ];
  const isLeaving = /\b(left|leav|exit|depart|fled)/i.test(measure);
  if (isLeaving && to !== undefined && to.name !== place) {
    return { place, counterpart: to.name, wordingNote: measure };
  }
  const counterpart = from !== undefined && from.name !== place ? from.name : null;
  return { place, counterpart, wordingNote: null };
}

function named(text: string): string | null {
  return /^(n\/?a|none|unknown|-|—|\?|unattributed)?$/i.test(text) ? null : text;
}

/** "RIA Novosti via Ukrainska Pravda": the outlet is the last link of the chain. */
function chainOf(text: string): { relayedBy: readonly string[]; outlet: string | null } {
  const links = text
    .split(/\s+(?:via|through|über|через)\s+|\s*(?:->|→|;)\s*/i)
    .map((link) => link.trim())
    .filter((link) => named(link) !== null);
  return { relayedBy: links.slice(0, -1), outlet: links.at(-1) ?? null };
}

/** The number with its qualifier: what its own cell says goes before a plain "exact". */
function limitedQuantity(cells: Cells): Pick<Claim, "quantity" | "qualifier"> {
  const written = cells("qualifier");
  const inCells = quantityIn(cells);
  // "zigtausende" as a qualifier without any value is the value.
  const isSize = inCells.quantity.kind === "unknown" && !isRangeWord(written);
  const size = isSize && written !== "" ? quantityInCell(written) : undefined;
  const { quantity, qualifier: inCell } = size ?? inCells;
  if (quantity.kind === "unknown") return { quantity, qualifier: "unknown" };
  if (size !== undefined) return { quantity, qualifier: inCell ?? "several" };
  if (isRangeWord(written)) {
    if (quantity.kind === "value" && inCell === null) {
      throw new MalformedCell("range-incomplete", "value_low");
    }
    return { quantity, qualifier: inCell ?? "exact" };
  }
  const stated = qualifierOf(written);
  if (stated === undefined) throw new MalformedCell("qualifier-unknown", "qualifier");
  return { quantity, qualifier: stated === "exact" ? (inCell ?? "exact") : stated };
}

function claimIn(cells: Cells): Claim {
  const id = cells("id");
  if (id === "") throw new MalformedCell("id-missing", "id");
  const unit = unitOf(cells("unit"));
  if (unit === undefined) throw new MalformedCell("unit-unknown", "unit");
  const { quantity, qualifier } = limitedQuantity(cells);
  const side = cells("direction").toLowerCase();
  if (!/^(in|out|both|stock|n\/?a|none|-)?$/.test(side)) {
    throw new MalformedCell("direction-unknown", "direction");
  }
  const asOf = dayIn(cells, "as_of");
  const lastDay = dayIn(cells, "period_end", asOf);
  const firstDay = dayIn(cells, "period_start", asOf ?? lastDay);
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) {
    throw new MalformedCell("period-reversed", "period_end");
  }
  const [measure, note] = [cells("measure"), cells("note")];
  const isBaseline = /baseline|usual|normal|typical|average/i.test(cells("measure"));
  const isPeak = /peak|record|maximum/i.test(cells("measure"));
  const saidBy = named(cells("said_by"));
  const chain = chainOf(cells("relayed_by"));
  const sourceClass = sourceClassOf(saidBy, [...chain.relayedBy, chain.outlet ?? ""]);
  return {
    id,
    quantity,
    qualifier,
    isHedged: /probab|reported|alleged/i.test(cells("qualifier")),
    unit: unit.unit,
    measure: measureOf(cells("measure"), side),
    direction: /^(in|out|both|stock)$/.test(side)
      ? (side as "in" | "out" | "both" | "stock")
      : null,
    rate: unit.rate,
    aspect: isPeak ? "peak" : isBaseline ? "typical" : "total",
    ...placesOf(cells),
    population: unit.isTrips ? "trips" : populationOf({ measure, unit: cells("unit"), note }),
    period: periodOf(firstDay, lastDay, dayLimitsIn(cells)),
    asOf,
    source: { saidBy, ...chain, sourceClass },
    reliability: classReliability[sourceClass],
  };
}

/** "valueHigh", "Value high" and "value_high" are one column; a single "value" is the lower one. */
function columnNames(written: readonly string[]): readonly string[] {
  const names = written.map((column) =>
    column
      .replace(/([a-z])([A-Z])/g, "$1_$2")
      .replace(/[\s-]+/g, "_")
      .toLowerCase(),
  );
  return names.includes("value_low")
    ? names
    : names.map((name) => (name === "value" ? "value_low" : name));
}

/** Reads published statements from a table with one statement a row. */
export function claimsFromCsv(text: string): ClaimsTable {
  const table = readCsv(text);
  const columns = columnNames(table.columns);
  const missingColumns = required.filter((column) => !columns.includes(column));
  const malformed: MalformedClaim[] = table.broken.map((row) => ({ ...row, column: null }));
  const rows = table.rows.length + table.broken.length;
  const claims: Claim[] = [];
  const corrections = new Map<string, StatementNote>();
  const read = { claims, corrections, malformed, missingColumns, rows };
  if (missingColumns.length > 0) return read;
  const ids = new Set<string>();
  for (const { line, cells } of table.rows) {
    const cell: Cells = (column) => (cells[columns.indexOf(column)] ?? "").trim();
    try {
      const claim = claimIn(cell);
      if (ids.has(claim.id)) throw new MalformedCell("id-repeated", "id");
      ids.add(claim.id);
      claims.push(claim);
      const note = noteIn(cell("note"));
      if (note !== undefined) corrections.set(claim.id, note);
    } catch (cause) {
      if (!(cause instanceof MalformedCell)) throw cause;
      malformed.push({ line, column: cause.column, code: cause.code });
    }
  }
  malformed.sort((left, right) => left.line - right.line);
  return read;
}
