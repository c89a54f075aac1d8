import {
  laneIdOf,
  tokenIdOf,
  tokenNumberOf,
  type CrossingCode,
  type DomainEvent,
  type TokenId,
} from "@caravanserai/domain";
import { assert } from "@caravanserai/kernel";
import type { ScenarioAct } from "@caravanserai/planning";
import type { ScenarioRecord } from "./scenario-record.ts";

type QueueKind = "token-taken" | "token-called" | "token-served" | "token-left" | "lane-set";
type QueueAct = Extract<ScenarioAct, { kind: QueueKind }>;
type TokenAct = Exclude<QueueAct, { kind: "lane-set" }>;

/** Badge of a person who does not exist, under whom the scenario's exceptions stand. */
const inventedBadge = "DEMO-7";

/** Turns the queue's acts into records. Numbers come from the tablet that handed the token out. */
export class QueueScribe {
  readonly #blocks: ReadonlyMap<string, number>;
  readonly #serials = new Map<string, number>();
  readonly #tokens = new Map<number, TokenId>();

  constructor(blocks: ReadonlyMap<string, number>) {
    this.#blocks = blocks;
  }

  record(act: QueueAct): ScenarioRecord {
    const { atMs, device } = act;
    if (act.kind === "lane-set") {
      const event = laneEvent(act);
      return { device, atMs, subject: event.lane, event, identities: [] };
    }
    const token = act.kind === "token-taken" ? this.#newToken(act) : this.#tokens.get(act.token);
    assert(token !== undefined, "a token is taken before anything else happens to it");
    if (act.kind === "token-served" || act.kind === "token-left") this.#tokens.delete(act.token);
    return { device, atMs, subject: token, event: tokenEvent(act, token), identities: [] };
  }

  #newToken({ token, crossing, takenOn }: TokenAct): TokenId {
    const block = this.#blocks.get(takenOn);
    assert(block !== undefined, "the device was given a block when it was enrolled");
    const serial = (this.#serials.get(takenOn) ?? 0) + 1;
    this.#serials.set(takenOn, serial);
    const id = tokenIdOf(crossing as CrossingCode, tokenNumberOf(block, serial));
    this.#tokens.set(token, id);
    return id;
  }
}

function tokenEvent(act: TokenAct, token: TokenId): DomainEvent {
  const crossing = act.crossing as CrossingCode;
  const place = { token, crossing, mode: act.mode };
  switch (act.kind) {
    case "token-taken": {
      const { persons, parties, priority } = act;
      const taken = { persons, parties, priority, binding: "party", replaces: null } as const;
      return { kind: "queue.token-taken", ...place, ...taken };
    }
    case "token-called": {
      const jump = { reason: "medical-emergency", badge: inventedBadge } as const;
      const lane = laneIdOf(crossing, act.lane);
      return { kind: "queue.token-called", ...place, lane, jump: act.isJump ? jump : null };
    }
    case "token-served": {
      const lane = laneIdOf(crossing, act.lane);
      const seen = { persons: act.persons, check: "matches", jump: null } as const;
      return { kind: "queue.token-served", ...place, lane, ...seen };
    }
    case "token-left":
      return { kind: "queue.token-left", ...place, reason: "gave-up" };
  }
}

function laneEvent(act: Extract<QueueAct, { kind: "lane-set" }>) {
  const crossing = act.crossing as CrossingCode;
  return {
    kind: "queue.lane-set" as const,
    lane: laneIdOf(crossing, act.lane),
    crossing,
    code: act.lane,
    modes: act.modes,
    isPriority: false,
    status: act.isOpen ? ("open" as const) : ("closed" as const),
    reason: act.reason,
    staff: act.staff,
  };
}
