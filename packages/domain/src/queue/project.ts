import { discrepancyKey, raiseDiscrepancy } from "../journal/discrepancy.ts";
import type { DiscrepancyKind } from "../journal/discrepancy-state.ts";
import { hourStartOf, type Fact } from "../journal/fact.ts";
import type { TokenId } from "../ids.ts";
import type { ReadRows, RowKey } from "../journal/read-rows.ts";
import type { LaneSet, MisconductReported, QueueEvent } from "./events.ts";
import { addJump, addLeft, addReturned, addServed, addTaken, queueHourKey } from "./hours.ts";
import { queuePolicy } from "./priority.ts";
import type { TokenRow } from "./state.ts";
import { tokenSeen, type TokenEvent } from "./token-seen.ts";

type QueueDiscrepancy = Extract<DiscrepancyKind, `queue.${string}`>;
type FactOf<Kind extends QueueEvent["kind"]> = Fact<Extract<QueueEvent, { kind: Kind }>>;

function tokenKey(key: string): RowKey {
  return { table: "token", key };
}

function contradictionKey(kind: QueueDiscrepancy, subject: string): RowKey {
  return { table: "discrepancy", key: discrepancyKey(kind, subject) };
}

export function touchesOfQueue(fact: Fact<QueueEvent>): readonly RowKey[] {
  const { event, atMs } = fact;
  switch (event.kind) {
    case "queue.lane-set":
      return [
        { table: "lane", key: event.lane },
        { table: "laneChange", key: fact.entry },
      ];
    case "queue.misconduct-reported":
      return [{ table: "misconduct", key: event.report }];
    case "queue.token-joined":
      return [
        tokenKey(event.token),
        { table: "tokenHousehold", key: event.household },
        contradictionKey("queue.household-two-tokens", event.household),
        contradictionKey("queue.token-two-households", event.token),
      ];
    case "queue.slot-changed":
      return [tokenKey(event.token), contradictionKey("queue.slot-changed-twice", event.token)];
    case "queue.token-taken": {
      const { token, replaces } = event;
      return [
        ...(replaces === null
          ? []
          : [tokenKey(replaces), contradictionKey("queue.replaced-and-served", replaces)]),
        tokenKey(token),
        contradictionKey("queue.number-taken-twice", token),
        { table: "queueHour", key: queueHourKey(event, atMs) },
      ];
    }
    default: {
      const lane = "lane" in event ? event.lane : null;
      return [
        tokenKey(event.token),
        { table: "queueHour", key: queueHourKey({ ...event, lane }, atMs) },
        contradictionKey("queue.served-twice", event.token),
        contradictionKey("queue.served-and-left", event.token),
        contradictionKey("queue.replaced-and-served", event.token),
      ];
    }
  }
}

/** The hour in which a token was served that is only now heard to have been taken. */
export function furtherTouchesOfQueue(
  { event }: Fact<QueueEvent>,
  rows: ReadRows,
): readonly RowKey[] {
  if (event.kind !== "queue.token-taken") return [];
  const before = rows.find("token", event.token);
  if (before === undefined || before.servedAtMs === null) return [];
  return [{ table: "queueHour", key: queueHourKey(before, before.servedAtMs) }];
}

export function applyQueue(fact: Fact<QueueEvent>, rows: ReadRows): void {
  const { event } = fact;
  switch (event.kind) {
    case "queue.token-taken":
      return applyTaken({ ...fact, event }, rows);
    case "queue.token-called":
      return applyCalled({ ...fact, event }, rows);
    case "queue.token-served":
      return applyServed({ ...fact, event }, rows);
    case "queue.token-joined":
      return applyJoined({ ...fact, event }, rows);
    case "queue.token-left":
      return applyLeft({ ...fact, event }, rows);
    case "queue.token-returned":
      return applyReturned({ ...fact, event }, rows);
    case "queue.slot-changed":
      return applySlot({ ...fact, event }, rows);
    case "queue.lane-set":
      return applyLane({ ...fact, event }, rows);
    case "queue.misconduct-reported":
      return applyMisconduct({ ...fact, event }, rows);
  }
}

function applyTaken(fact: FactOf<"queue.token-taken">, rows: ReadRows): void {
  const { event, atMs } = fact;
  const before = rows.find("token", event.token);
  if (before !== undefined && before.takenEntry !== "") {
    return raise(fact, "queue.number-taken-twice", {
      rows,
      subject: event.token,
      claims: [before.takenEntry, fact.entry],
    });
  }
  const row = before ?? tokenSeen(fact);
  const inheritedMs = event.replaces === null ? undefined : replace(fact, event.replaces, rows);
  const isPlaced = row.returns > 0 || row.slotChanges > 0;
  const taken: TokenRow = {
    ...row,
    // The mode seen at the booth stands: the hour of the service was counted under it.
    mode: row.servedEntry === "" ? event.mode : row.mode,
    persons: event.persons,
    parties: event.parties,
    priority: event.priority,
    binding: event.binding,
    takenAtMs: atMs,
    placeMs: isPlaced ? row.placeMs : (inheritedMs ?? atMs),
    device: fact.device,
    takenEntry: fact.entry,
    // Times of a row that was only seen so far begin with this act.
    stateAtMs: before === undefined ? atMs : row.stateAtMs,
  };
  rows.keep("token", taken);
  if (event.replaces === null) addTaken(rows, event, atMs);
  if (before !== undefined && before.servedAtMs !== null) {
    addServed(rows, { row: before, sign: -1 });
    addServed(rows, { row: taken, sign: 1 });
  }
}

/** Ends the lost token and answers its place in the line. */
function replace(
  fact: FactOf<"queue.token-taken">,
  replaced: TokenId,
  rows: ReadRows,
): number | undefined {
  const seen = tokenSeen({ ...fact, event: { ...fact.event, token: replaced } });
  const row = rows.find("token", replaced) ?? seen;
  if (row.state === "served") {
    raise(fact, "queue.replaced-and-served", {
      rows,
      subject: replaced,
      claims: [row.servedEntry, fact.entry],
    });
    return row.placeMs;
  }
  rows.keep("token", { ...row, state: "replaced", stateAtMs: fact.atMs });
  return row.takenEntry === "" ? undefined : row.placeMs;
}

function applyCalled(fact: FactOf<"queue.token-called">, rows: ReadRows): void {
  const { event, atMs } = fact;
  const row = rows.find("token", event.token) ?? tokenSeen(fact);
  const isNewest = row.state !== "served" && row.state !== "replaced" && atMs >= row.stateAtMs;
  rows.keep("token", {
    ...row,
    ...(isNewest ? { state: "called" as const, stateAtMs: atMs, lane: event.lane } : {}),
    calledAtMs: isNewest ? atMs : (row.calledAtMs ?? atMs),
    calls: row.calls + 1,
    ...jumpOf(fact, row),
  });
  if (event.jump !== null) addJump(rows, event, atMs);
}

function applyServed(fact: FactOf<"queue.token-served">, rows: ReadRows): void {
  const { event, atMs } = fact;
  const row = rows.find("token", event.token) ?? tokenSeen(fact);
  if (row.servedEntry !== "") {
    const claims = [row.servedEntry, fact.entry];
    return raise(fact, "queue.served-twice", { rows, subject: event.token, claims });
  }
  if (row.state === "replaced") {
    raise(fact, "queue.replaced-and-served", {
      rows,
      subject: event.token,
      claims: [fact.entry],
    });
  }
  if (row.state === "left" && row.stateAtMs > atMs) raiseServedAndLeft(fact, rows);
  const served: TokenRow = {
    ...row,
    state: "served",
    stateAtMs: Math.max(atMs, row.stateAtMs),
    servedAtMs: atMs,
    servedEntry: fact.entry,
    lane: event.lane,
    mode: event.mode,
    crossing: event.crossing,
    personsServed: event.persons,
    bindingCheck: event.check,
    ...jumpOf(fact, row),
  };
  rows.keep("token", served);
  addServed(rows, { row: served, sign: 1 });
  if (event.jump !== null && row.jump === null) addJump(rows, event, atMs);
}

function jumpOf(
  fact: FactOf<"queue.token-called"> | FactOf<"queue.token-served">,
  row: TokenRow,
): Pick<TokenRow, "jump" | "jumpBadge" | "jumpBy"> {
  const { jump } = fact.event;
  if (jump === null || row.jump !== null) {
    return { jump: row.jump, jumpBadge: row.jumpBadge, jumpBy: row.jumpBy };
  }
  return { jump: jump.reason, jumpBadge: jump.badge, jumpBy: fact.actor };
}

function applyJoined(fact: FactOf<"queue.token-joined">, rows: ReadRows): void {
  const { token, household } = fact.event;
  const row = rows.find("token", token) ?? tokenSeen(fact);
  if (row.household !== null && row.household !== household) {
    const claims = [row.servedEntry, fact.entry].filter((claim) => claim !== "");
    raise(fact, "queue.token-two-households", { rows, subject: token, claims });
  } else rows.keep("token", { ...row, household });
  const other = rows.find("tokenHousehold", household);
  if (other === undefined) {
    rows.keep("tokenHousehold", { key: household, token, entry: fact.entry });
  } else if (other.token !== token) {
    const claims = [other.entry, fact.entry];
    raise(fact, "queue.household-two-tokens", { rows, subject: household, claims });
  }
}

function applyLeft(fact: FactOf<"queue.token-left">, rows: ReadRows): void {
  const { event, atMs } = fact;
  const row = rows.find("token", event.token) ?? tokenSeen(fact);
  if (row.state === "served") {
    rows.keep("token", row);
    if (atMs > (row.servedAtMs ?? atMs)) raiseServedAndLeft(fact, rows, row.servedEntry);
    return;
  }
  const isNewest = row.state !== "replaced" && row.state !== "left" && atMs >= row.stateAtMs;
  if (!isNewest) return rows.keep("token", row);
  const { reason: leavingReason } = event;
  rows.keep("token", { ...row, state: "left", stateAtMs: atMs, leftAtMs: atMs, leavingReason });
  addLeft(rows, { event, row, atMs });
}

function applyReturned(fact: FactOf<"queue.token-returned">, rows: ReadRows): void {
  const { event, atMs } = fact;
  const row = rows.find("token", event.token) ?? tokenSeen(fact);
  const isNewest = row.state !== "served" && row.state !== "replaced" && atMs >= row.stateAtMs;
  const returns = row.returns + 1;
  if (!isNewest) return rows.keep("token", { ...row, returns });
  const { placeMs } = event;
  const wasLeft = row.state === "left";
  rows.keep("token", { ...row, state: "waiting", stateAtMs: atMs, placeMs, returns });
  if (wasLeft) addReturned(rows, { event, row, atMs });
}

function applySlot(fact: FactOf<"queue.slot-changed">, rows: ReadRows): void {
  const { token, placeMs } = fact.event;
  const row = rows.find("token", token) ?? tokenSeen(fact);
  const slotChanges = row.slotChanges + 1;
  // Two tablets gave a later slot each: the later one stands, and a person looks at it.
  rows.keep("token", { ...row, placeMs: Math.max(placeMs, row.placeMs), slotChanges });
  if (slotChanges > queuePolicy.slotChangesMax) {
    raise(fact, "queue.slot-changed-twice", { rows, subject: token, claims: [fact.entry] });
  }
}

function applyLane({ event, entry, atMs }: Fact<LaneSet>, rows: ReadRows): void {
  const { kind: _kind, lane, ...set } = event;
  const { crossing, modes, status, reason, staff } = set;
  rows.keep("laneChange", { key: entry, lane, crossing, modes, status, reason, staff, atMs });
  const before = rows.find("lane", lane);
  // A change that arrives late stands in the schedule and does not undo a newer one.
  if (before !== undefined && before.sinceMs > atMs) return;
  rows.keep("lane", { key: lane, ...set, sinceMs: atMs });
}

function applyMisconduct({ event, atMs }: Fact<MisconductReported>, rows: ReadRows): void {
  const { kind: _kind, report, ...said } = event;
  rows.keep("misconduct", { key: report, ...said, sentHourMs: hourStartOf(atMs) });
}

function raiseServedAndLeft(fact: Fact<TokenEvent>, rows: ReadRows, servedEntry = ""): void {
  const claims = [servedEntry, fact.entry].filter((claim) => claim !== "");
  raise(fact, "queue.served-and-left", { rows, subject: fact.event.token, claims });
}

function raise(
  fact: Fact,
  kind: QueueDiscrepancy,
  about: { rows: ReadRows; subject: string; claims: readonly string[] },
): void {
  const { rows, subject, claims } = about;
  raiseDiscrepancy(rows, fact, { kind, subject, claims });
}
