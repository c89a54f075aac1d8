import type { Clock } from "@caravanserai/kernel";
import type { PersonIdentity } from "../person/person-identity.ts";
import type { ListEntry } from "../screening/list-entry.ts";
import { createScreeningIndex } from "../screening/screening-index.ts";
import { share } from "./pair-metrics.ts";
import { isNo, isYes } from "./truth-cell.ts";

export interface ListEvaluation {
  readonly queries: number;
  /** Share of listed queries that alert; undefined when no query is known to be listed. */
  readonly recall?: number;
  /** Queries that alert although not listed, per 1,000 such queries. */
  readonly alertsPer1000: number;
  readonly seconds: number;
  readonly personsPerSecond: number;
}

/** A person to screen and what is known: the entry's id, yes, or no. */
export interface ListQuery {
  readonly person: PersonIdentity;
  readonly truth: string;
}

/** Screens every query against the list. */
export function evaluateList(
  entries: readonly ListEntry[],
  queries: readonly ListQuery[],
  clock: Clock,
): ListEvaluation {
  const index = createScreeningIndex(entries);
  const ids = new Set(entries.map((entry) => entry.id));
  let listed = 0;
  let found = 0;
  let falseAlerts = 0;
  const started = clock.now();
  for (const { person, truth } of queries) {
    const alerts = index.screen(person);
    const isListed = !isNo(truth) && (isYes(truth) || ids.has(truth));
    if (!isListed) {
      if (alerts.length > 0) falseAlerts++;
      continue;
    }
    listed++;
    const isFound = isYes(truth)
      ? alerts.length > 0
      : alerts.some(({ entryId }) => entryId === truth);
    if (isFound) found++;
  }
  const seconds = (clock.now() - started) / 1000;
  const others = queries.length - listed;
  return {
    queries: queries.length,
    ...(listed === 0 ? {} : { recall: share(found, listed) }),
    alertsPer1000: others === 0 ? 0 : Math.round((falseAlerts / others) * 1_000_000) / 1_000,
    seconds,
    personsPerSecond: Math.round(queries.length / Math.max(seconds, 0.001)),
  };
}
