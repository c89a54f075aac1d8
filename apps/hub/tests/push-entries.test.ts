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

test("a push asks the vault nothing: its answer is the same for somebody known and for a stranger", async () => {
  const { ids, vault } = hub.parts;
  const device = await hub.device();
  const asked: string[] = [];
  const working = { ...vault };
  const hanging = Object.keys(vault)
    .filter((name) => typeof vault[name as keyof typeof vault] === "function")
    .map((name) => {
      const hang = () => {
        asked.push(name);
        return new Promise<never>(() => undefined);
      };
      return [name, hang] as const;
    });
  Object.assign(vault, Object.fromEntries(hanging));
  const pushed = async (family: string) => {
    const { event, persons } = testHousehold(ids, 1);
    const plaintext = JSON.stringify({ names: { family, given: "Платон" } });
    const identities = persons.map((person) => ({ person, plaintext }));
    const entry = await device.sealedEntry(event, { identities, vaultKey: vault.key });
    const { id } = JSON.parse(entry.body) as { id: string };
    const { status, json } = await device.tryPush([entry]);
    const text = JSON.stringify({ status, json }).replaceAll(id, "its id");
    return text.replace(/"highestContiguousSeq":\d/, '"highestContiguousSeq":n');
  };
  try {
    const first = await pushed("Жемчугов");
    const known = await pushed("Жемчугов");
    const stranger = await pushed("Незнакомых");
    expect([known, stranger]).toEqual([first, first]);
    expect(first).toContain('"accepted"');
    expect(asked).toEqual([]);
  } finally {
    Object.assign(vault, working);
  }
});
