import type { PersonId } from "@caravanserai/domain";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "./kit/fictional-persons.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import { waitFor } from "./kit/wait-for.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
let database: TestDatabase;
let run: VaultRun;
let vault: RunningVault;
let desk: RegisterDesk;

beforeEach(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  vault = await run.start();
  desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
});

afterEach(async () => {
  await desk.close();
  await vault.stop();
  await run.remove();
  await database.close();
});

async function ownerRows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.owner.pool.query<Row>(text, values)).rows;
}

async function areProposed(...pair: (PersonId | undefined)[]): Promise<boolean> {
  await run.caughtUp(database.hub);
  const rows = await ownerRows(
    `select 1 from read.duplicate_proposal
      where person_a = any($1::text[]) and person_b = any($1::text[])`,
    [pair],
  );
  return rows.length > 0;
}

async function copyOf(id: PersonId | undefined): Promise<Buffer | undefined> {
  const [row] = await ownerRows<{ copy: Buffer }>(
    "select copy from vault.comparable where person = $1",
    [id],
  );
  return row?.copy;
}

async function timesOpened(id: PersonId | undefined): Promise<number> {
  const [row] = await ownerRows<{ times: number }>(
    "select count(*)::int as times from vault.comparison where $1 = any(opened)",
    [id],
  );
  return row?.times ?? -1;
}

describe("copies for comparing", () => {
  test("are opened for comparing alone, and each opening is noted", async () => {
    const [early] = await desk.register(annaInRussian);
    const [other] = await desk.register(person("Жемчугов Платон", "1979-05-17"));
    await run.caughtUp(database.hub);
    expect([await timesOpened(early), await timesOpened(other)]).toEqual([0, 0]);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
    expect([await timesOpened(early), await timesOpened(other)]).toEqual([1, 0]);
  });

  test("hold no name, and lengths that tell nothing", async () => {
    const [early] = await desk.register(annaInRussian);
    const [other] = await desk.register(person("Ли Я", "1979-05-17"));
    await run.caughtUp(database.hub);
    const [copy, otherCopy] = [await copyOf(early), await copyOf(other)];
    expect(copy?.length).toBe(otherCopy?.length);
    expect(copy?.toString("utf8")).not.toMatch(/анна|щеглова/i);
  });

  test("die with the wrap: whoever is erased is compared with nobody", async () => {
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    await ownerRows("delete from keystore.wrap where person = $1", [early]);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(false);
  });

  test("follow a correction", async () => {
    const [early] = await desk.register(person("Неизвестно Неизвестно", "1950-01-01"));
    await run.caughtUp(database.hub);
    const before = await copyOf(early);
    await desk.correct(desk.householdsRegistered, early!, annaInRussian);
    await run.caughtUp(database.hub);
    expect(await copyOf(early)).not.toEqual(before);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
  });

  test.each([
    ["missing", "delete from vault.comparable"],
    ["damaged", "update vault.comparable set copy = overlay(copy placing '\\x00' from 40)"],
    ["of an unknown key", "update vault.comparable set index_key = 'gone'"],
    ["of another person's parts", "update vault.comparable set key_ids = array[person]"],
  ])("that are %s are made anew from the record when somebody is compared", async (_what, harm) => {
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    await ownerRows(harm);
    const harmed = await copyOf(early);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
    const remade = await copyOf(early);
    expect(remade).toBeDefined();
    expect(remade).not.toEqual(harmed);
    const [third] = await desk.register(annaInLatin);
    expect(await areProposed(early, third)).toBe(true);
    expect(await copyOf(early)).toEqual(remade);
  });

  test("are sealed anew with a new index key", async () => {
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    const before = await copyOf(early);
    await run.ask("POST", "/rotate-index");
    await waitFor("a new key", async () => (await run.status()).index.state === "ready");
    expect(await copyOf(early)).not.toEqual(before);
    const keys = await ownerRows(
      `select from vault.comparable c join vault.person p using (person)
        where c.index_key = p.index_key`,
    );
    expect(keys).toHaveLength(1);
    const [again] = await desk.register(annaInLatin);
    expect(await areProposed(early, again)).toBe(true);
  });

  test("are gone after a burn, and so is who was opened together", async () => {
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    await desk.register(annaInLatin);
    const [stranger] = await desk.register(person("Жемчугов Платон", "1979-05-17"));
    await run.caughtUp(database.hub);
    await desk.register(person("Zhemchugov Platon", "1979-05-17"));
    await run.caughtUp(database.hub);
    expect(await ownerRows("select from vault.comparison")).toHaveLength(2);
    await run.ask("POST", "/burn-index");
    expect(await ownerRows("select from vault.comparable")).toEqual([]);
    const days = await ownerRows<{ opened: string[]; remainder: number }>(
      `select opened, (at_ms % 86400000)::int as remainder from vault.comparison`,
    );
    expect(days).toEqual([{ opened: [early, stranger].toSorted(), remainder: 0 }]);
  });
});

describe("registering", () => {
  test("does not wait for comparing, whether or not somebody is known", async () => {
    const [early] = await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    const blocking = await database.owner.pool.connect();
    await blocking.query("begin; lock table vault.token, vault.comparable, vault.comparison");
    const { position } = await run.status();
    // Both are durable while nobody can be looked up or compared.
    const [again] = await desk.register(annaInLatin);
    const [unknown] = await desk.register(person("Жемчугов Платон", "1979-05-17"));
    expect([again, unknown]).not.toContain(undefined);
    expect((await run.status()).position).toBe(position);
    await blocking.query("rollback");
    blocking.release();
    expect(await areProposed(early, again)).toBe(true);
    expect(await areProposed(early, unknown)).toBe(false);
  });
});
