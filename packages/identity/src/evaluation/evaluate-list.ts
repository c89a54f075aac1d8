import type { Clock } from "@caravanserai/kernel";
import type { PersonIdentity } from "../person/person-identity.ts";
import type { ListEntry } from "../screening/list-entry.ts";
import { type ScreeningAlert, createScreeningIndex } from "../screening/screening-index.ts";
import { share } from "./pair-metrics.ts";
import type { MalformedRow } from "./read-table.ts";
import { isNo, truthOf } from "./truth-cell.ts";

export interface ListEvaluation {
  readonly queries: number;
  /** Share of listed queries that alert; undefined when no query is known to be listed. */
  readonly recall?: number;
  /** Queries that alert although not listed, per 1,000 such queries. */
  readonly alertsPer1000: number;
  /** Screening alone, without reading the files. */
  readonly seconds: number;
  readonly personsPerSecond: number;
  /** Queries that the truth says are listed. */
  readonly listedQueries: number;
  /** People on the list. */
  readonly listEntries: number;
}

/** A person to screen and what is known: the entry's id or name, yes, or no. */
export interface ListQuery {
  readonly line: number;
  readonly person: PersonIdentity;
  readonly truth: string;
}

/** What a query's truth means: not listed, listed somehow, or under these ids. */
type Expectation = "none" | "any" | ReadonlySet<string>;

function plain(text: string): string {
  return text.trim().toLowerCase();
}

/** Entries by their ids, further ids and names: truth columns hold any of them. */
function entriesByMark(entries: readonly ListEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byMark = new Map<string, Set<string>>();
  for (const { id, otherIds = [], names } of entries) {
    for (const mark of [id, ...otherIds, ...names.map(({ text }) => text)].map(plain)) {
      const ids = byMark.get(mark);
      if (ids === undefined) byMark.set(mark, new Set([id]));
      else ids.add(id);
    }
  }
  return byMark;
}

/** A column of yes and no tells who is listed, any other column as which entry. */
function isLabelColumn(queries: readonly ListQuery[]): boolean {
  return queries.every(({ truth }) => truth.trim() === "" || truthOf(truth) !== undefined);
}

function expectationReader(entries: readonly ListEntry[], queries: readonly ListQuery[]) {
  const isLabel = isLabelColumn(queries);
  const byMark = entriesByMark(entries);
  return (truth: string): Expectation | undefined => {
    if (isLabel) return truthOf(truth) === true ? "any" : "none";
    const ids = byMark.get(plain(truth));
    if (ids !== undefined) return ids;
    return isNo(truth) ? "none" : undefined;
  };
}

function isFound(alerts: readonly ScreeningAlert[], expected: Expectation): boolean {
  if (expected === "any") return alerts.length > 0;
  return alerts.some(({ entryId }) => expected !== "none" && expected.has(entryId));
}

/**
 * Screens every query against the list. A query whose truth names no entry of the list is reported
 * and counts as listed and not found.
 */
export function evaluateList(
  entries: readonly ListEntry[],
  queries: readonly ListQuery[],
  clock: Clock,
): { readonly evaluation: ListEvaluation; readonly malformed: readonly MalformedRow[] } {
  const index = createScreeningIndex(entries);
  const expectationOf = expectationReader(entries, queries);
  const malformed: MalformedRow[] = [];
  let listed = 0;
  let found = 0;
  let falseAlerts = 0;
  const started = clock.now();
  for (const { line, person, truth } of queries) {
    const alerts = index.screen(person);
    const expected = expectationOf(truth);
    if (expected === "none") {
      if (alerts.length > 0) falseAlerts++;
      continue;
    }
    listed++;
    if (expected === undefined) malformed.push({ line, code: "entry-unknown" });
    else if (isFound(alerts, expected)) found++;
  }
  const seconds = (clock.now() - started) / 1000;
  const others = queries.length - listed;
  const evaluation = {
    queries: queries.length,
    ...(listed === 0 ? {} : { recall: share(found, listed) }),
    alertsPer1000: others === 0 ? 0 : Math.round((falseAlerts / others) * 1_000_000) / 1_000,
    seconds,
    personsPerSecond: Math.round(queries.length / Math.max(seconds, 0.001)),
    listedQueries: listed,
    listEntries: entries.length,
  };
  return { evaluation, malformed };
}
