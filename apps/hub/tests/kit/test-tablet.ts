import {
  enrolAgainText,
  openPartOf,
  operations,
  problemSchema,
  pushAnswerSchema,
  type EnrolRequest,
} from "@caravanserai/contract";
import type { DomainEvent, EntryId } from "@caravanserai/domain";
import type { Clock, IdSource } from "@caravanserai/kernel";
import { deviceAuthorization, generateSigningKey, signText } from "@caravanserai/sealing";
import {
  firstMarks,
  MemoryOutbox,
  recordEntries,
  sendBatch,
  type HubTransport,
  type SenderPorts,
} from "@caravanserai/sync";
import type { TestHub } from "./test-hub.ts";

/** A tablet with the outbox and the sender that real tablets have, over real HTTP. */
export interface TestTablet {
  readonly outbox: MemoryOutbox<null>;
  save(...events: readonly DomainEvent[]): Promise<void>;
  /** Sends until nothing waits any more, or the hub does not get further. */
  sendAll(): Promise<void>;
  /** One sign of life, as an idle tablet gives it. */
  sendOnce(): Promise<void>;
  /** What it asks a hub that has forgotten it, to be let in again under its own id. */
  askAgain(code: string): Promise<EnrolRequest>;
  /** Where the hub answers now: another machine after a restore. */
  hubIsAt(address: string): void;
}

export async function enrolTestTablet(hub: TestHub): Promise<TestTablet> {
  const { clock, ids } = hub.parts as { clock: Clock; ids: IdSource };
  const key = await generateSigningKey();
  const body = { code: await hub.code(), publicKey: key.publicKey };
  const enrolled = await hub.ask("enrolDevice", { body });
  const outbox = new MemoryOutbox<null>(firstMarks(enrolled));
  let { address } = hub.parts;

  const transport: HubTransport = {
    async push(request, atMs) {
      const { method, path } = operations.pushEntries;
      const text = JSON.stringify(request);
      const { privateKey } = key;
      const { device } = enrolled;
      const signing = { privateKey, device, method, path, body: text, atMs };
      const authorization = await deviceAuthorization(signing);
      const headers = { authorization, "content-type": "application/json" };
      const answer = await fetch(`${address}${path}`, { method, headers, body: text });
      const json: unknown = await answer.json();
      return answer.ok
        ? { kind: "answered", answer: pushAnswerSchema.parse(json) }
        : { kind: "problem", problem: problemSchema.parse(json) };
    },
  };
  const ports: SenderPorts<null> = {
    store: outbox,
    transport,
    clock,
    lock: { tryRun: async (work) => ({ value: await work() }) },
  };
  return {
    outbox,
    async askAgain(code) {
      const { device } = enrolled;
      const signature = await signText(key.privateKey, enrolAgainText({ device, code }));
      return { code, publicKey: key.publicKey, again: { device, signature } };
    },
    async save(...events) {
      const drafts = events.map((event) => ({
        id: ids.next() as string as EntryId,
        kind: event.kind,
        subject: "test",
        actor: null,
        occurredAtMs: clock.now(),
        open: openPartOf(event),
        sealed: [],
        wraps: [],
      }));
      const signer = { sign: (text: string) => signText(key.privateKey, text) };
      await recordEntries({ store: outbox, signer }, drafts, null);
    },
    async sendAll() {
      for (let outcome = await sendBatch(ports); ; outcome = await sendBatch(ports)) {
        if (outcome.kind !== "answered") throw new Error("the hub does not answer");
        if (!outcome.hasMore) return;
      }
    },
    async sendOnce() {
      await sendBatch(ports);
    },
    hubIsAt(moved) {
      address = moved;
    },
  };
}
