import { parseEntryBody, type PostQueue } from "@caravanserai/contract";
import {
  MemoryRows,
  type CrossingCode,
  type CrossingRow,
  type HouseholdId,
  type LaneId,
  type LaneRow,
  type TokenId,
  type TokenRow,
} from "@caravanserai/domain";
import type { OutboxEntry } from "@caravanserai/sync";
import { foldEntry } from "../projection/local-rows.ts";

/**
 * The line as this tablet knows it: what the hub last told, and on top of it the tablet's own
 * entries that the hub's answer does not hold yet. Without a network the tablet goes on from there.
 */
export function queueRows(
  view: PostQueue | undefined,
  entries: readonly OutboxEntry[],
  crossings: readonly CrossingRow[],
): MemoryRows {
  const rows = new MemoryRows();
  for (const crossing of crossings) rows.keep("crossing", crossing);
  if (view !== undefined) keepView(view, rows);
  const mark = view?.highestContiguousSeq ?? 0;
  for (const entry of entries) {
    if (entry.seq > mark && isOfQueue(entry)) foldEntry(entry, rows);
  }
  return rows;
}

function isOfQueue({ signed }: OutboxEntry): boolean {
  const parsed = parseEntryBody(signed.body);
  return parsed.ok && parsed.value.kind.startsWith("queue.");
}

function keepView({ crossing, tokens, lanes }: PostQueue, rows: MemoryRows): void {
  for (const token of tokens) {
    const row = tokenRow(token, crossing as CrossingCode);
    rows.keep("token", row);
    if (row.household !== null) {
      rows.keep("tokenHousehold", { key: row.household, token: row.key, entry: "" });
    }
  }
  for (const { lane, ...known } of lanes) {
    const row = { key: lane as LaneId, ...known, crossing: known.crossing as CrossingCode };
    rows.keep("lane", row satisfies LaneRow);
  }
}

function tokenRow(token: PostQueue["tokens"][number], crossing: CrossingCode): TokenRow {
  const { token: key, isRegular: _isRegular, isJump, household, lane, ...known } = token;
  const times = [known.takenAtMs, known.calledAtMs, known.servedAtMs, known.leftAtMs];
  return {
    ...known,
    key: key as TokenId,
    crossing,
    stateAtMs: Math.max(...times.map((atMs) => atMs ?? 0)),
    calls: known.calledAtMs === null ? 0 : 1,
    leavingReason: null,
    returns: 0,
    lane: lane as LaneId | null,
    jump: isJump ? "other" : null,
    jumpBadge: null,
    jumpBy: null,
    bindingCheck: null,
    personsServed: null,
    household: household as HouseholdId | null,
    device: "",
    takenEntry: known.takenAtMs === null ? "" : "hub",
    servedEntry: known.servedAtMs === null ? "" : "hub",
  };
}
