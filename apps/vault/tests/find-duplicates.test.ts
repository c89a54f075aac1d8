import type { DuplicateProposed, PersonId } from "@caravanserai/domain";
import type { Database } from "@caravanserai/store";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "./kit/fictional-persons.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
let database: TestDatabase;
let run: VaultRun;
let vault: RunningVault;
let desk: RegisterDesk;

beforeAll(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  vault = await run.start();
  desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
});

afterAll(async () => {
  await desk.close();
  await vault.stop();
  await run.remove();
  await database.close();
});

async function proposed(database: Database): Promise<DuplicateProposed[]> {
  const { rows } = await database.pool.query<{ body: string }>(
    "select body from journal.entry where kind = 'review.duplicate-proposed' order by position",
  );
  return rows.map(({ body }) => (JSON.parse(body) as { open: DuplicateProposed }).open);
}

async function pairOf(...persons: (PersonId | undefined)[]): Promise<DuplicateProposed[]> {
  await run.caughtUp(database.hub);
  const isAbout = ({ persons: pair }: DuplicateProposed) =>
    pair.every((one) => persons.includes(one));
  return (await proposed(database.hub)).filter(isAbout);
}

describe("the vault proposes", () => {
  test("one person registered in Cyrillic and in Latin, once, the earlier record first", async () => {
    const [first] = await desk.register(annaInRussian);
    const [second] = await desk.register(annaInLatin);
    const found = await pairOf(first, second);
    expect(found).toHaveLength(1);
    expect(found[0]?.persons).toEqual([first, second]);
    const { rows } = await database.hub.pool.query(
      "select decision from read.duplicate_proposal where person_a = $1 and person_b = $2",
      [first, second],
    );
    expect(rows).toEqual([{ decision: null }]);
  });

  test("the same document under another spelling and a mistyped birth date", async () => {
    const document = { type: "passport", number: "75 1234567" } as const;
    const [first] = await desk.register(person("Лебедев Олег", "1991-11-02", { document }));
    const [second] = await desk.register(
      person("Lebedew Oleg", "1991-02-11", { document: { ...document, number: "751234567" } }),
    );
    expect(await pairOf(first, second)).toMatchObject([{ band: "probable" }]);
  });

  test("the same phone and first sound, the age estimated and the names spelt otherwise", async () => {
    const phone = "+7 701 555 01 77";
    const names = { family: "Ақмолдин", given: "Ерлан", patronymic: "Нұрланұлы" };
    const born = { precision: "day", year: 2012, month: 2, day: 21 } as const;
    const [first] = await desk.register({ names, birth: born, sex: "male", phone });
    const spelt = { family: "Akhmoldyn", given: "Yerlan", patronymic: "Nurlanuly" };
    const aged = { precision: "band", year: 2009, lastYear: 2013 } as const;
    const [second] = await desk.register({ names: spelt, birth: aged, sex: "male", phone });
    expect(await pairOf(first, second)).toHaveLength(1);
  });

  test("two of one page, appended together", async () => {
    const before = (await proposed(database.hub)).length;
    await desk.registerMany([
      [person("Журавлёва Марина Петровна", "1977-07-19")],
      [person("Kim Viktor", "1969-05-05")],
      [person("Zhuravleva Marina Petrovna", "1977-07-19")],
    ]);
    await run.caughtUp(database.hub);
    const added = (await proposed(database.hub)).slice(before);
    expect(added.map(({ band }) => band)).toEqual(["probable"]);
  });

  test("a person corrected later into somebody who is there", async () => {
    const [first] = await desk.register(person("Орлов Тимур Саидович", "1988-09-30"));
    const [second] = await desk.register(person("Неизвестно Неизвестно", "1950-01-01"));
    expect(await pairOf(first, second)).toEqual([]);
    const corrected = person("Орлов Тимур Саидович", "1988-09-30");
    await desk.correct(desk.householdsRegistered, second!, corrected);
    expect(await pairOf(first, second)).toHaveLength(1);
    const [third] = await desk.register(person("Неизвестно Неизвестно", "1950-01-01"));
    expect(await pairOf(second, third)).toEqual([]);
  });

  test("evidence by codes, never by values", async () => {
    // Ids hold every four digits sooner or later.
    const said = (await proposed(database.hub)).map(({ band, evidence }) => ({ band, evidence }));
    expect(said.length).toBeGreaterThan(0);
    expect(JSON.stringify(said)).not.toMatch(/анна|щеглова|shcheglova|1986|4512|7512/i);
  });
});

describe("the vault does not call probable", () => {
  test("twins: same family name and birth date, other given names", async () => {
    const [one] = await desk.register(person("Савин Илья Маратович", "2001-04-14"));
    const [other] = await desk.register(person("Савин Павел Маратович", "2001-04-14"));
    const bands = (await pairOf(one, other)).map(({ band }) => band);
    expect(bands).not.toContain("probable");
  });

  test("brothers: same family name and patronymic, other given names and dates", async () => {
    const [one] = await desk.register(person("Громов Антон Игоревич", "1995-01-12"));
    const [other] = await desk.register(person("Громов Денис Игоревич", "1998-10-03"));
    expect(await pairOf(one, other)).toEqual([]);
  });

  test("members of one household", async () => {
    const child = person("Дроздов Марк", "2015-06-06");
    const [one, other] = await desk.register(child, child);
    expect(await pairOf(one, other)).toEqual([]);
  });
});
