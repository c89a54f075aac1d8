import type { DeviceId, EntryId, TokenId } from "../ids.ts";
import type { DomainEvent } from "../journal/event.ts";
import { project } from "../journal/project.ts";
import { MemoryRows } from "../journal/read-rows.ts";
import type { TokenTaken } from "../queue/events.ts";
import { tokenIdOf } from "../queue/token-number.ts";
import { crossing, id } from "./scenario.ts";

export const token = tokenIdOf(crossing, "K7-001");

/** A car with four people takes its place in the line. */
export function taken(of: TokenId = token, changed: Partial<TokenTaken> = {}): DomainEvent {
  return { kind: "queue.token-taken", ...tokenFields(of), ...changed };
}

/** What is said of it. */
export function tokenFields(of: TokenId): Omit<TokenTaken, "kind"> {
  return {
    token: of,
    crossing,
    mode: "car",
    persons: 4,
    parties: 1,
    priority: null,
    binding: "party",
    replaces: null,
  };
}

/** Read tables after acts at their own times, in the order in which they were heard of. */
export function foldAt(acts: readonly { atMs: number; event: DomainEvent }[]): MemoryRows {
  const rows = new MemoryRows();
  acts.forEach(({ atMs, event }, index) => {
    const entry = id<EntryId>(2_000 + index);
    project({ entry, device: id<DeviceId>(1), actor: null, atMs, event }, rows);
  });
  return rows;
}
