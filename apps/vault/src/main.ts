import path from "node:path";
import { pino } from "pino";
import { readDataDirectory, readEnvironment } from "./environment.ts";
import { burnIndexKeys } from "./keys/index-keys.ts";
import { startVault } from "./vault.ts";

const standardError = 2;
const stopMsMax = 5_000;

const log = pino({ name: "vault" }, pino.destination({ fd: standardError, sync: true }));

async function main(): Promise<void> {
  const vault = await startVault(readEnvironment(process.env), log);
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  const stop = () => {
    setTimeout(() => process.exit(1), stopMsMax).unref();
    vault.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // A burnt key may linger in this memory. Whoever supervises the vault starts it again.
  void vault.burnt.then(stop);
}

/** `vault.mjs burn`: destroys the index keys of a vault that does not run, database or not. */
async function burn(): Promise<void> {
  const isBurnt = await burnIndexKeys(path.join(readDataDirectory(process.env), "vault"));
  process.stdout.write(`${JSON.stringify({ isBurnt })}\n`);
}

const isBurning = process.argv[2] === "burn";

(isBurning ? burn() : main()).catch((cause: unknown) => {
  // Own faults carry no personal value; a library's message might, so only its name is written.
  const isOwn = cause instanceof Error && !("code" in cause);
  const fault = cause instanceof Error ? cause.name : "unknown";
  log.fatal(
    isOwn ? { fault, reason: cause.message } : { fault },
    isBurning ? "nothing was burnt" : "the vault could not start",
  );
  process.exit(1);
});
