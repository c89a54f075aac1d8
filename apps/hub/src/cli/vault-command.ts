import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openDatabase, recordAudit } from "@caravanserai/store";
import { z } from "zod";
import { bundleFolder, superviseChild } from "../start/child-process.ts";
import {
  dataDirectoryPath,
  isRunning,
  lockDataDirectory,
  openDataDirectory,
  readJson,
  type DataDirectory,
} from "../start/data-directory.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { messageOf, openCluster } from "../start/system.ts";
import type { Output } from "./output.ts";

const indexSchema = z.looseObject({ state: z.string(), recordsToDo: z.int() });
const statusSchema = z.looseObject({
  position: z.int(),
  backlog: z.int(),
  records: z.int(),
  index: indexSchema,
  warnings: z.array(z.looseObject({ text: z.string() })),
});
type VaultState = z.infer<typeof statusSchema>;

/** Deleting the tokens of a large register takes minutes; the key is gone long before. */
const answerMsMax = 600_000;
const stateMsMax = 10_000;
const restartMsMax = 30_000;
const pollMs = 250;
const burnWord = "BURN";

interface ReachedVault {
  readonly directory: DataDirectory;
  readonly ownerUrl: string;
}

export async function vaultStatusCommand(output: Output): Promise<void> {
  await withVault(output.note, async ({ directory }) => {
    const state = await untilAnswered(directory, () => readState(directory));
    output.result(state, stateLines(state));
  });
}

/** Gives the index a new key and waits until every record is at it. A kill here stops nothing. */
export async function rotateIndexCommand(output: Output): Promise<void> {
  await withVault(output.note, async ({ directory, ownerUrl }) => {
    const rotation = { method: "POST", path: "/rotate-index" } as const;
    await untilAnswered(directory, () => ask(directory, rotation));
    await audit(ownerUrl, "vault.index-rotated");
    const state = await untilReady(directory, output.note);
    output.result({ index: state.index, records: state.records }, [
      `The index has a new key; ${state.records} records were brought to it.`,
      "The key before and its tokens are destroyed. Backups made earlier may still hold them.",
    ]);
  });
}

/** Destroys the index key. Records and the key they open with stay. */
export async function burnIndexCommand(
  output: Output,
  { isSure }: { isSure: boolean },
): Promise<void> {
  const directory = await openDataDirectory(dataDirectoryPath());
  if (!existsSync(join(directory.vault, "keys.json"))) {
    const advice = "Say with CARAVANSERAI_DATA where the data lies.";
    throw new Refusal(exitCodes.failed, `There are no keys in ${directory.vault}.\n${advice}`);
  }
  if (!isSure) await askForWord();
  // The file first: a running vault may hang, and what it says is not needed for this.
  const isFileBurnt = await burnKeyFile(directory);
  const answer = (await isRunning(directory)) ? await burnRunning(directory) : undefined;
  if (!isFileBurnt && answer === undefined) throw notBurnt(directory);
  const cleared = await clearAfterBurn(output, answer);
  output.result({ isBurnt: true, ...cleared }, burnLines(cleared));
  if (!cleared.areTokensDeleted || !cleared.isAudited) process.exitCode = exitCodes.failed;
}

interface Cleared {
  readonly areTokensDeleted: boolean;
  readonly isAudited: boolean;
}

/** The key is gone already: what fails from here on is told, and is no reason to say less. */
async function clearAfterBurn(
  output: Output,
  answer: { areTokensDeleted: boolean } | undefined,
): Promise<Cleared> {
  const cleared = { areTokensDeleted: answer?.areTokensDeleted === true, isAudited: false };
  try {
    await withVault(output.note, async ({ directory, ownerUrl }) => {
      await audit(ownerUrl, "vault.index-burnt");
      cleared.isAudited = true;
      if (cleared.areTokensDeleted) return;
      const again = await untilAnswered(directory, () => burnRunning(directory));
      cleared.areTokensDeleted = again.areTokensDeleted;
    });
  } catch (cause) {
    output.note(messageOf(cause));
  }
  return cleared;
}

function burnLines({ areTokensDeleted, isAudited }: Cleared): string[] {
  return [
    "Burnt: the index key is destroyed. Duplicates are no longer looked for.",
    areTokensDeleted
      ? "All match tokens are deleted."
      : "The match tokens could NOT be deleted yet: the vault does so at its next start. If it" +
        " still runs, stop the system now: its memory may hold the key.",
    ...(isAudited ? [] : ["This could NOT be written to the audit record."]),
    "Records and the key they open with are still there: staff can open records as before.",
    "Backups of the key file made earlier still hold the index key: destroy them too.",
    "To look for duplicates again: caravanserai vault rotate-index",
  ];
}

async function burnRunning(
  directory: DataDirectory,
): Promise<{ areTokensDeleted: boolean } | undefined> {
  const answer = await ask(directory, { method: "POST", path: "/burn-index" });
  const burnt = z.looseObject({ areTokensDeleted: z.boolean() }).safeParse(answer);
  return burnt.success ? burnt.data : undefined;
}

/** The vault's own program destroys the key: it needs no database and no running system. */
async function burnKeyFile(directory: DataDirectory): Promise<boolean> {
  const program = fileURLToPath(new URL("./vault.mjs", bundleFolder));
  const { PATH } = process.env;
  const env = { ...(PATH === undefined ? {} : { PATH }), CARAVANSERAI_DATA: directory.path };
  const child = spawn(process.execPath, [program, "burn"], { env, stdio: "ignore" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

function notBurnt({ vault }: DataDirectory): Refusal {
  const advice = "Destroy the file yourself if you must; records cannot be opened without it.";
  const where = join(vault, "keys.json");
  return new Refusal(exitCodes.failed, `NOT burnt: ${where} cannot be rewritten.\n${advice}`);
}

async function askForWord(): Promise<void> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const word = await new Promise<string>((resolve) => {
    lines.once("close", () => resolve(""));
    lines.question(
      "This destroys the index key: duplicates are no longer found until the index is rebuilt.\n" +
        `Type ${burnWord} to go on: `,
      resolve,
    );
  });
  lines.close();
  if (word.trim() === burnWord) return;
  throw new Refusal(exitCodes.wrongUsage, "Nothing was burnt.");
}

/** The running system's vault, or one started for the command and stopped after it. */
async function withVault<Answer>(
  note: (line: string) => void,
  work: (reached: ReachedVault) => Promise<Answer>,
): Promise<Answer> {
  const directory = await openDataDirectory(dataDirectoryPath());
  if (await isRunning(directory)) {
    const running = await readJson<{ ownerUrl: string }>(join(directory.run, "system.json"));
    if (running === undefined) throw noAnswer(directory);
    return work({ directory, ownerUrl: running.ownerUrl });
  }
  const lock = await lockDataDirectory(directory);
  try {
    const databaseUrl = process.env["DATABASE_URL"];
    const cluster = await openCluster({ directory, databaseUrl, say: note });
    try {
      const vault = await superviseChild(vaultPlan(directory, cluster.vaultUrl), note);
      try {
        return await work({ directory, ownerUrl: cluster.superuserUrl });
      } finally {
        await vault.stop();
      }
    } finally {
      await cluster.stop();
    }
  } finally {
    lock.close();
  }
}

function vaultPlan(directory: DataDirectory, databaseUrl: string) {
  return {
    name: "vault",
    script: "vault",
    env: {
      CARAVANSERAI_DATA: directory.path,
      VAULT_DATABASE_URL: databaseUrl,
      VAULT_SOCKET: directory.vaultSocket,
    },
    logFile: join(directory.log, "vault.log"),
    heapMiBMax: 384,
    niceness: 0,
    isRestarted: false,
  };
}

async function untilReady(
  directory: DataDirectory,
  note: (line: string) => void,
): Promise<VaultState> {
  let told = -1;
  for (;;) {
    const state = await untilAnswered(directory, () => readState(directory));
    const { state: indexState, recordsToDo } = state.index;
    if (indexState === "ready") return state;
    if (indexState === "burnt") {
      throw new Refusal(exitCodes.failed, "The index was burnt meanwhile.");
    }
    if (recordsToDo !== told) note(`${recordsToDo} records to go`);
    told = recordsToDo;
    await delay(pollMs);
  }
}

/** Asks until there is an answer: a burnt vault ends and is started again, with empty memory. */
async function untilAnswered<Answer>(
  directory: DataDirectory,
  askOnce: () => Promise<Answer | undefined>,
): Promise<Answer> {
  for (let waitedMs = 0; waitedMs < restartMsMax; waitedMs += pollMs) {
    const answer = await askOnce();
    if (answer !== undefined) return answer;
    await delay(pollMs);
  }
  throw noAnswer(directory);
}

async function readState(directory: DataDirectory): Promise<VaultState | undefined> {
  const state = statusSchema.safeParse(await ask(directory, { method: "GET", path: "/status" }));
  return state.success ? state.data : undefined;
}

function stateLines({ index, position, backlog, records, warnings }: VaultState): string[] {
  const toDo = index.state === "ready" ? "" : `, ${index.recordsToDo} records without it`;
  return [
    `index     ${index.state}${toDo}`,
    `records   ${records}`,
    `journal   followed to ${position}, ${backlog} entries to go`,
    ...warnings.map(({ text }) => `warning   ${text}`),
  ];
}

async function audit(
  ownerUrl: string,
  action: "vault.index-rotated" | "vault.index-burnt",
): Promise<void> {
  const database = openDatabase(ownerUrl, { connectionsMax: 1 });
  try {
    await recordAudit(database, { atMs: systemClock.now(), actor: null, action, subject: null });
  } finally {
    await database.close();
  }
}

function noAnswer({ vaultSocket }: DataDirectory): Refusal {
  const advice = "See: caravanserai doctor, and vault.log in the data directory.";
  return new Refusal(exitCodes.failed, `The vault does not answer at ${vaultSocket}.\n${advice}`);
}

/** The answer's JSON; undefined when there is none, or when the vault says that it failed. */
function ask(
  { vaultSocket }: DataDirectory,
  { method, path }: { method: "GET" | "POST"; path: string },
): Promise<unknown> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(method === "GET" ? stateMsMax : answerMsMax);
    const asked = request({ socketPath: vaultSocket, method, path, signal }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      answer.on("error", () => resolve(undefined));
      answer.on("end", () => resolve(answer.statusCode === 200 ? jsonOf(text) : undefined));
    });
    asked.on("error", () => resolve(undefined));
    asked.end();
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
