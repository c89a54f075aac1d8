import { prepare, type PersonIdentity } from "@caravanserai/identity";
import type { PersonId, HouseholdId } from "@caravanserai/domain";
import { createCopyKey, createTokenKey, generateVaultKey } from "@caravanserai/sealing";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealComparable } from "../src/follow/comparables.ts";
import { NameShares } from "../src/follow/name-shares.ts";
import type { IndexKey } from "../src/keys/index-keys.ts";
import { prepareSchema } from "../src/schema.ts";
import { person } from "./kit/fictional-persons.ts";

const sealingKey = await generateVaultKey();
const wallClock = { now: () => 1_663_800_000_000 };
const persons = 40;
let database: TestDatabase;
let key: IndexKey;

async function indexKey(name: string, fill: number): Promise<IndexKey> {
  const bytes = new Uint8Array(32).fill(fill);
  const [token, copyKey] = [await createTokenKey(bytes), await createCopyKey(bytes, sealingKey)];
  return { name, key: token, copyKey };
}

const idOf = (group: number, serial: number) =>
  `00000000-0000-700${group}-8000-${serial.toString(16).padStart(12, "0")}`;

async function keep(serial: number, identity: PersonIdentity): Promise<void> {
  const [id, keyId, wrap] = [idOf(0, serial), idOf(1, serial), `wrap${serial}`];
  const copy = await sealComparable(
    {
      person: id as PersonId,
      household: id as string as HouseholdId,
      positions: [serial + 1],
      identity,
      sealedBy: [{ keyId, wrap }],
    },
    key,
  );
  const { pool } = database.owner;
  await pool.query("insert into keystore.wrap values ($1, $2, $3, 0)", [keyId, id, wrap]);
  await pool.query("insert into vault.comparable values ($1, $2, $3, $4, $5, $6)", [
    ...[id, id, serial + 1, [keyId], key.name, Buffer.from(copy!.copy)],
  ]);
}

beforeAll(async () => {
  database = await createTestDatabase();
  await prepareSchema(database.vault);
  key = await indexKey("first", 7);
  for (let serial = 0; serial < persons; serial++) {
    const family = serial % 2 === 0 ? "Частов" : `Редкин${"абвгдежзиклмнопрстуф"[serial >> 1]}`;
    await keep(serial, person(`${family} Платон`, `19${50 + serial}-05-17`));
  }
});
afterAll(() => database.close());

const ports = () => ({ database: database.vault, sealingKey, wallClock });

test("names are weighed by how common they are in this register, once it is large enough", async () => {
  const keys = { current: key, older: [] };
  expect(await new NameShares().contextFor(ports(), keys, 1)).toEqual({});
  const { nameShare } = await new NameShares({ personsMin: persons }).contextFor(ports(), keys, 1);
  const [common] = prepare(person("Частов", "1950-01-01")).family;
  const [rare] = prepare(person("Редкинб", "1950-01-01")).family;
  expect(nameShare?.(common!.text)).toBeCloseTo(0.5, 1);
  expect(nameShare?.(rare!.text)).toBeCloseTo(1 / persons);
  expect(nameShare?.("неслыханный")).toBeCloseTo(1 / persons);
});

test("whom it learned from is noted, and learning again waits until many more have come", async () => {
  const keys = { current: key, older: [] };
  const notes = async () =>
    (await database.owner.pool.query<{ opened: string[] }>("select opened from vault.comparison"))
      .rows;
  const before = (await notes()).length;
  const shares = new NameShares({ personsMin: persons });
  for (let page = 0; page < 3; page++) await shares.contextFor(ports(), keys, 500);
  const after = await notes();
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)?.opened).toHaveLength(persons);
});

test("what was learned under an index key ends with it", async () => {
  const shares = new NameShares({ personsMin: persons });
  await shares.contextFor(ports(), { current: key, older: [] }, 1);
  const other = { current: await indexKey("second", 8), older: [] };
  // No copy of the register opens with the other key alone.
  const { nameShare } = await shares.contextFor(ports(), other, 1);
  expect(nameShare?.("частов") ?? 1).toBe(1);
});
