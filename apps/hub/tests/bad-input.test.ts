import { limits } from "@caravanserai/kernel";
import { entrySchemaVersion, type EntryBody, type SignedEntry } from "@caravanserai/contract";
import type { DomainEvent, EntryId } from "@caravanserai/domain";
import { generateSigningKey } from "@caravanserai/sealing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossingConfigured, tallied, testHousehold } from "./kit/events.ts";
import type { Flaws, TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let device: TestDevice;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  device = await hub.device("counting");
});
afterAll(() => hub.close());

const tally = (overrides = {}) => ({ ...tallied(hub.parts.ids), ...overrides });

async function quarantinedCodes(): Promise<string[]> {
  const cookie = await hub.signedInAs("administrator");
  return (await hub.ask("listQuarantine", { cookie })).entries.map(({ code }) => code);
}

describe("bodies that are refused whole", () => {
  interface Refused {
    readonly name: string;
    readonly body: () => string;
    readonly contentType?: string;
    readonly status: number;
    readonly code: string;
  }
  const refused: Refused[] = [
    { name: "malformed JSON", body: () => '{"entries": [', status: 400, code: "request.not-json" },
    { name: "no JSON at all", body: () => "\u0000\u0001", status: 400, code: "request.not-json" },
    {
      name: "nested 10,000 deep",
      body: () => `{"entries":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
      status: 400,
      code: "request.too-deep",
    },
    {
      name: "nested 10,000 deep, unclosed",
      body: () => "[".repeat(10_000),
      status: 400,
      code: "request.too-deep",
    },
    {
      name: "20 MB",
      body: () => `{"entries":"${"x".repeat(20 * 1024 * 1024)}"}`,
      status: 413,
      code: "request.too-large",
    },
    {
      name: "another content type",
      body: () => "<push/>",
      contentType: "application/xml",
      status: 415,
      code: "request.unsupported-type",
    },
  ];
  test.each(refused)("$name: $status $code", async ({ body, contentType, status, code }) => {
    const { answer, text } = await hub.fetch("/api/v1/entries", {
      method: "POST",
      headers: { "content-type": contentType ?? "application/json" },
      body: body(),
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(JSON.parse(text)).toMatchObject({ status, code });
  });

  test("fields of another type are named by place, never by value", async () => {
    const flawed = { device: device.id, entries: "secret-value", waiting: {} };
    const { status, json } = await device.send("POST", "/api/v1/entries", {
      body: JSON.stringify(flawed),
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ code: "request.malformed", details: { place: "entries" } });
    expect(JSON.stringify(json)).not.toContain("secret-value");
  });

  test("more entries than a push may hold are refused", async () => {
    const entries = Array.from({ length: limits.pushEntriesMax + 1 }, () => 1);
    expect(await device.refusedPush(entries)).toMatchObject({ code: "request.malformed" });
  });

  test("an unknown address and a wrong method say so", async () => {
    for (const [path, method] of [
      ["/api/v1/nothing", "GET"],
      ["/api/v1/entries", "DELETE"],
      ["/api/v1/%zz", "GET"],
    ] as const) {
      const { answer, text } = await hub.fetch(path, { method });
      expect([400, 404]).toContain(answer.status);
      expect(JSON.parse(text).code).toMatch(/^request\.(not-found|malformed)$/);
    }
  });
});

describe("requests that nobody signed rightly", () => {
  const cases: { name: string; flaws: () => Promise<Flaws>; code: string; status: number }[] = [
    {
      name: "no authorization",
      flaws: async () => ({ authorization: "" }),
      code: "device.signature-wrong",
      status: 401,
    },
    {
      name: "another scheme",
      flaws: async () => ({ authorization: "Bearer abc" }),
      code: "device.signature-wrong",
      status: 401,
    },
    {
      name: "another device's key",
      flaws: async () => ({ key: await generateSigningKey() }),
      code: "device.signature-wrong",
      status: 401,
    },
    {
      name: "a body changed after signing",
      flaws: async () => ({ sentBody: `{"device":"${device.id}","entries":[],"waiting":{}}` }),
      code: "device.signature-wrong",
      status: 401,
    },
    {
      name: "a device nobody enrolled",
      flaws: async () => ({ device: "00000000-0000-7000-8000-000000000001" }),
      code: "device.unknown",
      status: 401,
    },
    { name: "1970", flaws: async () => ({ atMs: 0 }), code: "device.time-unknown", status: 401 },
    {
      name: "2099",
      flaws: async () => ({ atMs: Date.UTC(2099, 0, 1) }),
      code: "device.time-unknown",
      status: 401,
    },
  ];
  test.each(cases)("$name: $status $code", async ({ flaws, code, status }) => {
    const answer = await device.refusedPush([], await flaws());
    expect(answer).toMatchObject({ code, status });
  });

  test("a device without the hub's time is told it", async () => {
    const { details } = await device.refusedPush([], { atMs: 0 });
    expect(details).toEqual({ hubTimeMs: hub.parts.clock.now() });
  });

  test("a request in another device's name is denied", async () => {
    const other = await hub.device("counting");
    const body = JSON.stringify({
      device: other.id,
      entries: [],
      waiting: { entries: 0, oldestAtMs: null },
    });
    const { status, json } = await device.send("POST", "/api/v1/entries", { body });
    expect(status).toBe(403);
    expect(json).toMatchObject({ code: "access.denied" });
  });

  test("what unknown and revoked devices send is kept for a person to look at", async () => {
    const lost = await hub.device("counting");
    const cookie = await hub.signedInAs("administrator");
    await hub.ask("revokeDevice", { cookie, parameters: { device: lost.id } });
    const entry = await lost.entry(tally());
    expect(await lost.refusedPush([entry])).toMatchObject({ code: "device.revoked", status: 403 });
    const unknown = { device: hub.parts.ids.next() as string };
    expect(await lost.refusedPush([entry], unknown)).toMatchObject({ code: "device.unknown" });
    const codes = await quarantinedCodes();
    expect(codes).toContain("device.revoked");
    expect(codes).toContain("device.unknown");
  });
});

describe("single entries in a push", () => {
  type Make = (tablet: TestDevice) => Promise<unknown>;
  const later = "2099-01-01";
  const cases: { name: string; make: Make; verdict: string; code?: string }[] = [
    {
      name: "an unknown kind",
      make: (one) => one.entry(tally(), { kind: "crossing.teleported" }),
      verdict: "held",
      code: "entry.unknown-kind",
    },
    {
      name: "a newer version",
      make: (one) => one.entry(tally(), { schemaVersion: entrySchemaVersion + 1 }),
      verdict: "held",
      code: "entry.unknown-kind",
    },
    {
      name: "a gap before it",
      make: (one) => one.entry(tally(), { seq: 3 }),
      verdict: "held",
      code: "entry.gap-before",
    },
    {
      name: "a wrong signature",
      make: async (one) => ({ ...(await one.entry(tally())), signature: "A".repeat(86) }),
      verdict: "quarantined",
      code: "entry.signature-wrong",
    },
    {
      name: "no signature",
      make: async (one) => ({ ...(await one.entry(tally())), signature: "" }),
      verdict: "quarantined",
      code: "entry.signature-wrong",
    },
    {
      name: "a body that is not JSON",
      make: (one) => one.signed("not json"),
      verdict: "quarantined",
      code: "entry.not-json",
    },
    {
      name: "a body nested 10,000 deep",
      make: (one) => one.signed(`{"open":${"[".repeat(10_000)}${"]".repeat(10_000)}}`),
      verdict: "quarantined",
      code: "entry.too-deep",
    },
    {
      name: "an envelope without a seq",
      make: (one) => one.signed('{"id":"x"}'),
      verdict: "quarantined",
      code: "entry.malformed",
    },
    {
      name: "something that is no entry",
      make: async () => 42,
      verdict: "quarantined",
      code: "entry.malformed",
    },
    {
      name: "another device's entry",
      make: async (one) => {
        const other = await hub.device("counting");
        return one.signed(JSON.stringify(other.bodyOf(tally())));
      },
      verdict: "quarantined",
      code: "entry.wrong-device",
    },
    {
      name: "a sealed part without its wrap",
      make: async (one) => {
        const { event, persons } = testHousehold(hub.parts.ids, 500, 1);
        const identities = persons.map((person) => ({ person, plaintext: "{}" }));
        const entry = await one.sealedEntry(event, { identities, vaultKey: hub.parts.vault.key });
        return { ...entry, wraps: [] };
      },
      verdict: "quarantined",
      code: "entry.wrap-missing",
    },
    {
      name: "a negative tally",
      make: (one) => one.entry(tally({ adults: -5 })),
      verdict: "quarantined",
      code: "entry.malformed",
    },
    {
      name: "an enormous tally",
      make: (one) => one.entry(tally({ adults: 1e15 })),
      verdict: "quarantined",
      code: "entry.malformed",
    },
    {
      name: "a clock in 1970",
      make: (one) => one.entry(tally(), { occurredAtMs: 0, clockOffsetMs: null }),
      verdict: "accepted",
    },
    {
      name: `a clock in ${later}`,
      make: (one) => one.entry(tally(), { occurredAtMs: Date.parse(later), clockOffsetMs: null }),
      verdict: "accepted",
    },
  ];
  test.each(cases)("$name: $verdict $code", async ({ make, verdict, code }) => {
    const tablet = await hub.device("counting");
    const { answers } = await tablet.push([await make(tablet)]);
    expect(answers).toMatchObject([{ index: 0, verdict, ...(code === undefined ? {} : { code }) }]);
  });

  test("a bad entry does not stop its neighbours", async () => {
    const tablet = await hub.device("counting");
    const good = await tablet.entry(tally());
    const bad = { ...(await tablet.entry(tally(), { seq: 1 })), signature: "" };
    const next = await tablet.entry(tally(), { seq: 2 });
    const { answers, highestContiguousSeq } = await tablet.push([good, bad, next]);
    expect(answers.map(({ verdict }) => verdict)).toEqual(["accepted", "quarantined", "accepted"]);
    expect(highestContiguousSeq).toBe(2);
  });

  test("the same id and the same number with other content are kept apart", async () => {
    const tablet = await hub.device("counting");
    const first = await tablet.entry(tally());
    await tablet.push([first]);
    const { id, seq } = JSON.parse(first.body) as EntryBody;
    const sameId = await tablet.entry(tally(), { id, seq: 2 });
    const sameSeq = await tablet.entry(tally(), { seq });
    const { answers, highestContiguousSeq } = await tablet.push([sameId, sameSeq]);
    expect(answers).toMatchObject([
      { verdict: "quarantined", code: "entry.id-reused" },
      { verdict: "quarantined", code: "entry.seq-reused" },
    ]);
    expect(highestContiguousSeq).toBe(1);
  });

  test("entries held for a gap count as soon as it fills", async () => {
    const tablet = await hub.device("counting");
    const one = await tablet.entry(tally());
    const two = await tablet.entry(tally());
    const three = await tablet.entry(tally());
    expect((await tablet.push([three, two])).highestContiguousSeq).toBe(0);
    const { answers, highestContiguousSeq } = await tablet.push([one]);
    expect(answers).toMatchObject([{ verdict: "accepted" }]);
    expect(highestContiguousSeq).toBe(3);
    expect((await tablet.push([two])).answers).toMatchObject([{ verdict: "accepted" }]);
  });

  test("wrong clocks are flagged, and the hub's time stands in for them", async () => {
    const tablet = await hub.device("counting");
    const offset = { occurredAtMs: 0, clockOffsetMs: 400 * 24 * 3_600_000 };
    await tablet.push([await tablet.entry(tally(), offset)]);
    const cookie = await hub.signedInAs("administrator");
    const { devices } = await hub.ask("listDevices", { cookie });
    expect(devices.find(({ device: id }) => id === tablet.id)?.isClockWrong).toBe(true);
  });

  test("names with right-to-left marks and 10,000 characters pass sealed and unseen", async () => {
    const tablet = await hub.device();
    const name = `\u202eلیلا\u200f${"я".repeat(10_000)}`;
    const { event, persons } = testHousehold(hub.parts.ids, 501, 1);
    const plaintext = JSON.stringify({ name });
    const identities = persons.map((person) => ({ person, plaintext }));
    const entry: SignedEntry = await tablet.sealedEntry(event, {
      identities,
      vaultKey: hub.parts.vault.key,
    });
    expect(entry.body).not.toContain("яяя");
    expect((await tablet.push([entry])).answers).toMatchObject([{ verdict: "accepted" }]);
  });
});

test("NUL in an address or a text is answered, not failed on", async () => {
  const cookie = await hub.signedInAs("analyst");
  const status = async (address: string) =>
    (await hub.fetch(address, { headers: { cookie } })).answer.status;
  expect(await status("/api/v1/situation-reports/%00")).toBe(404);
  expect(await status("/api/v1/figures/reports/a%00")).toBe(404);
  expect(await status("/api/v1/figures?place=a%00")).toBe(400);
  expect(await status("/board?display=%00")).toBe(200);
  const text = "On Monday 1,200\u0000 people entered.";
  const report = hub.parts.ids.next();
  const kept = { report, outlet: "Paper", dateline: "2022-09-27", text };
  const refused = await hub.refused("keepReport", { cookie, body: kept });
  expect(refused.code).toBe("request.malformed");
});

test("an entry whose text the database cannot store is kept all the same", async () => {
  const tablet = await hub.device();
  const event: DomainEvent = {
    ...testHousehold(hub.parts.ids, 502, 1).event,
    destination: "null \u0000 character and a lone \ud800 surrogate",
  };
  const { answers } = await tablet.push([
    await tablet.entry(event, { id: hub.parts.ids.next() as string as EntryId }),
  ]);
  expect(answers[0]?.verdict).toMatch(/accepted|quarantined/);
  const after = await tablet.push([await tablet.entry(tally(), { seq: 2 })]);
  expect(after.answers[0]?.verdict).toMatch(/accepted|held/);
});
