import type { LaneSpan } from "@caravanserai/contract";
import type { LaneOpening, LaneStep } from "@caravanserai/planning";

const dayMs = 86_400_000;
/** As far as planning believes any schedule. */
const daysAhead = 10;

/** A change that belongs to the rhythm of shifts; an outage or a closed other side does not. */
const rhythm: ReadonlySet<string> = new Set(["planned", "shift-change", "no-staff"]);

interface Change {
  readonly atMs: number;
  readonly isOpen: boolean;
}

/** What one lane did, and what it will do if the last day's changes of staffing come again. */
function changesOf(spans: readonly LaneSpan[], nowMs: number): readonly Change[] {
  const past = spans.map(({ fromMs, status }) => ({ atMs: fromMs, isOpen: status === "open" }));
  const ofLastDay = spans.filter(
    ({ fromMs, reason }) => fromMs > nowMs - dayMs && fromMs <= nowMs && rhythm.has(reason),
  );
  const isRhythm = new Set(ofLastDay.map(({ status }) => status)).size === 2;
  const coming = isRhythm
    ? Array.from({ length: daysAhead }, (_none, day) =>
        ofLastDay.map(({ fromMs, status }) => {
          return { atMs: fromMs + (day + 1) * dayMs, isOpen: status === "open" };
        }),
      ).flat()
    : [];
  return [...past, ...coming].sort((a, b) => a.atMs - b.atMs);
}

function byLane(spans: readonly LaneSpan[]): readonly (readonly LaneSpan[])[] {
  const lanes = new Map<string, LaneSpan[]>();
  for (const span of spans) lanes.set(span.lane, [...(lanes.get(span.lane) ?? []), span]);
  return [...lanes.values()].map((own) => own.sort((a, b) => a.fromMs - b.fromMs));
}

/**
 * Lanes open from the first span on, and as they will be if staffing keeps its daily rhythm. A
 * lane that was opened and closed by staffing within a day does so again; any other one stays as
 * it is.
 */
export function laneSchedule(spans: readonly LaneSpan[], nowMs: number): readonly LaneStep[] {
  const moves: { atMs: number; by: number }[] = [];
  for (const own of byLane(spans)) {
    let isOpen = false;
    for (const change of changesOf(own, nowMs)) {
      if (change.isOpen !== isOpen) moves.push({ atMs: change.atMs, by: change.isOpen ? 1 : -1 });
      isOpen = change.isOpen;
    }
  }
  moves.sort((a, b) => a.atMs - b.atMs);
  const steps: { fromMs: number; lanesOpen: number }[] = [];
  let lanesOpen = 0;
  for (const { atMs, by } of moves) {
    lanesOpen += by;
    const last = steps.at(-1);
    if (last?.fromMs === atMs) last.lanesOpen = lanesOpen;
    else steps.push({ fromMs: atMs, lanesOpen });
  }
  return steps;
}

/** When each lane was open; `undefined` as its end where it still is. */
export function laneOpenings(spans: readonly LaneSpan[]): readonly LaneOpening[] {
  return spans
    .filter(({ status }) => status === "open")
    .map(({ lane, fromMs, toMs }) => ({ lane, fromMs, toMs: toMs ?? undefined }));
}

/** What was known of the lanes at an earlier moment. */
export function spansAsOf(spans: readonly LaneSpan[], atMs: number): readonly LaneSpan[] {
  return spans
    .filter(({ fromMs }) => fromMs <= atMs)
    .map((span) => (span.toMs !== null && span.toMs > atMs ? { ...span, toMs: null } : span));
}
