import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, query, type Database } from "./database.ts";
import { UnsafeDatabase } from "./faults.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { createTestDatabase, type TestDatabase } from "./testing/index.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const denied = { cause: undefined, code: "42501" };

async function attempt(as: Database, statement: string): Promise<unknown> {
  return query(as, statement).then(
    () => "allowed",
    (error: unknown) => (error as { code: unknown }).code,
  );
}

describe("roles", () => {
  it.each([
    "select wrap from keystore.wrap",
    "select key_id from keystore.wrap",
    "delete from keystore.wrap",
    "create table vault.probe ()",
    "update journal.entry set body = ''",
    "delete from journal.entry",
    "truncate journal.entry",
    "update journal.head set epoch = 'x'",
    "delete from read.household",
    "update journal.device set public_key = 'x'",
    "delete from journal.device",
    "create table public.probe ()",
    "create role probe",
    "insert into schema_history.migration values (99, 'x')",
    "select pg_read_file('/etc/passwd')",
    "copy (select 1) to program 'true'",
  ])("keep the hub from: %s", async (statement) => {
    expect(await attempt(database.hub, statement)).toBe(denied.code);
  });

  it.each([
    "select name from access.staff",
    "select token_hash from access.session",
    "insert into access.session select",
    "select details from access.audit",
    "select code_hash from access.enrolment_code",
    "select body from journal.quarantine",
    "update journal.device set public_key = 'x'",
    "update journal.device set revoked_at_ms = null",
    "update journal.entry set body = ''",
    "delete from journal.entry",
    "create table public.probe ()",
    "insert into schema_history.migration values (99, 'x')",
  ])("keep the vault from: %s", async (statement) => {
    expect(await attempt(database.vault, statement)).toBe(denied.code);
  });

  it("let the vault lay out its own schema, unseen by the hub", async () => {
    expect(await attempt(database.vault, "create table vault.token (token bigint)")).toBe(
      "allowed",
    );
    expect(await attempt(database.hub, "select * from vault.token")).toBe(denied.code);
  });

  it("are no superusers and make no roles", async () => {
    const roles = await query(
      database.owner,
      `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication
        from pg_roles where rolname in ('caravanserai_hub', 'caravanserai_vault')`,
    );
    expect(roles).toHaveLength(2);
    for (const role of roles) expect(Object.values(role).slice(1)).toEqual(Array(5).fill(false));
  });
});

describe("prepareDatabase", () => {
  const passwords = { hubPassword: "hub-of-the-tests", vaultPassword: "vault-of-the-tests" };

  it.each(["synchronous_commit"])("refuses a server with %s off", async (setting) => {
    const { name } = (await query(database.owner, "select current_database() as name"))[0]!;
    await query(database.owner, `alter database ${String(name)} set ${setting} = off`);
    const prepared = prepareDatabase({ superuserUrl: database.superuserUrl, ...passwords });
    await expect(prepared).rejects.toThrow(
      new UnsafeDatabase(
        `Postgres runs with ${setting} = off and may lose what was acknowledged. Set it to on.`,
      ),
    );
    await query(database.owner, `alter database ${String(name)} reset ${setting}`);
  });

  it("may run at every start and gives working logins", async () => {
    const urls = await prepareDatabase({ superuserUrl: database.superuserUrl, ...passwords });
    const hub = openDatabase(urls.hubUrl, { connectionsMax: 1 });
    expect(await query(hub, "select current_user as role")).toEqual([{ role: "caravanserai_hub" }]);
    await hub.close();
  });
});
