import { rm } from "node:fs/promises";
import { runCommand, temporaryDirectory } from "../e2e/kit/test-system.ts";

/** The model case at full speed: 98,000 people through push, signatures, sealing and vault. */
export async function benchWeek(): Promise<void> {
  const dataDirectory = await temporaryDirectory("caravanserai-bench-");
  try {
    const args = ["replay", "--scenario", "model-case", "--speed", "max", "--json"];
    const run = await runCommand(args, { dataDirectory });
    if (run.exitCode !== 0) throw new Error(`replay ended with ${run.exitCode}: ${run.stderr}`);
    for (const [name, value] of Object.entries(JSON.parse(run.stdout) as object)) {
      console.log(`${name.padEnd(20)} ${String(value)}`);
    }
    console.log("goal: at most 180 s and 2048 MiB");
  } finally {
    await rm(dataDirectory, { recursive: true, force: true });
  }
}
