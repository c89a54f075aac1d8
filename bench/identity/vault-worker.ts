import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "@caravanserai/store";
import { CrowdedTokens } from "../../apps/vault/src/follow/crowded-tokens.ts";
import { findAgain, lookUp, madeMatchable, secondEntries, type SecondEntry } from "./look-ups.ts";
import type { VaultAnswer, VaultWork } from "./rate-of-vaults.ts";
import { benchIndexKey, benchSealingKey } from "./register-rows.ts";

// Bundled as a program of its own: a vault that looks up page after page.
const port = parentPort;
if (port === null) throw new Error("this program is started as a worker");
const { databaseUrl, persons, pages, pagePersons, place, places, work } = workerData as VaultWork;
/** A page is on its way to Postgres while another is compared, as with several vaults. */
const pagesAtOnce = 2;

const [indexKey, sealingKey] = await Promise.all([benchIndexKey(), benchSealingKey()]);
const vault = openDatabase(databaseUrl, { connectionsMax: pagesAtOnce });
const crowdedTokens = await CrowdedTokens.read(vault);
const all = secondEntries({ persons }, { count: places * pages * pagePersons, fields: 1 });
const own = all.filter(({ number }) => number % places === place);

async function lookUpPage(page: readonly SecondEntry[]): Promise<void> {
  if (work === "whole") await findAgain({ vault, indexKey, sealingKey, crowdedTokens }, page);
  else {
    await lookUp(
      { vault, crowdedTokens },
      page.map((one) => madeMatchable({ indexKey }, one)),
    );
  }
}

async function lookUpPages(from: number, to: number): Promise<void> {
  let next = from;
  const lane = async (): Promise<void> => {
    while (next < to) {
      const first = next++ * pagePersons;
      await lookUpPage(own.slice(first, first + pagePersons));
    }
  };
  await Promise.all(Array.from({ length: pagesAtOnce }, lane));
}

/** Until the code is compiled and the connections have seen the tables, as a vault's in use have. */
const warmUpPages = 160;
await lookUpPages(0, warmUpPages);
port.postMessage({ isReady: true } satisfies VaultAnswer);
port.once("message", () => {
  void lookUpPages(warmUpPages, pages).then(async () => {
    const lookUps = (pages - warmUpPages) * pagePersons;
    port.postMessage({ lookUps } satisfies VaultAnswer);
    await vault.close();
  });
});
