import type { EntryBody } from "@caravanserai/contract";
import { createIdSource, createSeededRandom, type Clock } from "@caravanserai/kernel";
import { firstMarks } from "../outbox/first-marks.ts";
import { MemoryOutbox } from "../outbox/memory-outbox.ts";
import type { EntryDraft } from "../outbox/outbox-entry.ts";
import type { EntrySigner, HubTransport, PushOutcome, SenderLock } from "../outbox/ports.ts";
import type { SimulatedHub } from "./simulated-hub.ts";

const simulatedDevice = "0192a000-0000-7000-8000-000000000001" as EntryBody["device"];

export class SimulatedClock implements Clock {
  nowMs = 1_663_750_800_000;

  now(): number {
    this.nowMs += 7;
    return this.nowMs;
  }
}

/** Not a signature: the hub in these tests does not check it, only its shape. */
export const signer: EntrySigner = { sign: () => Promise.resolve("A".repeat(86)) };

export function createDrafts(clock: Clock, seed: number): (kind?: string) => EntryDraft {
  const ids = createIdSource(clock, createSeededRandom(seed));
  return (kind = "crossing.tallied") => ({
    id: ids.next() as string as EntryBody["id"],
    kind,
    subject: "tally",
    actor: null,
    occurredAtMs: clock.now(),
    open: {},
    sealed: [],
    wraps: [],
  });
}

export function newOutbox(): MemoryOutbox<null> {
  return new MemoryOutbox(firstMarks({ device: simulatedDevice, serverEpoch: "epoch-1" }));
}

/** One lock over the tabs that share it. */
export function createLock(): SenderLock {
  let isHeld = false;
  return {
    async tryRun(work) {
      if (isHeld) return undefined;
      isHeld = true;
      try {
        return { value: await work() };
      } finally {
        isHeld = false;
      }
    },
  };
}

export interface NetworkFaults {
  /** Each call of `next` decides one delivery. */
  next(): "deliver" | "lose-request" | "lose-answer" | "duplicate";
}

export function createTransport(
  hub: SimulatedHub,
  { clock, faults }: { clock: Clock; faults?: NetworkFaults },
): HubTransport {
  return {
    push(request): Promise<PushOutcome> {
      const fault = faults?.next() ?? "deliver";
      if (fault === "lose-request") return Promise.resolve({ kind: "unreachable" });
      const answer = hub.push(request, clock.now() + 90_000);
      if (fault === "lose-answer") return Promise.resolve({ kind: "unreachable" });
      if (fault === "duplicate") hub.push(request, clock.now() + 90_000);
      return Promise.resolve({ kind: "answered", answer });
    },
  };
}
