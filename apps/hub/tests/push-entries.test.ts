import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, tallied, testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
});
afterAll(() => hub.close());

test("entries of an enrolled device are accepted and counted", async () => {
  const { ids } = hub.parts;
  const device = await hub.device("counting");
  const pushed = await device.push([
    await device.entry(tallied(ids, 4)),
    await device.entry(tallied(ids, 1)),
  ]);
  expect(pushed.answers.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
  expect(pushed.highestContiguousSeq).toBe(2);
  expect(pushed.hubTimeMs).toBe(hub.parts.clock.now());
});

test("a registration with its sealed identity is accepted", async () => {
  const { ids, vault } = hub.parts;
  const device = await hub.device();
  const { event, persons } = testHousehold(ids, 1);
  const identities = persons.map((person) => ({ person, plaintext: '{"names":[]}' }));
  const entry = await device.sealedEntry(event, { identities, vaultKey: vault.key });
  const pushed = await device.push([entry]);
  expect(pushed.answers).toMatchObject([{ verdict: "accepted" }]);
});

test("an entry sent twice is answered as the first time and counted once", async () => {
  const device = await hub.device("counting");
  const entry = await device.entry(tallied(hub.parts.ids));
  const first = await device.push([entry]);
  const again = await device.push([entry, entry]);
  expect(again.answers.map(({ verdict }) => verdict)).toEqual(["accepted", "accepted"]);
  expect(again.answers[0]?.id).toBe(first.answers[0]?.id);
  expect(again.highestContiguousSeq).toBe(1);
});
