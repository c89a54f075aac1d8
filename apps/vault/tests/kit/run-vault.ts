import { mkdtemp, rm } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import type { VaultPublicKey } from "@caravanserai/sealing";
import { readHead, type Database } from "@caravanserai/store";
import { pino } from "pino";
import { startVault, type RunningVault, type VaultSeams } from "../../src/index.ts";
import type { VaultStatus } from "../../src/status.ts";

/** A data directory, its vault, and everything the vault wrote to its log. */
export interface VaultRun {
  readonly directory: string;
  readonly logged: string[];
  start(seams?: VaultSeams): Promise<RunningVault>;
  publicKey(): Promise<VaultPublicKey>;
  status(): Promise<VaultStatus>;
  ask(method: string, url: string, body?: unknown): Promise<{ status: number; text: string }>;
  /** Waits until the vault has looked at every entry, its own proposals included. */
  caughtUp(database: Database): Promise<void>;
  remove(): Promise<void>;
}

const caughtUpMsMax = 30_000;
const pollMs = 20;

export async function prepareVaultRun(databaseUrl: string): Promise<VaultRun> {
  const directory = await mkdtemp(path.join(tmpdir(), "cv-"));
  const socketPath = path.join(directory, "vault.sock");
  const logged: string[] = [];
  const wallClock = { now: () => Date.now() };
  let running: RunningVault | undefined;

  function ask(method: string, url: string, body?: unknown) {
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const headers = body === undefined ? {} : { "content-type": "application/json" };
      const asked = request({ socketPath, method, path: url, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      asked.on("error", reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  const read = async <Answer>(url: string) => JSON.parse((await ask("GET", url)).text) as Answer;

  return {
    directory,
    logged,
    ask,
    async start(seams) {
      const log = pino({}, { write: (line: string) => void logged.push(line) });
      const places = { databaseUrl, dataDirectory: directory, socketPath };
      running = await startVault({ ...places, clock: wallClock, wallClock }, log, seams);
      return running;
    },
    publicKey: () => read<VaultPublicKey>("/public-key"),
    status: () => read<VaultStatus>("/status"),
    async caughtUp(database) {
      const deadlineMs = Date.now() + caughtUpMsMax;
      for (;;) {
        const head = await readHead(database);
        if ((running?.follower.position ?? 0) >= head.position) return;
        if (Date.now() > deadlineMs) throw new Error("the vault did not catch up");
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
