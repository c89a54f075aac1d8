import type { OutboxMarks } from "./outbox-entry.ts";
import type { OutboxBacklog } from "./ports.ts";

/**
 * `trouble`: a person has to look (something is quarantined, the device was revoked). `offline`:
 * the last attempt did not reach the hub; work goes on. The rest speaks for itself.
 */
export type SavedWhereState = "all-received" | "waiting" | "offline" | "trouble";

/** What is safe where, for the header of every screen. Times by the device's clock. */
export interface SavedWhere {
  readonly state: SavedWhereState;
  readonly waiting: number;
  readonly oldestAtMs: number | null;
  readonly hubHeardAtMs: number | null;
  readonly quarantined: number;
  readonly held: number;
  /** The hub's last problem, while it lasts. */
  readonly problemCode: string | null;
}

export function savedWhere(
  { hubHeardAtMs, failure }: Pick<OutboxMarks, "hubHeardAtMs" | "failure">,
  backlog: OutboxBacklog,
): SavedWhere {
  return {
    state: stateOf({ hubHeardAtMs, failure }, backlog),
    waiting: backlog.entries,
    oldestAtMs: backlog.oldestAtMs,
    hubHeardAtMs,
    quarantined: backlog.quarantined,
    held: backlog.held,
    problemCode: failure?.code ?? null,
  };
}

function stateOf(
  { hubHeardAtMs, failure }: Pick<OutboxMarks, "hubHeardAtMs" | "failure">,
  backlog: OutboxBacklog,
): SavedWhereState {
  if (backlog.quarantined > 0 || failure?.needsPerson === true) return "trouble";
  if (failure !== null) return "offline";
  if (backlog.entries > 0) return "waiting";
  return hubHeardAtMs === null ? "offline" : "all-received";
}
