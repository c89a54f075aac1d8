import { expect, it } from "vitest";
import { SimulatedStop, StopCounter, stopping } from "../testing/failing-ports.ts";
import { SimulatedClock, createDrafts, newOutbox, signer } from "../testing/simulated-device.ts";
import { recordEntries } from "./record-entries.ts";

it("gives an act that an unheard attempt has stored under the numbers it has there", async () => {
  const store = newOutbox();
  const draft = createDrafts(new SimulatedClock(), 3);
  const act = [draft(), draft()];
  const [before, after] = [[draft()], [draft()]];
  await recordEntries({ store, signer }, before, null);
  // The transaction is done; what it answered is lost, as when the browser stalls.
  const unheard = stopping(store, new StopCounter(2, "after"));
  await expect(recordEntries({ store: unheard, signer }, act, null)).rejects.toThrow(SimulatedStop);
  await recordEntries({ store, signer }, after, null);

  const again = await recordEntries({ store, signer }, act, null);
  expect(again.map(({ id, seq }) => [id, seq])).toEqual(
    act.map(({ id }, index) => [id, index + 2]),
  );
  const kept = store.entries.filter(({ seq }) => seq === 2 || seq === 3);
  expect(again).toEqual(kept);
  expect((await store.readMarks()).lastSeq).toBe(4);
});
