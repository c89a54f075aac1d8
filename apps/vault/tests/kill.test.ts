import { createTestDatabase, type TestDatabase } from "@caravanserai/store/testing";
import { readHead } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { person } from "./kit/fictional-persons.ts";
import { openDesk } from "./kit/register.ts";
import { prepareVaultRun, type VaultRun } from "./kit/run-vault.ts";
import { bundleVault, type VaultProgram } from "./kit/spawn-vault.ts";
import { waitFor } from "./kit/wait-for.ts";

const clock = { now: () => Date.now() };
const kills = 5;
const pairsPerKill = 80;
const given = ["Добрыня", "Лукерья", "Ждан", "Прохор", "Устинья", "Остап", "Велимир"];
const latin = ["Dobrynia", "Lukeria", "Zhdan", "Prokhor", "Ustinia", "Ostap", "Velimir"];
let database: TestDatabase;
let run: VaultRun;
let program: VaultProgram;

beforeAll(async () => {
  database = await createTestDatabase();
  run = await prepareVaultRun(database.vaultUrl);
  program = await bundleVault();
});

afterAll(async () => {
  await program.remove();
  await run.remove();
  await database.close();
});

async function one(sql: string): Promise<number> {
  const { rows } = await database.owner.pool.query<{ value: number }>(sql);
  return rows[0]?.value ?? 0;
}

/** Pairs of one person in two spellings, told apart from all others by document and date. */
function households(from: number, number: number) {
  return Array.from({ length: number }, (_, index) => {
    const n = from + index;
    const day = `${1930 + (n % 80)}-${1 + (n % 12)}-${1 + (n % 28)}`;
    const document = { type: "passport" as const, number: `${4_000_000_000 + n * 104_729}` };
    return [
      [person(`Ржевцев ${given[n % 7]}`, day, { document })],
      [person(`Rzhevtsev ${latin[n % 7]}`, day, { document })],
    ];
  }).flat();
}

test("killed in the middle, again and again: nothing lost, nothing twice", async () => {
  const env = {
    VAULT_DATABASE_URL: database.vaultUrl,
    CARAVANSERAI_DATA: run.directory,
    VAULT_SOCKET: `${run.directory}/vault.sock`,
  };
  const logged: string[] = [];
  let running = await program.start(env);
  const desk = await openDesk(database.hub, { vaultKey: await run.publicKey(), clock });
  for (let kill = 0; kill < kills; kill++) {
    await desk.registerMany(households(kill * pairsPerKill, pairsPerKill));
    const { position } = await readHead(database.hub);
    const middle = position - pairsPerKill - kill * 7;
    const isInTheMiddle = async () =>
      (await one("select position::int as value from vault.progress")) >= middle;
    await waitFor("the middle", isInTheMiddle);
    expect(await running.end("SIGKILL")).toBe(null);
    logged.push(...running.logged);
    running = await program.start(env);
  }
  await waitFor("the end", async () => {
    const progress = await one("select position::int as value from vault.progress");
    const pending = await one(
      "select count(*)::int as value from vault.proposal where not is_recorded",
    );
    return pending === 0 && progress >= (await readHead(database.hub)).position;
  });
  expect(await running.end("SIGTERM")).toBe(0);
  await desk.close();

  const planted = kills * pairsPerKill;
  expect(await one("select count(*)::int as value from vault.person")).toBe(2 * planted);
  const inJournal = "from journal.entry where kind = 'review.duplicate-proposed'";
  const entries = await one(`select count(*)::int as value ${inJournal}`);
  expect(await one(`select count(distinct subject)::int as value ${inJournal}`)).toBe(entries);
  expect(entries).toBeGreaterThanOrEqual(planted);
  expect(await one("select count(*)::int as value from vault.token where person is null")).toBe(0);
  expect([...logged, ...running.logged].join("")).not.toMatch(/Ржевцев|Rzhevtsev|Dobrynia|Ждан/i);
});

test("without a database address it says what is missing and ends", async () => {
  await expect(program.start({})).rejects.toThrow("VAULT_DATABASE_URL is not set");
});
