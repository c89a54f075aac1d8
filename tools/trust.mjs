// `npm run trust`: writes TRUST.md from stored results of runs; `--torture FILE`, `--simulation
// FILE`, `--bench FILE` and `--tests` (the last `npm test` here) store newer results first.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

await ensureInstalled();
const { format } = await import("prettier");
const { resultFile, resultNames, trustText } = await import("./trust-text.mjs");

const usage = `npm run trust -- [--torture FILE] [--simulation FILE] [--bench FILE] [--tests]`;

async function store(name, result) {
  const file = resultFile(name);
  mkdirSync(dirname(file), { recursive: true });
  const text = JSON.stringify(result, null, 2);
  writeFileSync(file, await format(text, { parser: "json", printWidth: 100 }));
}

/** Counts of the last `npm test` of this working copy. */
function lastTests() {
  const folder = join(root, ".build/test-results");
  if (!existsSync(folder)) throw new Error("There are no test results here: run npm test first.");
  const reports = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const read = reports.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  const suites = read.map(({ numPassedTests: passed, numFailedTests: failed }, index) => {
    return { name: reports[index].replace(".json", ""), passed, failed };
  });
  const total = (key) => suites.reduce((sum, suite) => sum + suite[key], 0);
  const at = new Date(Math.max(...read.map(({ startTime }) => startTime))).toISOString();
  return { at, commit: commitNow(), passed: total("passed"), failed: total("failed"), suites };
}

function commitNow() {
  try {
    const words = ["rev-parse", "--short=12", "HEAD"];
    return execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "unknown";
  }
}

const args = process.argv.slice(2);
for (let index = 0; index < args.length; index++) {
  const name = args[index].replace("--", "");
  if (name === "tests") await store("tests", lastTests());
  else if (resultNames.includes(name) && existsSync(args[index + 1] ?? "")) {
    await store(name, JSON.parse(readFileSync(args[++index], "utf8")));
  } else {
    console.error(usage);
    process.exit(2);
  }
}
writeFileSync(join(root, "TRUST.md"), await trustText());
