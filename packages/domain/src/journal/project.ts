import { applyCrossing, furtherTouchesOfCrossing, touchesOfCrossing } from "../crossing/project.ts";
import { applyFigures, touchesOfFigures } from "../figures/project.ts";
import { applyPlaces, touchesOfPlaces } from "../places/project.ts";
import { applyQueue, furtherTouchesOfQueue, touchesOfQueue } from "../queue/project.ts";
import { applyRegistration, touchesOfRegistration } from "../registration/project.ts";
import { applyReview, touchesOfReview } from "../review/project.ts";
import { applySitrep, touchesOfSitrep } from "../sitrep/project.ts";
import { applyStay, furtherTouchesOfStay, touchesOfStay } from "../stay/project.ts";
import {
  applyLineCount,
  applyToldWait,
  touchesOfLineCount,
  touchesOfToldWait,
} from "../waits/project.ts";
import { applyResolution, touchesOfResolution } from "./discrepancy.ts";
import type { DomainEvent, DomainEventKind } from "./event.ts";
import type { Fact } from "./fact.ts";
import type { ReadRows, RowKey } from "./read-rows.ts";

interface Projection<Event extends DomainEvent> {
  /** Rows that applying the fact may read or change, known from the fact alone. */
  readonly touches: (fact: Fact<Event>) => readonly RowKey[];
  /** Rows known only once the touched ones are there. */
  readonly furtherTouches?: (fact: Fact<Event>, rows: ReadRows) => readonly RowKey[];
  readonly apply: (fact: Fact<Event>, rows: ReadRows) => void;
}

type ProjectionsByKind = {
  readonly [Kind in DomainEventKind]: Projection<Extract<DomainEvent, { kind: Kind }>>;
};

const crossing = {
  touches: touchesOfCrossing,
  furtherTouches: furtherTouchesOfCrossing,
  apply: applyCrossing,
};
const registration = { touches: touchesOfRegistration, apply: applyRegistration };
const stay = { touches: touchesOfStay, furtherTouches: furtherTouchesOfStay, apply: applyStay };
const places = { touches: touchesOfPlaces, apply: applyPlaces };
const figures = { touches: touchesOfFigures, apply: applyFigures };
const queue = { touches: touchesOfQueue, furtherTouches: furtherTouchesOfQueue, apply: applyQueue };
const sitrep = { touches: touchesOfSitrep, apply: applySitrep };
const review = { touches: touchesOfReview, apply: applyReview };

const projections: ProjectionsByKind = {
  "crossing.configured": crossing,
  "crossing.tallied": crossing,
  "crossing.tally-reversed": crossing,
  "registration.household-registered": registration,
  "registration.person-added": registration,
  "registration.person-corrected": registration,
  "registration.number-issued": registration,
  "stay.departed": stay,
  "stay.departure-reversed": stay,
  "places.site-opened": places,
  "places.site-status-set": places,
  "places.capacity-blocked": places,
  "places.hold-placed": places,
  "places.hold-released": places,
  "places.checked-in": places,
  "places.checked-out": places,
  "review.duplicate-proposed": review,
  "review.duplicate-decided": review,
  "review.duplicate-reopened": review,
  "figures.claim-entered": figures,
  "figures.claim-corrected": figures,
  "figures.claim-reviewed": figures,
  "figures.claim-withdrawn": figures,
  "figures.role-set": figures,
  "figures.origin-declared": figures,
  "figures.report-kept": figures,
  "figures.report-text-forgotten": figures,
  "figures.series-kept": figures,
  "figures.series-withdrawn": figures,
  "sitrep.drafted": sitrep,
  "sitrep.refreshed": sitrep,
  "sitrep.section-edited": sitrep,
  "sitrep.approved": sitrep,
  "sitrep.audience-set": sitrep,
  "sitrep.discarded": sitrep,
  "queue.token-taken": queue,
  "queue.token-called": queue,
  "queue.token-served": queue,
  "queue.token-joined": queue,
  "queue.token-left": queue,
  "queue.token-returned": queue,
  "queue.slot-changed": queue,
  "queue.lane-set": queue,
  "queue.misconduct-reported": queue,
  "waits.wait-told": { touches: touchesOfToldWait, apply: applyToldWait },
  "waits.line-counted": { touches: touchesOfLineCount, apply: applyLineCount },
  "discrepancy.resolved": {
    touches: ({ event }) => touchesOfResolution(event),
    apply: applyResolution,
  },
};

function projectionOf(fact: Fact<DomainEvent>): Projection<DomainEvent> {
  // Sound because the table is keyed by the very kind that selects the event type.
  return projections[fact.event.kind] as unknown as Projection<DomainEvent>;
}

/** Rows that must be at hand before `project` runs on the fact. */
export function touchedRows(fact: Fact<DomainEvent>): readonly RowKey[] {
  return projectionOf(fact).touches(fact);
}

/** The second look: rows that only the first ones lead to. */
export function furtherTouchedRows(fact: Fact<DomainEvent>, rows: ReadRows): readonly RowKey[] {
  return projectionOf(fact).furtherTouches?.(fact, rows) ?? [];
}

/**
 * Folds one fact into the read rows. Pure in the rows: the same facts in the same order give the
 * same rows in Postgres, in `verify` and on a tablet.
 */
export function project(fact: Fact<DomainEvent>, rows: ReadRows): void {
  projectionOf(fact).apply(fact, rows);
}
