// `npm run torture -- --minutes 4`: real programs, killed again and again over a bad line.
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

const args = process.argv.slice(2);
const built = new URL("../.build/torture/torture.mjs", import.meta.url);

if (args[0] === "--tablets") {
  // The program with the tablets, started by a run; what it needs is built already.
  const { runTablets } = await import(built.href);
  await runTablets(args[1]);
} else {
  await ensureInstalled();
  const { buildStale, bundleServer } = await import("./build.mjs");
  await buildStale({ only: ["server"] });
  await bundleServer({ torture: join(root, "e2e/torture/main.ts") }, join(root, ".build/torture"));
  const { runTortureCommand } = await import(built.href);
  process.exitCode = await runTortureCommand(args);
}
