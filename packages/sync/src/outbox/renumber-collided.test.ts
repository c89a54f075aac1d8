import fc from "fast-check";
import { expect, it } from "vitest";
import { SimulatedStop, StopCounter, stopping } from "../testing/failing-ports.ts";
import {
  SimulatedClock,
  createDrafts,
  createLock,
  createTransport,
  newOutbox,
  signer,
} from "../testing/simulated-device.ts";
import { sendBatch } from "../sender/send-batch.ts";
import { SimulatedHub } from "../testing/simulated-hub.ts";
import type { MemoryOutbox } from "./memory-outbox.ts";
import { recordEntries } from "./record-entries.ts";

/** A tablet of which the hub has everything, and an image of it from a while before. */
async function setBack({ kept, forgotten }: { kept: number; forgotten: number }) {
  const clock = new SimulatedClock();
  const hub = new SimulatedHub();
  const lock = createLock();
  const transport = createTransport(hub, { clock });
  const draft = createDrafts(clock, 4);
  const record = async (store: MemoryOutbox<null>, count: number) => {
    for (let made = 0; made < count; made++) {
      await recordEntries({ store, signer }, [draft()], null);
    }
  };
  const send = async (store: MemoryOutbox<null>, stop = new StopCounter(0, "before")) => {
    const stopped = stopping(store, stop);
    const renumbering = { store: stopped, signer };
    for (let round = 0; round < 20; round++) {
      const ports = { store: stopped, transport, clock, lock, renumbering };
      const outcome = await sendBatch<null>(ports);
      if (outcome.kind === "answered" && !outcome.hasMore) return;
    }
    throw new Error("never done");
  };
  const used = newOutbox();
  await record(used, kept);
  const image = newOutbox();
  if (kept > 0) await image.append({ expectedLastSeq: 0, entries: used.entries, local: null });
  await record(used, forgotten);
  await send(used);
  return { hub, image, record, send };
}

it("gives no number that the hub has, once it has heard the hub", async () => {
  const { hub, image, record, send } = await setBack({ kept: 3, forgotten: 4 });
  await send(image);
  expect((await image.readMarks()).lastSeq).toBe(7);
  await record(image, 1);
  await send(image);
  expect(image.entries.at(-1)).toMatchObject({ seq: 8, verdict: "accepted" });
  expect(hub.journalIds).toHaveLength(8);
});

it("numbers and signs anew what was saved before it heard the hub, under the same ids", async () => {
  const { hub, image, record, send } = await setBack({ kept: 3, forgotten: 4 });
  await record(image, 2);
  const ids = image.entries.slice(3).map(({ id }) => id);
  await send(image);
  const [first, second] = image.entries.slice(3);
  expect([first, second]).toMatchObject([
    { id: ids[0], seq: 8, verdict: "accepted" },
    { id: ids[1], seq: 9, verdict: "accepted" },
  ]);
  expect(JSON.parse(first!.signed.body)).toMatchObject({ id: ids[0], seq: 8 });
  expect(hub.journalIds.slice(7)).toEqual(ids);
  expect((await image.readMarks()).renumberings).toBe(1);
});

it("leaves entries of others as they are: a relay cannot sign them", async () => {
  const { hub, image, record } = await setBack({ kept: 1, forgotten: 1 });
  await record(image, 1);
  const clock = new SimulatedClock();
  const transport = createTransport(hub, { clock });
  await sendBatch({ store: image, transport, clock, lock: createLock() });
  expect(image.entries.at(-1)).toMatchObject({ seq: 2, code: "entry.seq-reused" });
});

it("counts every act once, wherever the tablet is stopped meanwhile", async () => {
  const sizes = fc.record({
    kept: fc.integer({ min: 0, max: 4 }),
    forgotten: fc.integer({ min: 0, max: 6 }),
    made: fc.integer({ min: 1, max: 8 }),
    stopAt: fc.integer({ min: 1, max: 25 }),
    moment: fc.constantFrom("before" as const, "after" as const),
  });
  await fc.assert(
    fc.asyncProperty(sizes, async ({ kept, forgotten, made, stopAt, moment }) => {
      const { hub, image, record, send } = await setBack({ kept, forgotten });
      await record(image, made);
      const ids = image.entries.map(({ id }) => id);
      await send(image, new StopCounter(stopAt, moment)).catch((cause: unknown) => {
        if (!(cause instanceof SimulatedStop)) throw cause;
      });
      await record(image, 1);
      await send(image);
      expect(hub.journalIds).toHaveLength(kept + forgotten + made + 1);
      expect(new Set(hub.journalIds).size).toBe(hub.journalIds.length);
      expect(hub.journalIds).toEqual(expect.arrayContaining(ids));
      expect(image.entries.every(({ verdict }) => verdict === "accepted")).toBe(true);
    }),
  );
});
