import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { DuplicateProposed, PersonId } from "@caravanserai/domain";
import { listAudit } from "@caravanserai/store";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "./kit/fictional-persons.ts";
import { countTokens, filesWithKey, indexKeysIn } from "./kit/key-search.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { bundleCommandLine, pretendToRun, type CommandLine } from "./kit/run-cli.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import { waitFor } from "./kit/wait-for.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
const nothing = { rows: 0, inPersons: 0 };
let commandLine: CommandLine;
let database: TestDatabase;
let run: VaultRun;
let vault: RunningVault | undefined;
let desk: RegisterDesk;
let key: Buffer;
let early: PersonId | undefined;

beforeAll(async () => {
  commandLine = await bundleCommandLine();
});

afterAll(() => commandLine.remove());

beforeEach(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  vault = await run.start();
  desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
  [key] = (await indexKeysIn(run.directory)) as [Buffer];
  [early] = await desk.register(annaInRussian);
  await run.caughtUp(database.hub);
  expect(await filesWithKey(run.directory, key)).toEqual(["vault/keys.json"]);
  expect((await countTokens(database.owner)).rows).toBeGreaterThan(3);
});

afterEach(async () => {
  await desk.close();
  await vault?.stop();
  await run.remove();
  await database.close();
});

async function stop(): Promise<void> {
  await vault?.stop();
  vault = undefined;
}

async function restart(): Promise<void> {
  await stop();
  vault = await run.start();
}

async function burn(): Promise<unknown> {
  return JSON.parse((await run.ask("POST", "/burn-index")).text) as unknown;
}

async function pairsProposed(): Promise<string[]> {
  await run.caughtUp(database.hub);
  const { rows } = await database.hub.pool.query<{ body: string }>(
    "select body from journal.entry where kind = 'review.duplicate-proposed'",
  );
  return rows.map(({ body }) => {
    const { persons } = (JSON.parse(body) as { open: DuplicateProposed }).open;
    return persons.toSorted().join();
  });
}

function pair(one: string | undefined, other: string | undefined): string {
  return [one, other].toSorted().join();
}

describe("a burnt vault", () => {
  test("holds no key and no token; records stay; it says so", async () => {
    const publicKey = await run.publicKey();
    expect(await burn()).toEqual({ areTokensDeleted: true });
    await vault?.burnt;
    expect(await filesWithKey(run.directory, key)).toEqual([]);
    expect(await indexKeysIn(run.directory)).toEqual([]);
    expect(await countTokens(database.owner)).toEqual(nothing);
    for (const start of [async () => undefined, restart]) {
      await start();
      const { index, records, warnings } = await run.status();
      expect({ index, records }).toEqual({ index: { state: "burnt", recordsToDo: 1 }, records: 1 });
      expect(warnings.map(({ text }) => text).join()).toContain("The index is burnt");
      expect(await run.publicKey()).toEqual(publicKey);
    }
    expect(await burn()).toEqual({ areTokensDeleted: true });
  });

  test("looks for nobody until it has a key again, then for everybody", async () => {
    const platon = person("Жемчугов Платон", "1979-05-17");
    await burn();
    const [anna] = await desk.register(annaInLatin);
    const [one] = await desk.register(platon);
    const [other] = await desk.register(platon);
    expect(await pairsProposed()).toEqual([]);
    expect(await countTokens(database.owner)).toEqual(nothing);
    await restart();
    await run.ask("POST", "/rotate-index");
    const isReady = async () => (await run.status()).index.state === "ready";
    await waitFor("a rebuilt index", isReady);
    const [annaAgain] = await desk.register(annaInLatin);
    const found = await pairsProposed();
    expect(found).toContain(pair(early, anna));
    expect(found).toContain(pair(one, other));
    expect(found).toContain(pair(early, annaAgain));
    expect(new Set(found).size).toBe(found.length);
    expect(await filesWithKey(run.directory, key)).toEqual([]);
  });
});

describe("caravanserai vault", () => {
  function environmentOf(): Record<string, string> {
    return { CARAVANSERAI_DATA: run.directory, DATABASE_URL: database.superuserUrl };
  }

  async function knowPasswords(): Promise<void> {
    const [hubPassword, vaultPassword] = [database.hubUrl, database.vaultUrl].map(
      (url) => new URL(url).password,
    );
    const file = path.join(run.directory, "database-passwords.json");
    await writeFile(file, JSON.stringify({ hubPassword, vaultPassword }));
  }

  async function expectBurnt(): Promise<void> {
    expect(await filesWithKey(run.directory, key)).toEqual([]);
    expect(await countTokens(database.owner)).toEqual(nothing);
    const [latest] = await listAudit(database.owner, { limit: 1 });
    expect(latest).toMatchObject({ action: "vault.index-burnt", subject: null });
  }

  test("burn of a running vault: key and tokens gone, its process ended", async () => {
    await stop();
    const pretending = await pretendToRun(run.directory, database.superuserUrl);
    const env = environmentOf();
    const running = await commandLine.startVault({ ...env, VAULT_DATABASE_URL: database.vaultUrl });
    const burning = await commandLine.run(["vault", "burn", "--yes", "--json"], { env });
    expect(burning.notes).toBe("");
    expect(JSON.parse(burning.output)).toEqual({
      isBurnt: true,
      areTokensDeleted: true,
      isAudited: true,
    });
    expect(burning.code).toBe(0);
    expect(await running.ended).toBe(0);
    await expectBurnt();

    const again = await commandLine.startVault({ ...env, VAULT_DATABASE_URL: database.vaultUrl });
    const status = await commandLine.run(["vault", "status"], { env });
    expect(status.output).toMatch(/^index {5}burnt, 1 records without it$/m);
    const rotation = await commandLine.run(["vault", "rotate-index", "--json"], { env });
    expect(JSON.parse(rotation.output)).toEqual({
      index: { state: "ready", recordsToDo: 0 },
      records: 1,
    });
    await again.stop();
    await pretending();
  });

  test("burn of a stopped vault asks for the word, and starts what it needs", async () => {
    await stop();
    await knowPasswords();
    const env = environmentOf();
    const hesitating = await commandLine.run(["vault", "burn"], { env, input: "burn\n" });
    expect(hesitating.code).toBe(2);
    expect((await commandLine.run(["vault", "burn"], { env })).code).toBe(2);
    expect(await indexKeysIn(run.directory)).toEqual([key]);
    const burning = await commandLine.run(["vault", "burn"], { env, input: "BURN\n" });
    expect(burning.output).toContain("Records and the key they open with are still there");
    expect(burning.code).toBe(0);
    await expectBurnt();
  });

  test("burn without a database destroys the key and says what is left", async () => {
    await stop();
    await knowPasswords();
    const env = { ...environmentOf(), DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" };
    const burning = await commandLine.run(["vault", "burn", "--yes"], { env });
    expect(burning.output).toContain("tokens could NOT be deleted");
    expect(burning.output).toContain("could NOT be written to the audit");
    expect(burning.code).toBe(1);
    expect(await filesWithKey(run.directory, key)).toEqual([]);
    vault = await run.start();
    const areGone = async () => (await countTokens(database.owner)).rows === 0;
    await waitFor("tokens deleted at the next start", areGone);
  });

  test("burn where no keys are makes none", async () => {
    await stop();
    const env = { ...environmentOf(), CARAVANSERAI_DATA: path.join(run.directory, "other") };
    const burning = await commandLine.run(["vault", "burn", "--yes", "--json"], { env });
    expect(burning.code).toBe(1);
    expect(burning.output).toContain("There are no keys");
  });
});
