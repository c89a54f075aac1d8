import { operations, problemSchema, type Operation } from "@caravanserai/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, tallied } from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let device: TestDevice;
let cookies: string[];
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  device = await hub.device("relay");
  cookies = [
    await hub.signedInAs("shelter-coordinator"),
    await hub.signedInAs("protection-officer"),
    await hub.signedInAs("administrator"),
  ];
});
afterAll(() => hub.close());

/** The text as UTF-8 carries it: lone surrogates replaced. */
const wellFormed = (text: string) => Buffer.from(text).toString();

const all: readonly Operation[] = Object.values(operations);
const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("..%2f..", "%00", "'; drop table x --", "\u202e", "9".repeat(400), "-1", "NaN"),
);

test("whatever stands in an address or a body, the hub answers and does not fail", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all.filter(({ caller }) => caller.by !== "device")),
      fc.nat(2),
      fc.record({ part: odd, body: fc.jsonValue(), key: odd }),
      async ({ method, path, body }, role, { part, ...sent }) => {
        const address = path.replace(/:\w+/g, encodeURIComponent(wellFormed(part)));
        const query = `?fromMs=${encodeURIComponent(wellFormed(sent.key))}`;
        const { answer, text } = await hub.fetch(address + query, {
          method,
          headers: { cookie: cookies[role]!, "content-type": "application/json" },
          ...(body === undefined ? {} : { body: JSON.stringify(sent.body) }),
        });
        expect([method, path, answer.status < 500]).toEqual([method, path, true]);
        if (!answer.ok) problemSchema.parse(JSON.parse(text));
        // Signing out is one of the operations: then this role comes in again.
        if (method === "DELETE") cookies[role] = await hub.signedInAs("administrator");
      },
    ),
    { numRuns: 300 },
  );
});

test("whatever entries a device sends, each gets a verdict", async () => {
  const bent = fc.record(
    {
      id: odd,
      seq: fc.oneof(fc.integer(), fc.double(), odd),
      kind: fc.oneof(odd, fc.constantFrom("__proto__", "constructor", "stay.departed")),
      subject: odd,
      occurredAtMs: fc.oneof(fc.double(), fc.maxSafeInteger()),
      clockOffsetMs: fc.oneof(fc.maxSafeInteger(), fc.constant(null)),
      open: fc.dictionary(odd, fc.jsonValue()),
      sealed: fc.array(fc.jsonValue(), { maxLength: 2 }),
      schemaVersion: fc.oneof(fc.integer(), fc.constant(1)),
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(bent, fc.jsonValue()), { maxLength: 4 }), async (sent) => {
      const tablet = await hub.device("counting");
      const entries = [];
      for (const fields of sent) {
        const isBent = typeof fields === "object" && fields !== null && !Array.isArray(fields);
        const whole = tablet.bodyOf(tallied(hub.parts.ids), { seq: 1 });
        const body = { ...whole, ...(isBent ? fields : {}) };
        entries.push(isBent ? await tablet.signed(JSON.stringify(body)) : fields);
      }
      const { answers } = await tablet.push(entries);
      expect(answers.map(({ index }) => index)).toEqual(sent.map((_, index) => index));
    }),
    { numRuns: 150 },
  );
});

test("whatever a relay asks for, it is answered", async () => {
  await fc.assert(
    fc.asyncProperty(odd, odd, async (after, limit) => {
      const query = new URLSearchParams({
        after: wellFormed(after),
        limit: wellFormed(limit),
      });
      const { status } = await device.send("GET", `/api/v1/entries?${query.toString()}`);
      expect([200, 400]).toContain(status);
    }),
    { numRuns: 60 },
  );
});
