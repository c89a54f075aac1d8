import {
  operations,
  roles,
  type Act,
  type Operation,
  type OperationName,
  type Permission,
  type Role,
} from "@caravanserai/contract";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { permissionsOf } from "../src/access/policy.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  hub = await startTestHub();
  for (const role of roles) cookies.set(role, await hub.signedInAs(role));
});
afterAll(() => hub.close());

/**
 * Who may do what, written down a second time and by role, so that a slip in the policy and a slip
 * here would have to be the same slip.
 */
const expected: Readonly<Record<Permission, readonly Role[]>> = {
  "situation.read": [
    "crossing-officer",
    "shelter-coordinator",
    "protection-officer",
    "analyst",
    "administrator",
  ],
  "lane.write": ["crossing-officer", "administrator"],
  "misconduct.read": ["protection-officer", "administrator"],
  "waits.write": ["crossing-officer", "administrator"],
  "places.read": ["shelter-coordinator", "administrator"],
  "places.write": ["shelter-coordinator"],
  "household.find": ["registrar", "crossing-officer", "shelter-coordinator", "protection-officer"],
  "discrepancy.read": ["shelter-coordinator", "protection-officer", "analyst", "administrator"],
  "discrepancy.resolve": ["shelter-coordinator", "protection-officer"],
  "duplicate.read": ["protection-officer"],
  "duplicate.decide": ["protection-officer"],
  "record.open": ["protection-officer"],
  "device.read": ["administrator"],
  "device.write": ["administrator"],
  "staff.read": ["administrator"],
  "staff.write": ["administrator"],
  "quarantine.read": ["administrator"],
  "backup.read": ["administrator"],
  "entries.import": ["administrator"],
  "figures.read": ["shelter-coordinator", "protection-officer", "analyst", "administrator"],
  "figures.write": ["analyst"],
  "reports.read": ["shelter-coordinator", "protection-officer", "analyst", "administrator"],
  "reports.write": ["analyst"],
  "reports.approve": ["shelter-coordinator", "protection-officer", "analyst"],
};

const uuid = "00000000-0000-7000-8000-0000000000aa";
const bodies: Partial<Record<OperationName, unknown>> = {
  openRecord: { person: uuid, reason: "a test", sessionKey: "A".repeat(43) },
  acknowledgeAlert: { isTakingOver: false },
  createEnrolmentCode: { label: "Test", role: "counting", crossing: null, site: null },
};
const parameters = { reference: "00000-0000-00", device: uuid, crossing: "KZ-01", alert: uuid };

const acts: readonly { act: Act; permission: Permission }[] = [
  {
    act: { command: "block-capacity", unit: uuid as never, blocked: 0, reason: "" },
    permission: "places.write",
  },
  {
    act: { command: "end-placement", placement: uuid as never },
    permission: "places.write",
  },
  {
    act: {
      command: "decide-duplicate",
      proposal: uuid as never,
      decision: "same",
      reason: "a test",
    },
    permission: "duplicate.decide",
  },
  {
    act: { command: "reopen-duplicate", proposal: uuid as never, reason: "a test" },
    permission: "duplicate.decide",
  },
  {
    act: {
      command: "approve-situation-report",
      report: uuid as never,
      basedOn: uuid as never,
    },
    permission: "reports.approve",
  },
  {
    act: { command: "discard-situation-report", report: uuid as never },
    permission: "reports.write",
  },
  {
    act: { command: "count-line", crossing: "KZ-01" as never, mode: "car", parties: 3 },
    permission: "waits.write",
  },
  {
    act: {
      command: "tell-wait",
      crossing: "KZ-01" as never,
      mode: "car",
      by: "staff",
      lowMinutes: 5,
      highMinutes: 10,
    },
    permission: "waits.write",
  },
  {
    act: { command: "resolve-discrepancy", discrepancy: "none", resolution: "a test" },
    permission: "discrepancy.resolve",
  },
];

const staffOperations = Object.entries<Operation>(operations).flatMap(([name, { caller }]) =>
  caller.by === "staff" && caller.permission !== null
    ? [{ name: name as OperationName, permission: caller.permission }]
    : [],
);

test("every role meets at every operation exactly what its permissions say", async () => {
  const anyRole = fc.constantFrom(...roles);
  const anyOperation = fc.constantFrom(...staffOperations);
  await fc.assert(
    fc.asyncProperty(anyRole, anyOperation, async (role, { name, permission }) => {
      const cookie = cookies.get(role)!;
      const { answer, text } = await hub.send(name, { cookie, parameters, body: bodies[name] });
      const isDenied = answer.status === 403 && JSON.parse(text).code === "access.denied";
      expect(isDenied).toBe(!expected[permission].includes(role));
    }),
    { numRuns: 300 },
  );
});

test("every role meets at every act exactly what its permissions say", async () => {
  for (const role of roles) {
    for (const { act, permission } of acts) {
      const { answer } = await hub.send("recordAct", { cookie: cookies.get(role)!, body: act });
      const isDenied = answer.status === 403;
      expect([role, act.command, isDenied]).toEqual([
        role,
        act.command,
        !expected[permission].includes(role),
      ]);
    }
  }
});

test("the policy grants nothing beyond the table", () => {
  for (const role of roles) {
    const granted = Object.entries(expected).filter(([, allowed]) => allowed.includes(role));
    expect([...permissionsOf(role)].sort()).toEqual(granted.map(([name]) => name).sort());
  }
});

test("nobody gets in without a session, whatever they send", async () => {
  const strange = [
    undefined,
    "caravanserai-session=",
    `caravanserai-session=${"A".repeat(43)}`,
    "caravanserai-session=' or 1=1 --",
  ];
  for (const cookie of strange) {
    for (const { name } of [...staffOperations, { name: "recordAct" as const }]) {
      const asked = cookie === undefined ? {} : { cookie };
      expect(await hub.refused(name, asked)).toMatchObject({ code: "access.not-signed-in" });
    }
  }
});

test("devices' operations are closed to staff, and staff's to devices", async () => {
  const device = await hub.device();
  for (const cookie of cookies.values()) {
    expect((await hub.refused("readPostView", { cookie })).status).toBe(401);
    expect((await hub.refused("pullEntries", { cookie })).status).toBe(401);
  }
  expect((await device.send("GET", "/api/v1/situation")).status).toBe(401);
  expect((await device.send("GET", "/api/v1/entries")).status).toBe(403);
});

test("streams and tables ask for the same permission as the situation", async () => {
  const paths = ["changes", "situation/hours.csv", "situation/sites.csv"];
  for (const role of roles) {
    for (const path of paths) {
      const leaving = new AbortController();
      const answer = await fetch(`${hub.parts.address}/api/v1/${path}`, {
        headers: { cookie: cookies.get(role)! },
        signal: leaving.signal,
      });
      leaving.abort();
      const isAllowed = expected["situation.read"].includes(role);
      expect([role, path, answer.status]).toEqual([role, path, isAllowed ? 200 : 403]);
    }
  }
  expect((await hub.fetch("/api/v1/changes")).answer.status).toBe(401);
});

test("a change that another site's page asks for is denied", async () => {
  const cookie = cookies.get("shelter-coordinator")!;
  const body = acts[0]!.act;
  const foreign = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) {
    const problem = await hub.refused("recordAct", { cookie, body, headers });
    expect(problem.code).toBe("access.denied");
  }
  const { answer } = await hub.fetch("/api/v1/acts", {
    method: "POST",
    headers: { cookie, "content-type": "text/plain" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(415);
  const own = { origin: hub.parts.address, "sec-fetch-site": "same-origin" };
  const problem = await hub.refused("recordAct", { cookie, body, headers: own });
  expect(problem.code).toBe("places.unit-unknown");
});
