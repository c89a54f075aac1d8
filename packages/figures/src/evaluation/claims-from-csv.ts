import { dayNumber } from "../calendar/civil-day.ts";
import { allDirections, type Claim, type Quantity } from "../claims/claim.ts";
import { periodOf, type DayLimits, calendarDays } from "../claims/period.ts";
import { parseDigits } from "../reading/numbers/digits.ts";
import { placesIn } from "../reading/places/places-in.ts";
import { readCsv } from "../tables/read-csv.ts";
import {
  classReliability,
  measureOf,
  populationOf,
  qualifierOf,
  sourceClassOf,
  unitOf,
} from "./claim-words.ts";

/** A row that was not used, and why. */
export interface MalformedClaim {
  readonly line: number;
  readonly column: string | null;
  readonly code:
    | "cell-count"
    | "open-quote"
    | "value-unreadable"
    | "range-reversed"
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

function numberIn(cells: Cells, column: string): number | null {
  const text = cells(column);
  if (text === "") return null;
  const value = parseDigits(text);
  if (value === undefined) throw new MalformedCell("value-unreadable", column);
  return value;
}

function dayIn(cells: Cells, column: string): string | null {
  const text = cells(column);
  if (text === "") return null;
  if (dayNumber(text) === undefined) throw new MalformedCell("day-unreadable", column);
  return text.slice(0, 10);
}

function quantityIn(cells: Cells): Quantity {
  const [low, high] = [numberIn(cells, "value_low"), numberIn(cells, "value_high")];
  if (low === null && high === null) return { kind: "unknown" };
  if (low !== null && high !== null && low !== high) {
    if (high < low) throw new MalformedCell("range-reversed", "value_high");
    return { kind: "range", low, high };
  }
  return { kind: "value", value: low ?? high ?? 0 };
}

/** "10:00-10:00" in the note or a column of its own. */
function dayLimitsIn(cells: Cells): DayLimits {
  const stated = cells("day_limits") || cells("note");
  const match = /(\d{1,2}):(\d\d)\s*(?:-|–|to|bis|до)\s*\1:\2/.exec(stated);
  if (match === null) return calendarDays;
  return { at: `${match[1]!.padStart(2, "0")}:${match[2]}`, namedAfter: "start" };
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

function claimIn(cells: Cells): Claim {
  const id = cells("id");
  if (id === "") throw new MalformedCell("id-missing", "id");
  const unit = unitOf(cells("unit"));
  if (unit === undefined) throw new MalformedCell("unit-unknown", "unit");
  const quantity = quantityIn(cells);
  const qualifier = quantity.kind === "unknown" ? "unknown" : qualifierOf(cells("qualifier"));
  if (qualifier === undefined) throw new MalformedCell("qualifier-unknown", "qualifier");
  const side = cells("direction").toLowerCase();
  if (!/^(in|out|both|stock|n\/?a|none|-)?$/.test(side)) {
    throw new MalformedCell("direction-unknown", "direction");
  }
  const [firstDay, lastDay] = [dayIn(cells, "period_start"), dayIn(cells, "period_end")];
  if (firstDay !== null && lastDay !== null && lastDay < firstDay) {
    throw new MalformedCell("period-reversed", "period_end");
  }
  const text = `${cells("measure")} ${cells("note")}`;
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
    population: unit.isTrips ? "trips" : populationOf(text),
    period: periodOf(firstDay, lastDay, dayLimitsIn(cells)),
    asOf: dayIn(cells, "as_of"),
    source: { saidBy, ...chain, sourceClass },
    reliability: classReliability[sourceClass],
  };
}

/** Reads published statements from a table with one statement a row. */
export function claimsFromCsv(text: string): ClaimsTable {
  const table = readCsv(text);
  const columns = table.columns.map((column) => column.toLowerCase());
  const missingColumns = required.filter((column) => !columns.includes(column));
  const malformed: MalformedClaim[] = table.broken.map((row) => ({ ...row, column: null }));
  const rows = table.rows.length + table.broken.length;
  if (missingColumns.length > 0) return { claims: [], malformed, missingColumns, rows };
  const claims: Claim[] = [];
  const ids = new Set<string>();
  for (const { line, cells } of table.rows) {
    const cell: Cells = (column) => (cells[columns.indexOf(column)] ?? "").trim();
    try {
      const claim = claimIn(cell);
      if (ids.has(claim.id)) throw new MalformedCell("id-repeated", "id");
      ids.add(claim.id);
      claims.push(claim);
    } catch (cause) {
      if (!(cause instanceof MalformedCell)) throw cause;
      malformed.push({ line, column: cause.column, code: cause.code });
    }
  }
  malformed.sort((left, right) => left.line - right.line);
  return { claims, malformed, missingColumns, rows };
}
