// `npm test`: everything, from a bare clone. Ends with `N passed, N failed`.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, root } from "./install.mjs";

await ensureInstalled();
const { ensureChromium } = await import("./chromium.mjs");
process.env["CHROMIUM_PATH"] = ensureChromium();

const bin = (name) => join(root, "node_modules", ".bin", name);
const results = join(root, ".build", "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
const failedSteps = [];

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

/** A check is one test: it passes or it fails. */
function check(name, command, args) {
  console.log(`\n== ${name}`);
  if (run(command, args)) passed += 1;
  else {
    failed += 1;
    failedSteps.push(name);
  }
}

/** Checks that only read go two at a time; each says what it has to say when it is done. */
async function checksTogether(checks) {
  const waiting = [...checks];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command, args] = next;
      const { isGreen, said } = await runQuietly(command, args);
      console.log(`\n== ${name}\n${said.trimEnd()}`);
      if (isGreen) passed += 1;
      else {
        failed += 1;
        failedSteps.push(name);
      }
    }
  };
  await Promise.all([work(), work()]);
}

function runQuietly(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    const listen = (chunk) => (said += chunk);
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("error", (cause) => resolve({ isGreen: false, said: `${said}${cause.message}` }));
    child.once("close", (status) => resolve({ isGreen: status === 0, said }));
  });
}

function suite(name) {
  console.log(`\n== ${name} tests`);
  const report = join(results, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const isGreen = run(bin("vitest"), ["run", "--project", name, ...reporters]);
  const counted = countsOf(report);
  passed += counted.passed;
  // A suite that could not even be collected has failed, whatever it counted.
  failed += isGreen ? counted.failed : Math.max(1, counted.failed);
  if (!isGreen) failedSteps.push(`${name} tests`);
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch (cause) {
    console.error(`No report at ${report}: ${cause.message}`);
    return { passed: 0, failed: 1 };
  }
}

const startedMs = performance.now();
await checksTogether([
  ["lint", bin("eslint"), ["--max-warnings", "0", "."]],
  ["types", process.execPath, [join(root, "tools/check-types.mjs")]],
  ["format", bin("prettier"), ["--check", "."]],
  ["boundaries", bin("depcruise"), ["--config", ".dependency-cruiser.cjs", "packages", "apps"]],
  ["dead code", bin("knip"), ["--no-progress"]],
]);
suite("tidy");
suite("unit");
suite("integration");
check("build", process.execPath, [join(root, "tools/build.mjs")]);
suite("system");
suite("browser");

const minutes = ((performance.now() - startedMs) / 60_000).toFixed(1);
console.log(`\nTook ${minutes} minutes.`);
if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(", ")}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
