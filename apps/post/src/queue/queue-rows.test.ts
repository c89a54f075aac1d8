import { postQueueSchema, type PostQueue } from "@caravanserai/contract";
import {
  tokenIdOf,
  tokenNumberOf,
  type CrossingCode,
  type DomainEvent,
} from "@caravanserai/domain";
import type { OutboxEntry } from "@caravanserai/sync";
import { expect, it } from "vitest";
import { queueRows } from "./queue-rows.ts";

const crossing = "KZ-01" as CrossingCode;
const first = tokenIdOf(crossing, tokenNumberOf(7, 1));
const own = tokenIdOf(crossing, tokenNumberOf(8, 1));

function entry(seq: number, { kind, ...open }: DomainEvent): OutboxEntry {
  const id = `00000000-0000-7000-8000-${String(seq).padStart(12, "0")}`;
  const body = JSON.stringify({
    id,
    device: id,
    seq,
    schemaVersion: 1,
    kind,
    subject: "test",
    actor: null,
    occurredAtMs: 1_000 * seq,
    clockOffsetMs: 0,
    open,
    sealed: [],
  });
  const signed = { body, signature: "A".repeat(86), wraps: [] };
  return { id, seq, signed } as unknown as OutboxEntry;
}

const view: PostQueue = postQueueSchema.parse({
  asOfMs: 10_000,
  crossing,
  highestContiguousSeq: 2,
  partiesWaiting: 1,
  personsWaiting: 3,
  lanes: [],
  tokens: [
    {
      token: first,
      number: tokenNumberOf(7, 1),
      mode: "car",
      persons: 3,
      parties: 1,
      priority: null,
      state: "waiting",
      takenAtMs: 500,
      placeMs: 500,
      calledAtMs: null,
      servedAtMs: null,
      leftAtMs: null,
      lane: null,
      isRegular: true,
      slotChanges: 0,
      binding: "party",
      household: null,
      isJump: false,
    },
  ],
});

const place = { crossing, mode: "car" } as const;
const taken: DomainEvent = {
  kind: "queue.token-taken",
  token: own,
  ...place,
  persons: 2,
  parties: 1,
  priority: null,
  binding: "party",
  replaces: null,
};
const served: DomainEvent = {
  kind: "queue.token-served",
  token: first,
  ...place,
  lane: null,
  persons: 3,
  check: "not-checked",
  jump: null,
};

it("adds this tablet's acts to what the hub told, and only those it has not told of yet", () => {
  const rows = queueRows(view, [entry(2, taken), entry(3, served)], []);
  expect(rows.find("token", first)).toMatchObject({ state: "served" });
  expect(rows.find("token", own)).toBeUndefined();
});

it("goes on alone where the hub was never reached", () => {
  const rows = queueRows(undefined, [entry(1, taken)], []);
  expect(rows.rowsOf("token")).toMatchObject([{ key: own, state: "waiting", persons: 2 }]);
});
