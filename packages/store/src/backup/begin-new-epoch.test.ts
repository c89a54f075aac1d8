import { createSeededRandom } from "@caravanserai/kernel";
import { afterEach, beforeEach, expect, it } from "vitest";
import { query } from "../database.ts";
import { becomeRelay } from "../relay/uplink.ts";
import { freshId } from "../testing/sample-device.ts";
import { createTestDatabase, type TestDatabase } from "../testing/index.ts";
import { beginNewEpoch, numbersPassedOver } from "./begin-new-epoch.ts";

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** What the next device would be given; the sequence is put back as a restored backup has it. */
async function nextBlockAfterRestore(seed: number): Promise<number> {
  const before = "select last_value as last, is_called from journal.reference_block";
  const [{ last, is_called: isCalled } = { last: 0, is_called: false }] = await query<{
    last: number;
    is_called: boolean;
  }>(database.owner, before);
  await beginNewEpoch(database.owner, createSeededRandom(seed));
  const [{ block } = { block: 0 }] = await query<{ block: number }>(
    database.owner,
    "select nextval('journal.reference_block')::float8 as block",
  );
  await query(database.owner, "select setval('journal.reference_block', $1, $2)", [last, isCalled]);
  return block;
}

it("gives other blocks each time the same backup is restored, a thousand on at least", async () => {
  const given: number[] = [];
  for (const seed of [1, 2, 3]) given.push(await nextBlockAfterRestore(seed));
  expect(new Set(given).size).toBe(3);
  expect(Math.min(...given)).toBeGreaterThan(1_000);
  expect(Math.max(...given)).toBeLessThan(2 ** 24);
});

it("keeps a relay inside its range, however often it is restored", async () => {
  const [first, last] = [2 ** 24 + 4_096, 2 ** 24 + 8_191];
  const relay = { upstream: "http://hub.test", device: freshId<never>() };
  await becomeRelay(database.owner, { ...relay, referenceBlocks: { first, last } });
  const given: number[] = [];
  for (let seed = 1; seed <= 40; seed++) {
    await beginNewEpoch(database.owner, createSeededRandom(seed));
    const [{ block } = { block: 0 }] = await query<{ block: number }>(
      database.owner,
      "select nextval('journal.reference_block')::float8 as block",
    );
    given.push(block);
  }
  expect(given).toEqual([...new Set(given)].sort((left, right) => left - right));
  expect(given[0]).toBeGreaterThanOrEqual(first + 60);
  expect(given.at(-1)).toBeLessThanOrEqual(last);
});

it("passes over nothing where nothing is left", () => {
  for (const left of [-1, 0, 1, 7, 8, 100, 4_096, 2 ** 24]) {
    for (let seed = 1; seed < 20; seed++) {
      const skipped = numbersPassedOver(left, createSeededRandom(seed));
      expect(skipped).toBeGreaterThanOrEqual(0);
      expect(skipped).toBeLessThanOrEqual(Math.max(0, left / 8));
    }
  }
});
