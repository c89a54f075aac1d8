import { Worker } from "node:worker_threads";
import type { VaultRegister } from "./vault-register.ts";

/** What one vault process is told to look up. */
export interface VaultWork {
  readonly databaseUrl: string;
  readonly persons: number;
  readonly pages: number;
  readonly pagePersons: number;
  /** Which share of the entries is this one's. */
  readonly place: number;
  readonly places: number;
  /** Candidates alone, or the whole way to their scores. */
  readonly work: VaultWorkKind;
}

type VaultWorkKind = "tokens" | "whole";

export type VaultAnswer = { readonly isReady: true } | { readonly lookUps: number };

const vaults = 2;
/** Persons that the follower looks up together when a page of the journal arrives. */
const pagePersons = 50;
const pages = 400;

/**
 * Pages as the follower has them, in two vaults of their own thread on two cores: the rate of
 * everything that happens between an arriving record and its candidates, or their scores.
 */
export async function rateOfVaults(
  { persons, databaseUrl }: Pick<VaultRegister, "persons" | "databaseUrl">,
  work: VaultWorkKind,
): Promise<string> {
  const crew = Array.from({ length: vaults }, (_none, place) => {
    const workerData: VaultWork = {
      databaseUrl,
      persons,
      pages,
      pagePersons,
      place,
      places: vaults,
      work,
    };
    return new Worker(new URL("./identity-vault.mjs", import.meta.url), { workerData });
  });
  const answerOf = (worker: Worker) =>
    new Promise<VaultAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
  await Promise.all(crew.map(answerOf));
  const startMs = performance.now();
  const answers = crew.map(answerOf);
  for (const worker of crew) worker.postMessage("start");
  let lookUps = 0;
  for (const answer of await Promise.all(answers)) {
    if ("lookUps" in answer) lookUps += answer.lookUps;
  }
  const seconds = (performance.now() - startMs) / 1_000;
  await Promise.all(crew.map((worker) => worker.terminate()));
  return `${Math.round(lookUps / seconds)}/s in pages of ${pagePersons} by ${vaults} vaults`;
}
