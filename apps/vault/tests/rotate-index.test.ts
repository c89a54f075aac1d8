import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { DuplicateProposed, PersonId } from "@caravanserai/domain";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "./kit/fictional-persons.ts";
import { countTokens, filesWithKey, indexKeysIn } from "./kit/key-search.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import { bundleVault } from "./kit/spawn-vault.ts";
import { lastPerson, letRotationGo, stopRotationAt } from "./kit/stop-rotation.ts";
import { waitFor } from "./kit/wait-for.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
/** More than one page of a rotation holds. */
const crowdSize = 260;
let database: TestDatabase;
let run: VaultRun;
let vault: RunningVault | undefined;
let desk: RegisterDesk;

beforeEach(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  vault = await run.start();
  desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
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

async function rotate(): Promise<void> {
  expect((await run.ask("POST", "/rotate-index")).status).toBe(200);
}

async function untilState(state: string): Promise<void> {
  await waitFor(`index ${state}`, async () => (await run.status()).index.state === state);
}

async function areProposed(...pair: (PersonId | undefined)[]): Promise<boolean> {
  await run.caughtUp(database.hub);
  const { rows } = await database.hub.pool.query<{ body: string }>(
    "select body from journal.entry where kind = 'review.duplicate-proposed'",
  );
  const pairs = rows.map(({ body }) => (JSON.parse(body) as { open: DuplicateProposed }).open);
  return pairs.some(({ persons }) => persons.every((one) => pair.includes(one)));
}

async function keyNames(): Promise<string[]> {
  const { rows } = await database.owner.pool.query<{ name: string }>(
    "select distinct index_key as name from vault.person",
  );
  return rows.map(({ name }) => name);
}

async function allTokens(): Promise<string[]> {
  const { rows } = await database.owner.pool.query<{ token: string }>(
    "select distinct token::text as token from vault.token",
  );
  return rows.map(({ token }) => token);
}

/** People told apart from all others by name, date and document. */
function stranger(n: number, spelling: "russian" | "latin" = "russian") {
  const day = `${1930 + (n % 80)}-${1 + (n % 12)}-${1 + (n % 28)}`;
  const document = { type: "passport" as const, number: `${5_000_000_000 + n * 104_729}` };
  const name = spelling === "russian" ? "Ржевцев Добрыня" : "Rzhevtsev Dobrynia";
  return person(name, day, { document });
}

async function registerCrowd(): Promise<void> {
  await desk.registerMany(Array.from({ length: crowdSize }, (_, n) => [stranger(n)]));
  await run.caughtUp(database.hub);
}

describe("a new index key", () => {
  test("takes over page by page; old and new records find each other all the time", async () => {
    const [early] = await desk.register(annaInRussian);
    await registerCrowd();
    const [late] = await desk.register(person("Жемчугов Платон", "1979-05-17"));
    await run.caughtUp(database.hub);
    const [oldKey] = await indexKeysIn(run.directory);
    const oldTokens = new Set(await allTokens());
    await stopRotationAt(database.owner, await lastPerson(database.owner));
    await rotate();
    await waitFor("the middle", async () => (await keyNames()).length === 2);
    expect((await run.status()).index.state).toBe("rotating");
    expect(await indexKeysIn(run.directory)).toHaveLength(2);

    const [earlyAgain] = await desk.register(annaInLatin);
    const [lateAgain] = await desk.register(person("Zhemchugov Platon", "1979-05-17"));
    expect(await areProposed(early, earlyAgain)).toBe(true);
    expect(await areProposed(late, lateAgain)).toBe(true);

    await letRotationGo(database.owner);
    await untilState("ready");
    expect((await run.status()).index.recordsToDo).toBe(0);
    expect(await keyNames()).toHaveLength(1);
    expect((await allTokens()).filter((token) => oldTokens.has(token))).toEqual([]);
    const { rows, inPersons } = await countTokens(database.owner);
    expect(rows).toBe(inPersons);
    expect(await filesWithKey(run.directory, oldKey!)).toEqual([]);

    const [earlyThird] = await desk.register(annaInLatin);
    expect(await areProposed(early, earlyThird)).toBe(true);
    expect(await areProposed(earlyAgain, earlyThird)).toBe(true);
  });

  test("asked for twice is made once", async () => {
    await registerCrowd();
    await stopRotationAt(database.owner, await lastPerson(database.owner));
    await rotate();
    const keys = await indexKeysIn(run.directory);
    await rotate();
    expect(await indexKeysIn(run.directory)).toEqual(keys);
    await letRotationGo(database.owner);
    await untilState("ready");
    expect(await indexKeysIn(run.directory)).toEqual(keys.slice(0, 1));
  });

  test("a correction in the middle leaves no token of before", async () => {
    await registerCrowd();
    const [someone] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    const household = desk.householdsRegistered;
    await stopRotationAt(database.owner, await lastPerson(database.owner));
    await rotate();
    await waitFor("the middle", async () => (await keyNames()).length === 2);
    await letRotationGo(database.owner);
    await desk.correct(household, someone!, person("Жемчугов Платон", "1979-05-17"));
    await run.caughtUp(database.hub);
    await untilState("ready");
    const { rows, inPersons } = await countTokens(database.owner);
    expect(rows).toBe(inPersons);
    const [again] = await desk.register(person("Zhemchugov Platon", "1979-05-17"));
    expect(await areProposed(someone, again)).toBe(true);
  });

  test("drops the tokens of those whose key wraps are gone, and finds them no more", async () => {
    const [erased] = await desk.register(annaInRussian);
    const [kept] = await desk.register(person("Жемчугов Платон", "1979-05-17"));
    await run.caughtUp(database.hub);
    await database.vault.pool.query(
      `delete from keystore.wrap where key_id in
        (select unnest(key_ids) from vault.person where person = $1)`,
      [erased],
    );
    await rotate();
    await untilState("ready");
    const { rows } = await database.owner.pool.query<{ person: string }>(
      "select distinct person from vault.token",
    );
    expect(rows).toEqual([{ person: kept }]);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(erased, again)).toBe(false);
  });
});

describe("killed in the middle of a rotation", () => {
  test("goes on with the same key and ends complete", async () => {
    const program = await bundleVault();
    try {
      const socketPath = `${run.directory}/vault.sock`;
      const env = {
        VAULT_DATABASE_URL: database.vaultUrl,
        CARAVANSERAI_DATA: run.directory,
        VAULT_SOCKET: socketPath,
      };
      const [early] = await desk.register(annaInRussian);
      await registerCrowd();
      const before = await countTokens(database.owner);
      await stop();
      const first = await program.start(env);
      await stopRotationAt(database.owner, await lastPerson(database.owner));
      await rotate();
      await waitFor("the middle", async () => (await keyNames()).length === 2);
      const keys = await indexKeysIn(run.directory);
      expect(await first.end("SIGKILL")).toBe(null);
      await letRotationGo(database.owner);

      vault = await run.start();
      await untilState("ready");
      expect(await indexKeysIn(run.directory)).toEqual(keys.slice(0, 1));
      expect(await keyNames()).toHaveLength(1);
      expect(await countTokens(database.owner)).toEqual(before);
      const [again] = await desk.register(annaInLatin);
      expect(await areProposed(early, again)).toBe(true);
    } finally {
      await program.remove();
    }
  });
});

describe("burnt in the middle of a rotation", () => {
  test("loses both keys at once, and the tokens as soon as the database lets them go", async () => {
    await registerCrowd();
    await stopRotationAt(database.owner, await lastPerson(database.owner));
    await rotate();
    await waitFor("the middle", async () => (await keyNames()).length === 2);
    const keys = await indexKeysIn(run.directory);
    const { text } = await run.ask("POST", "/burn-index");
    expect(JSON.parse(text)).toEqual({ areTokensDeleted: false });
    for (const key of keys) expect(await filesWithKey(run.directory, key)).toEqual([]);
    expect((await run.status()).index.state).toBe("burnt");
    await letRotationGo(database.owner);
    await waitFor("no tokens", async () => (await countTokens(database.owner)).inPersons === 0);
    expect(await allTokens()).toEqual([]);
    await rotate();
    await untilState("ready");
    const [again] = await desk.register(stranger(7, "latin"));
    await run.caughtUp(database.hub);
    const { rows } = await database.hub.pool.query(
      "select 1 from read.duplicate_proposal where $1 in (person_a, person_b)",
      [again],
    );
    expect(rows).toHaveLength(1);
  });
});

describe("the key file", () => {
  test("what a killed replacement left is removed at the next start", async () => {
    await stop();
    const file = path.join(run.directory, "vault", "keys.json");
    const [key] = await indexKeysIn(run.directory);
    const standing = await readFile(file, "utf8");
    await writeFile(`${file}.old`, standing);
    await writeFile(`${file}.new`, standing.slice(0, -20));
    vault = await run.start();
    expect(await filesWithKey(run.directory, key!)).toEqual(["vault/keys.json"]);
    expect(await readFile(file, "utf8")).toBe(standing);
  });

  test("of the first version is read, and its records are found as before", async () => {
    await stop();
    const file = path.join(run.directory, "vault", "keys.json");
    const { indexKeys, ...others } = JSON.parse(await readFile(file, "utf8")) as {
      indexKeys: { key: string }[];
    };
    await writeFile(file, JSON.stringify({ ...others, version: 1, indexKey: indexKeys[0]?.key }));
    vault = await run.start();
    const [early] = await desk.register(annaInRussian);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
    expect(await keyNames()).toEqual(["first"]);
    await rotate();
    await untilState("ready");
    expect(await keyNames()).not.toContain("first");
  });

  test("restored from before a rotation: the records are brought back to its key", async () => {
    const file = path.join(run.directory, "vault", "keys.json");
    const copy = await readFile(file, "utf8");
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    await rotate();
    await untilState("ready");
    await stop();
    await writeFile(file, copy);
    vault = await run.start();
    await untilState("ready");
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
  });
});
