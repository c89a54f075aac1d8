import { pino } from "pino";
import { readEnvironment } from "./environment.ts";
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
}

main().catch((cause: unknown) => {
  // Own faults carry no personal value; a library's message might, so only its name is written.
  const isOwn = cause instanceof Error && !("code" in cause);
  const fault = cause instanceof Error ? cause.name : "unknown";
  log.fatal(isOwn ? { fault, reason: cause.message } : { fault }, "the vault could not start");
  process.exit(1);
});
