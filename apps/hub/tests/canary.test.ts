import { roles } from "@caravanserai/contract";
import { createSeededRandom } from "@caravanserai/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, testHousehold } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
});
afterAll(() => hub.close());

const random = createSeededRandom(20_220_921);

/** Names that no text holds by chance, in letters that survive upper and lower case. */
function canary(): string {
  const letters = Array.from({ length: 12 }, () => "бвгджзклмн"[random.integer(10)]!);
  return `Канарейка${letters.join("")}`;
}

const readings = [
  "/api/v1/session",
  "/api/v1/situation",
  "/api/v1/situation/hours.csv",
  "/api/v1/situation/crossings.csv",
  "/api/v1/sites",
  "/api/v1/discrepancies",
  "/api/v1/duplicates",
  "/api/v1/devices",
  "/api/v1/staff",
  "/api/v1/quarantine",
  "/api/v1/figures",
  "/api/v1/figures/analysis",
  "/api/v1/figures.csv",
  "/api/v1/figures.xlsx",
];

test("no name that went through stands in an answer, a metric or a log line", async () => {
  const { ids, vault } = hub.parts;
  const names: string[] = [];
  const texts: string[] = [];
  const tablet = await hub.device();
  const references: string[] = [];
  for (let index = 0; index < 20; index++) {
    const { event, persons, reference } = testHousehold(ids, index);
    references.push(reference);
    const identities = persons.map((person) => {
      const name = canary();
      names.push(name);
      return { person, plaintext: JSON.stringify({ familyName: name }) };
    });
    const entry = await tablet.sealedEntry(event, { identities, vaultKey: vault.key });
    const answered = await tablet.tryPush([entry, { ...entry, signature: "" }, entry.body]);
    texts.push(JSON.stringify(answered.json), entry.body);
  }
  for (const role of roles) {
    const cookie = await hub.signedInAs(role);
    for (const path of readings) texts.push((await hub.fetch(path, { headers: { cookie } })).text);
    const asked = { cookie, parameters: { reference: references[0]! } };
    texts.push((await hub.send("findHouseholdAtDesk", asked)).text);
  }
  const relay = await hub.device("relay");
  texts.push(JSON.stringify((await relay.send("GET", "/api/v1/entries")).json));
  texts.push(JSON.stringify((await tablet.send("GET", "/api/v1/post-view")).json));
  texts.push(await hub.parts.metrics.text(), hub.parts.logLines.join(""));
  const everything = texts.join("\n").toLowerCase();
  expect(names).toHaveLength(40);
  expect(everything).toContain(references[0]!.toLowerCase());
  for (const name of names) expect(everything.includes(name.toLowerCase())).toBe(false);
});

test("what is wrong with a request is told without repeating it", async () => {
  const name = canary();
  const cookie = await hub.signedInAs("shelter-coordinator");
  const attempts = [
    hub.send("recordAct", { cookie, body: { command: name } }),
    hub.send("recordAct", { cookie, body: { command: "block-capacity", [name]: 1 } }),
    hub.send("findHouseholdAtDesk", { cookie, parameters: { reference: encodeURI(name) } }),
    hub.send("signIn", { body: { name, passphrase: name } }),
    hub.send("enrolDevice", { body: { code: name, publicKey: name } }),
    hub.fetch(`/${encodeURI(name)}`),
    hub.fetch(`/api/v1/${encodeURI(name)}?q=${encodeURI(name)}`),
    hub.fetch("/api/v1/acts", {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: `{"x": ${name}`,
    }),
  ];
  for (const attempt of attempts) {
    const { answer, text } = await attempt;
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(decodeURI(text)).not.toContain(name);
  }
  expect(hub.parts.logLines.join("")).not.toContain(name);
});
