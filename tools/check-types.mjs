// Three programs, because each has other globals: pure code has neither Node nor a browser.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
const named = process.argv.slice(2);
const programs = named.length > 0 ? named : ["pure", "server", "browser"];
let hasFailed = false;
for (const program of programs) {
  const { status } = spawnSync(process.execPath, [tsc, "-p", `tsconfig.${program}.json`], {
    stdio: "inherit",
  });
  hasFailed ||= status !== 0;
}
process.exitCode = hasFailed ? 1 : 0;
