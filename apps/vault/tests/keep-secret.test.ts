import { randomUUID } from "node:crypto";
import type { PersonIdentity } from "@caravanserai/identity";
import type { Problem } from "@caravanserai/contract";
import type { Database } from "@caravanserai/store";
import { generateSessionKey, openFromSession } from "@caravanserai/sealing";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openingsPerHourMax, openingsPerStaffHourMax } from "../src/openings/open-for-staff.ts";
import { person } from "./kit/fictional-persons.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
/** Values that stand nowhere else: found in a table or a log, they came out of a record. */
const canaries = ["Кенарейкина", "Qanareykina", "ПТ998877665", "87770001122", "чужбина"];
const canary: PersonIdentity = person("Кенарейкина Устинья Кенарейковна", "1971-12-03", {
  latin: { family: "Qanareykina" },
  document: { type: "passport", number: "ПТ998877665" },
  phone: "+87770001122",
});
const reason = "Кенарейкина asked, her mother waits at чужбина";

let database: TestDatabase;
let run: VaultRun;
let vault: RunningVault;
let desk: RegisterDesk;
let known: string;

beforeAll(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  vault = await run.start();
  desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
  const [first] = await desk.register(canary);
  await desk.register(canary);
  await desk.registerDamaged({ ...canary, sex: "?" } as unknown as PersonIdentity, (same) => same);
  await run.caughtUp(database.hub);
  known = first ?? "";
});

afterAll(async () => {
  await desk.close();
  await vault.stop();
  await run.remove();
  await database.close();
});

async function open(staff: string, more: Record<string, unknown> = {}) {
  const session = await generateSessionKey();
  const body = { staff, person: known, reason, sessionKey: session.publicKey, ...more };
  const { status, text } = await run.ask("POST", "/open-record", body);
  const answer = JSON.parse(text) as { enc: string; ciphertext: string; openingsLeft: number };
  return { session, status, text, answer };
}

function codeIn(text: string): string {
  return (JSON.parse(text) as Problem).code;
}

describe("one record for one member of staff", () => {
  test("opens only in the session that asked", async () => {
    const { session, status, text, answer } = await open(randomUUID());
    expect(status).toBe(200);
    const opened = await openFromSession(session, answer, known);
    expect(JSON.parse(opened ?? "")).toEqual(canary);
    expect(await openFromSession(session, answer, randomUUID())).toBeUndefined();
    expect(await openFromSession(await generateSessionKey(), answer, known)).toBeUndefined();
    expect(text).not.toContain("Кенарейкина");
  });

  test("an unknown person is a documented problem", async () => {
    const { status, text } = await open(randomUUID(), { person: randomUUID() });
    expect([status, codeIn(text)]).toEqual([404, "vault.record-unknown"]);
  });

  test.each([
    { person: "x" },
    { reason: "" },
    { sessionKey: "A" },
    { sessionKey: "A".repeat(43) },
    { staff: "Robert" },
    { more: 1 },
  ])("malformed: %j", async (change) => {
    const { status, text } = await open(randomUUID(), change);
    expect([status, codeIn(text)]).toEqual([400, "request.malformed"]);
  });

  test("other addresses, bodies and methods get problems too", async () => {
    expect(codeIn((await run.ask("GET", "/records")).text)).toBe("request.not-found");
    expect(codeIn((await run.ask("POST", "/open-record", "x".repeat(20_000))).text)).toBe(
      "request.malformed",
    );
    expect((await run.ask("GET", "/livez")).status).toBe(200);
  });

  test("stops at the limit, also for requests at the same moment", async () => {
    const staff = randomUUID();
    await fillOpenings(staff, openingsPerStaffHourMax - 5);
    const answers = await Promise.all(Array.from({ length: 12 }, () => open(staff)));
    const left = answers.filter(({ status }) => status === 200).map((a) => a.answer.openingsLeft);
    expect(left.sort()).toEqual([0, 1, 2, 3, 4]);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ text }) => codeIn(text))).toEqual(Array(7).fill("vault.budget-used-up"));
    expect((await open(randomUUID())).status).toBe(200);
  });

  test("openings of an hour ago do not count", async () => {
    const staff = randomUUID();
    await fillOpenings(staff, openingsPerStaffHourMax, clock.now() - 3_600_001);
    const { answer } = await open(staff);
    expect(answer.openingsLeft).toBe(openingsPerStaffHourMax - 1);
  });

  test("invented members of staff share one limit", async () => {
    await fillOpenings(randomUUID(), openingsPerHourMax);
    const { status, text } = await open(randomUUID());
    expect([status, codeIn(text)]).toEqual([429, "vault.budget-used-up"]);
  });
});

describe("nobody else reads", () => {
  test.each([
    "keystore.wrap",
    "vault.person",
    "vault.token",
    "vault.proposal",
    "vault.opening",
    "vault.progress",
  ])("the hub's role cannot read %s", async (table) => {
    await expect(database.hub.pool.query(`select * from ${table}`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test.each(["access.session", "access.staff", "access.one_time_link"])(
    "the vault's role cannot read %s",
    async (table) => {
      await expect(database.vault.pool.query(`select * from ${table}`)).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  test("no personal value stands in any table or in the log", async () => {
    await open(randomUUID());
    const tables = await allTables(database.owner);
    expect(tables.length).toBeGreaterThan(20);
    const text = [...tables.map(({ rows }) => rows), ...run.logged].join("\n");
    const escaped = canaries.map((value) => JSON.stringify(value).slice(1, -1));
    for (const value of [...canaries, ...escaped, "Кенар", "qanar", "USTIN"]) {
      const where = text.toLowerCase().indexOf(value.toLowerCase());

      expect(where, `found ${value.length} characters of a record`).toBe(-1);
    }
    const reasons = tables.find(({ table }) => table === "vault.opening");
    expect(reasons?.rows.length).toBeGreaterThan(0);
  });
});

async function fillOpenings(staff: string, number: number, atMs = clock.now()): Promise<void> {
  await database.owner.pool.query(
    `insert into vault.opening
      select gen_random_uuid(), $3, $1, $4, '', '' from generate_series(1, $2)`,
    [staff, number, atMs, known],
  );
}

async function allTables(owner: Database): Promise<{ table: string; rows: string }[]> {
  const { rows: tables } = await owner.pool.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  return Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await owner.pool.query<{ text: string | null }>(
        `select string_agg(t::text, chr(10)) as text from ${name} t`,
      );
      return { table: name, rows: rows[0]?.text ?? "" };
    }),
  );
}
