import { limits } from "@caravanserai/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SimulatedClock, createDrafts, newOutbox, signer } from "../testing/simulated-device.ts";
import { buildBatch, utf8Length } from "./build-batch.ts";
import { recordEntries } from "./record-entries.ts";

async function entriesOf(sizes: readonly number[]) {
  const store = newOutbox();
  const draft = createDrafts(new SimulatedClock(), 3);
  for (const size of sizes) {
    const open = { note: "ә".repeat(size) };
    await recordEntries({ store, signer }, [{ ...draft(), open }], null);
  }
  return store.entries;
}

describe("buildBatch", () => {
  it("stays below the bytes of one push and takes at least one entry", async () => {
    const entries = await entriesOf(Array.from({ length: 60 }, () => 100_000));
    const batch = buildBatch(entries, { entriesMax: 200 });
    const request = JSON.stringify(batch.map(({ signed }) => signed));
    expect(utf8Length(request)).toBeLessThanOrEqual(limits.pushBytesMax);
    expect(batch.length).toBeGreaterThan(10);
    expect(buildBatch(entries, { entriesMax: 1 })).toHaveLength(1);
    expect(buildBatch([], { entriesMax: 5 })).toHaveLength(0);
  });

  it("never takes more entries than a push may have", async () => {
    const entries = await entriesOf(Array.from({ length: 210 }, () => 1));
    expect(buildBatch(entries, { entriesMax: 1_000 })).toHaveLength(limits.pushEntriesMax);
  });

  it("refuses to sign an entry above its limit, before anything is stored", async () => {
    await expect(entriesOf([limits.entryBytesMax])).rejects.toThrow("below its limit");
  });
});

describe("utf8Length", () => {
  it("agrees with the platform's encoder", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });
});
