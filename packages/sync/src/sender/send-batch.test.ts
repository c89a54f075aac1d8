import { problemOf } from "@caravanserai/contract";
import { createSeededRandom } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntryDraft } from "../outbox/outbox-entry.ts";
import type { HubTransport, OutboxStore, PushOutcome } from "../outbox/ports.ts";
import { recordEntries } from "../outbox/record-entries.ts";
import { savedWhere } from "../outbox/saved-where.ts";
import { SimulatedStop, StopCounter, stopping, type StopMoment } from "../testing/failing-ports.ts";
import {
  SimulatedClock,
  createDrafts,
  createLock,
  createTransport,
  newOutbox,
  signer,
  type NetworkFaults,
} from "../testing/simulated-device.ts";
import { SimulatedHub } from "../testing/simulated-hub.ts";
import { sendBatch, type SenderPorts } from "./send-batch.ts";

function world(faults?: NetworkFaults) {
  const clock = new SimulatedClock();
  const hub = new SimulatedHub();
  const store = newOutbox();
  const lock = createLock();
  const transport = createTransport(hub, faults === undefined ? { clock } : { clock, faults });
  return { clock, hub, store, lock, transport, draft: createDrafts(clock, 1) };
}

async function sendAll(ports: SenderPorts<null>): Promise<void> {
  for (let round = 0; round < 50; round++) {
    const outcome = await sendBatch(ports);
    if (outcome.kind === "answered" && !outcome.hasMore) return;
  }
  throw new Error("never done");
}

/** What a registrar does when a save fails: the same act, the same id, once more. */
async function recordUntilSaved(store: OutboxStore<null>, draft: EntryDraft): Promise<void> {
  for (;;) {
    try {
      await recordEntries({ store, signer }, [draft], null);
      return;
    } catch (cause) {
      if (!(cause instanceof SimulatedStop)) throw cause;
    }
  }
}

describe("sendBatch", () => {
  it("sends everything in order and remembers the hub's mark, epoch and time", async () => {
    const { hub, store, draft, ...ports } = world();
    const drafts = Array.from({ length: 450 }, () => draft());
    for (const one of drafts) await recordEntries({ store, signer }, [one], null);
    await sendAll({ store, ...ports });
    expect(hub.journalIds).toEqual(drafts.map(({ id }) => id));
    const marks = await store.readMarks();
    expect(marks).toMatchObject({ lastSeq: 450, hubMark: 450, serverEpoch: "epoch-1" });
    expect(Math.abs((marks.clock?.offsetMs ?? 0) - 90_000)).toBeLessThan(30);
    expect(savedWhere(marks, await store.readBacklog()).state).toBe("all-received");
  });

  it("sends an empty batch as a sign of life and notices a restored hub by it", async () => {
    const { hub, store, draft, ...ports } = world();
    const drafts = Array.from({ length: 10 }, () => draft());
    await recordEntries({ store, signer }, drafts, null);
    await sendAll({ store, ...ports });
    hub.restore(4);
    await sendAll({ store, ...ports });
    expect(hub.journalIds).toEqual(drafts.map(({ id }) => id));
  });

  it("learns the time from a refusal and asks again at once", async () => {
    const { clock, hub, store, draft, lock } = world();
    await recordEntries({ store, signer }, [draft()], null);
    const heard: number[] = [];
    const transport: HubTransport = {
      push(request, atMs): Promise<PushOutcome> {
        heard.push(atMs);
        const hubTimeMs = 9_000_000_000_000;
        return Promise.resolve(
          Math.abs(atMs - hubTimeMs) > 600_000
            ? { kind: "problem", problem: problemOf("device.time-unknown", { hubTimeMs }) }
            : { kind: "answered", answer: hub.push(request, hubTimeMs) },
        );
      },
    };
    const outcome = await sendBatch({ store, clock, lock, transport });
    expect(outcome).toEqual({ kind: "answered", entries: 1, hasMore: false });
    expect(heard).toHaveLength(2);
  });

  it("halves a refused batch down to one entry and then asks for a person", async () => {
    const { clock, store, draft, lock } = world();
    await recordEntries({ store, signer }, [draft(), draft(), draft(), draft()], null);
    const sizes: number[] = [];
    const transport: HubTransport = {
      push: (request) => {
        sizes.push(request.entries.length);
        return Promise.resolve({ kind: "problem", problem: problemOf("request.too-large") });
      },
    };
    for (let round = 0; round < 4; round++) await sendBatch({ store, clock, lock, transport });
    expect(sizes).toEqual([4, 2, 1, 1]);
    const where = savedWhere(await store.readMarks(), await store.readBacklog());
    expect(where).toMatchObject({ state: "trouble", waiting: 4, problemCode: "request.too-large" });
  });

  it("keeps quarantined entries in sight and goes on with the rest", async () => {
    const clock = new SimulatedClock();
    const hub = new SimulatedHub(new Set(["crossing.odd"]));
    const store = newOutbox();
    const draft = createDrafts(clock, 2);
    await recordEntries({ store, signer }, [draft(), draft("crossing.odd"), draft()], null);
    const transport = createTransport(hub, { clock });
    await sendAll({ store, clock, transport, lock: createLock() });
    expect(hub.mark).toBe(3);
    const where = savedWhere(await store.readMarks(), await store.readBacklog());
    expect(where).toMatchObject({ state: "trouble", waiting: 0, quarantined: 1 });
  });

  it("forgets accepted entries only when they are old and below the mark", async () => {
    const { clock, store, draft, ...ports } = world();
    await recordEntries({ store, signer }, [draft(), draft()], null);
    await sendAll({ store, clock, ...ports });
    expect(store.entries).toHaveLength(2);
    for (let day = 0; day < 31; day++) {
      clock.nowMs += 24 * 3_600_000;
      if (day === 30) await recordEntries({ store, signer }, [draft()], null);
      await sendAll({ store, clock, ...ports });
    }
    expect(store.entries.map(({ seq }) => seq)).toEqual([3]);
  });

  it("hears the verdict on an entry that was held, once its gap has filled", async () => {
    const { hub, store, draft, ...ports } = world();
    await recordEntries({ store, signer }, [draft(), draft()], null);
    await sendAll({ store, ...ports });
    await recordEntries({ store, signer }, [draft()], null);
    hub.restore(0);
    await sendBatch({ store, ...ports });
    expect(store.entries[2]).toMatchObject({ verdict: "held", code: "entry.gap-before" });
    await sendAll({ store, ...ports });
    expect(store.entries.map(({ verdict }) => verdict)).toEqual(Array(3).fill("accepted"));
  });

  it("hears the verdict on an entry whose kind an upgraded hub has read, and on no other", async () => {
    const { hub, store, draft, ...ports } = world();
    await recordEntries({ store, signer }, [draft(), draft(), draft()], null);
    const held = { verdict: "held", code: "entry.unknown-kind" } as const;
    hub.answersLater = { 1: held, 2: held };
    await sendAll({ store, ...ports });
    const verdicts = () => store.entries.map(({ verdict, code }) => `${verdict} ${code ?? ""}`);
    const waiting = "held entry.unknown-kind";
    expect(verdicts()).toEqual([waiting, waiting, "accepted "]);
    hub.answersLater = { 2: held };
    await sendAll({ store, ...ports });
    await sendAll({ store, ...ports });
    expect(verdicts()).toEqual(["accepted ", waiting, "accepted "]);
  });

  it("keeps what a restored hub asks for when a wrong clock is set right", async () => {
    const { clock, hub, store, draft, ...ports } = world();
    const drafts = [draft(), draft(), draft()];
    await recordEntries({ store, signer }, drafts, null);
    await sendAll({ store, clock, ...ports });
    clock.nowMs += 12 * 365 * 24 * 3_600_000;
    await sendAll({ store, clock, ...ports });
    hub.restore(1);
    await sendAll({ store, clock, ...ports });
    expect(hub.journalIds).toEqual(drafts.map(({ id }) => id));
  });
});

describe("exactly once", () => {
  const faultKinds = ["deliver", "lose-request", "lose-answer", "duplicate"] as const;

  it("over loss, duplication, restores and two tabs", async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ step: fc.constant("record"), entries: fc.integer({ min: 1, max: 4 }) }),
        fc.record({ step: fc.constant("send") }),
        fc.record({ step: fc.constant("send-twice") }),
        fc.record({ step: fc.constant("restore"), keptPercent: fc.integer({ min: 0, max: 100 }) }),
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.constantFrom(...faultKinds)), async (plan, faultPlan) => {
        const queue = [...faultPlan];
        const { hub, draft, ...ports } = world({ next: () => queue.shift() ?? "deliver" });
        const saved: string[] = [];
        for (const act of plan) {
          if (act.step === "record") {
            const drafts = Array.from({ length: act.entries }, () => draft());
            const recorded = await recordEntries({ store: ports.store, signer }, drafts, null);
            saved.push(...recorded.map(({ id }) => id));
          } else if (act.step === "send") await sendBatch(ports);
          else if (act.step === "send-twice") {
            await Promise.all([sendBatch(ports), sendBatch(ports)]);
          } else hub.restore(Math.floor((hub.journalIds.length * act.keptPercent) / 100));
        }
        queue.length = 0;
        await sendAll(ports);
        expect(hub.journalIds).toEqual(saved);
      }),
      { numRuns: 300 },
    );
  });

  it("when answers arrive late and in the wrong order, without any lock", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 30 }), async (seed, count) => {
        const random = createSeededRandom(seed);
        const { hub, clock, store, draft } = world();
        const late: (() => void)[] = [];
        const transport: HubTransport = {
          push: (request) =>
            new Promise((answered) => {
              const answer = hub.push(request, clock.now());
              late.push(() => answered({ kind: "answered", answer }));
            }),
        };
        const noLock = { tryRun: async <T>(work: () => Promise<T>) => ({ value: await work() }) };
        const saved: string[] = [];
        const running: Promise<unknown>[] = [];
        for (let round = 0; round < count; round++) {
          const recorded = await recordEntries({ store, signer }, [draft()], null);
          saved.push(recorded[0]!.id);
          running.push(sendBatch({ store, clock, transport, lock: noLock }));
          if (random.integer(3) === 0) hub.restore(random.integer(hub.journalIds.length + 1));
          if (random.integer(2) === 0) late.splice(random.integer(late.length + 1), 1)[0]?.();
        }
        for (let tick = 0; tick < 20; tick++) await Promise.resolve();
        while (late.length > 0) {
          late.splice(random.integer(late.length), 1)[0]?.();
          for (let tick = 0; tick < 20; tick++) await Promise.resolve();
        }
        await Promise.all(running);
        const direct = createTransport(hub, { clock });
        await sendAll({ store, clock, transport: direct, lock: createLock() });
        await sendAll({ store, clock, transport: direct, lock: createLock() });
        expect(hub.journalIds).toEqual(saved);
      }),
      { numRuns: 200 },
    );
  });

  for (const moment of ["before", "after"] as const satisfies readonly StopMoment[]) {
    it(`when the tablet stops ${moment} the n-th port call, for every n`, async () => {
      let stopAt = 1;
      for (; stopAt < 500; stopAt++) {
        const { hub, store, clock, lock, transport, draft } = world();
        const counter = new StopCounter(stopAt, moment);
        const drafts = Array.from({ length: 3 }, () => draft());
        const counted: SenderPorts<null> = {
          store: stopping<OutboxStore<null>>(store, counter),
          transport: stopping(transport, counter),
          clock,
          lock,
        };
        for (const one of drafts) {
          await recordUntilSaved(counted.store, one);
          try {
            await sendBatch(counted);
          } catch (cause) {
            if (!(cause instanceof SimulatedStop)) throw cause;
          }
        }
        hub.restore(1);
        await sendAll({ store, clock, lock, transport });
        expect(hub.journalIds, `stopped at call ${stopAt}`).toEqual(drafts.map(({ id }) => id));
        if (!counter.hasStopped) break;
      }
      expect(stopAt).toBeGreaterThan(15);
      expect(stopAt).toBeLessThan(500);
    });
  }

  it("when two tabs save at the same moment", async () => {
    const { store, draft, hub, ...ports } = world();
    const drafts = Array.from({ length: 12 }, () => draft());
    await Promise.all(drafts.map((one) => recordEntries({ store, signer }, [one], null)));
    expect(store.entries.map(({ seq }) => seq)).toEqual(drafts.map((_, index) => index + 1));
    await sendAll({ store, ...ports });
    expect([...hub.journalIds].sort()).toEqual(drafts.map(({ id }) => id).sort());
  });
});
