import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { PersonIdentity } from "@caravanserai/identity";
import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { annaInLatin, annaInRussian, person } from "./kit/fictional-persons.ts";
import { openDesk, type RegisterDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import type { RunningVault } from "../src/index.ts";

const clock = { now: () => Date.now() };
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

async function count(what: string): Promise<number> {
  const { rows } = await database.owner.pool.query<{ count: number }>(
    `select count(*)::int as count from ${what}`,
  );
  return rows[0]?.count ?? 0;
}

const proposals = "journal.entry where kind = 'review.duplicate-proposed'";

/** One in two is the other's spelling in Latin letters. */
function pairs(number: number): PersonIdentity[][] {
  const given = ["Борис", "Глеб", "Игорь", "Семён", "Фёдор"];
  return Array.from({ length: number }, (_, index) => {
    const day = `19${60 + (index % 30)}-${1 + (index % 12)}-${1 + (index % 28)}`;
    const document = { type: "passport" as const, number: `71${1_000_000 + index * 7_919}` };
    const name = given[index % given.length];
    return [
      [person(`Пчёлкин ${name}`, day, { document })],
      [person(`Pchelkin ${name}`, day, { document })],
    ];
  }).flat();
}

describe("what cannot be opened", () => {
  test("is passed over with a warning, and the rest goes on", async () => {
    await desk.registerDamaged(annaInRussian, ({ part, wrap }) => ({
      part: { ...part, ciphertext: flipped(part.ciphertext) },
      wrap,
    }));
    await desk.registerDamaged(annaInRussian, ({ part, wrap }) => ({
      part,
      wrap: { ...wrap, wrap: flipped(wrap.wrap) },
    }));
    await desk.registerDamaged(annaInRussian, ({ part, wrap }) => ({
      part: { ...part, ciphertext: "" },
      wrap,
    }));
    await desk.registerDamaged({ names: 7 } as unknown as PersonIdentity, (sealed) => sealed);
    await desk.register(annaInRussian);
    await desk.register(annaInLatin);
    await run.caughtUp(database.hub);
    expect(await count("vault.unread_part")).toBe(4);
    expect(await count(proposals)).toBe(1);
    const { unreadParts, records, backlog, warnings } = await run.status();
    expect({ unreadParts, records, backlog }).toEqual({ unreadParts: 4, records: 2, backlog: 0 });
    expect(warnings.map(({ code }) => code)).toEqual([
      "vault.keys-in-file",
      "vault.parts-unreadable",
    ]);
  });
});

describe("a vault that stops in the middle", () => {
  test("goes on where it was: nothing lost, nothing twice", async () => {
    await desk.registerMany(pairs(40));
    await run.caughtUp(database.hub);
    await stop();
    await desk.registerMany(pairs(80).slice(80));
    vault = await run.start();
    await run.caughtUp(database.hub);
    expect(await count("vault.person")).toBe(160);
    expect(await count(proposals)).toBe(await count("read.duplicate_proposal"));
    expect(await count(proposals)).toBe(await count("vault.proposal where is_recorded"));
    expect(await count(proposals)).toBeGreaterThanOrEqual(80);
  });

  test.each(["before", "after"] as const)(
    "between the register and the journal (%s the append) proposes each pair once",
    async (moment) => {
      await stop();
      await desk.registerMany(pairs(30));
      let faults = 2;
      vault = await run.start({
        wrapAppender: (appender) => ({
          async record(request) {
            if (moment === "after" || faults === 0) await appender.record(request);
            if (faults > 0) {
              faults -= 1;
              throw new Error("the power went");
            }
            return { entries: [] };
          },
        }),
      });
      await run.caughtUp(database.hub);
      const { rows } = await database.owner.pool.query<{ proposals: number; distinct: number }>(
        `select count(*)::int as proposals, count(distinct subject)::int as distinct
          from ${proposals}`,
      );
      expect(rows[0]?.proposals).toBe(rows[0]?.distinct);
      expect(rows[0]?.proposals).toBeGreaterThanOrEqual(30);
      expect(await count("vault.proposal where not is_recorded")).toBe(0);
      expect(await count("vault.person")).toBe(60);
    },
  );

  test("keeps its keys, in files only its user can read", async () => {
    const before = await run.publicKey();
    await stop();
    vault = await run.start();
    expect(await run.publicKey()).toEqual(before);
    const folder = path.join(run.directory, "vault");
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(folder)).toEqual(["keys.json"]);
    expect((await stat(path.join(folder, "keys.json"))).mode & 0o777).toBe(0o600);
    expect((await stat(path.join(run.directory, "vault.sock"))).mode & 0o777).toBe(0o600);
  });
});

describe("keys that do not fit", () => {
  test("other keys than the register's: refused, nothing is overwritten", async () => {
    await desk.register(annaInRussian);
    await run.caughtUp(database.hub);
    const other = await prepareVaultRun(database.vaultUrl);
    try {
      await expect(other.start()).rejects.toThrow("other keys");
    } finally {
      await other.remove();
    }
  });

  test("a damaged key file: refused, left as it is, and not quoted", async () => {
    await stop();
    const file = path.join(run.directory, "vault", "keys.json");
    const { writeFile } = await import("node:fs/promises");
    const whole = await readFile(file, "utf8");
    const half = whole.slice(0, whole.length / 2);
    await writeFile(file, half);
    await expect(run.start()).rejects.toThrow(/^The vault's key file is damaged/);
    expect(await readFile(file, "utf8")).toBe(half);
    await writeFile(file, whole);
    vault = await run.start();
  });
});

function flipped(base64: string): string {
  const middle = Math.floor(base64.length / 2);
  const other = base64[middle] === "A" ? "B" : "A";
  return base64.slice(0, middle) + other + base64.slice(middle + 1);
}
