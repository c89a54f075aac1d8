// `npm run torture -- --minutes 4`: real programs, killed again and again over bad lines.
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const args = process.argv.slice(2);
// The program with the tablets is started by a run, which has built what it needs.
if (args[0] !== "--tablets") {
  await ensureInstalled();
  const { buildStale, bundleServer } = await import("./build.mjs");
  await buildStale({ only: ["server"] });
  await bundleServer({ torture: join(root, "e2e/torture/main.ts") }, join(root, ".build/torture"));
}
const built = new URL("../.build/torture/torture.mjs", import.meta.url);
const { runTortureCommand } = await import(built.href);
process.exitCode = await runTortureCommand(args);
