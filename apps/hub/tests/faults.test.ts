import { DatabaseUnavailable, DiskFull, type Appender } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";
import type { TestDevice } from "./kit/test-device.ts";

const personal = "Канарейка Ивановна";
let failure: unknown;
let waitingRequests = 0;
let hub: TestHub;
let device: TestDevice;

/** A journal that fails as it is told. */
const failing: Appender = {
  push: () => Promise.reject(failure),
  act: () => Promise.reject(failure),
  record: () => Promise.reject(failure),
  get waitingRequests() {
    return waitingRequests;
  },
  close: async () => undefined,
};

beforeAll(async () => {
  hub = await startTestHub({ appender: failing });
  device = await hub.device();
});
afterAll(() => hub.close());

const cases = [
  {
    name: "a full disk",
    fault: () => new DiskFull("full", { cause: new Error(personal) }),
    expected: { status: 507, code: "hub.disk-full", retry: "later" },
  },
  {
    name: "a lost database",
    fault: () => new DatabaseUnavailable("away", { cause: new Error(personal) }),
    expected: { status: 503, code: "hub.database-unavailable", retry: "later" },
  },
  {
    name: "an unforeseen error",
    fault: () => new Error(`duplicate key (${personal})`),
    expected: { status: 500, code: "hub.fault", retry: "later" },
  },
  {
    name: "something that is no error",
    fault: () => personal,
    expected: { status: 500, code: "hub.fault", retry: "later" },
  },
];

test.each(cases)("$name is told as such, without what it said", async ({ fault, expected }) => {
  failure = fault();
  const { status, json } = await device.tryPush([]);
  expect([status, json]).toMatchObject([expected.status, expected]);
  expect(JSON.stringify(json)).not.toContain(personal);
});

test("a fault is logged by its place, not by its words", async () => {
  failure = new Error(`duplicate key (${personal})`);
  await device.tryPush([]);
  const log = hub.parts.logLines.join("");
  expect(log).toContain('"route":"/api/v1/entries"');
  expect(log).not.toContain(personal);
});

test("too many waiting pushes are sent away before any work is done for them", async () => {
  waitingRequests = 256;
  const busy = await device.refusedPush([]);
  waitingRequests = 0;
  expect(busy).toMatchObject({ status: 503, retry: "later", details: { isBusy: true } });
});
