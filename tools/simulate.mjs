// `npm run simulate -- --seeds N [--seed S]`: the field in one process, with virtual time. Every
// failure is named with the command that plays it again.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { ensureInstalled, root } from "./install.mjs";

/** A folder of each run's own: two runs at once must not take each other's code away. */
const folder = workerData?.folder ?? join(root, `.build/simulation/${process.pid}`);
const chunkSeeds = 25;
/** Planted faults are looked for in this many seeds each. */
const mutationSeedsMax = 100;

const usage = `npm run simulate -- [options]
  --seeds N         how many seeds (100)
  --seed S          the first seed (1)
  --workers N       threads (2)
  --mutation NAME   plant a fault; all of them are tried in turn otherwise
  --no-mutations    do not try planted faults
  --trace FILE      write what happened, line by line (one seed)
  --json FILE       write the result`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      workers: { type: "string", default: "2" },
      mutation: { type: "string" },
      "no-mutations": { type: "boolean", default: false },
      trace: { type: "string" },
      json: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const number = (name) => {
    const value = Number(values[name]);
    if (Number.isSafeInteger(value) && value >= 0) return value;
    throw new Error(`--${name} takes a whole number`);
  };
  return {
    seeds: number("seeds"),
    firstSeed: number("seed"),
    workers: Math.max(1, number("workers")),
    mutation: values.mutation ?? null,
    triesMutations: !values["no-mutations"] && values.mutation === undefined,
    trace: values.trace,
    json: values.json,
    isHelp: values.help,
  };
}

function git(...words) {
  try {
    return execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}

/** The commit, and whether the tree is as committed. */
function commitNow() {
  const commit = git("rev-parse", "HEAD") || "unknown";
  const isChanged = git("status", "--porcelain", "--untracked-files=no") !== "";
  return isChanged ? `${commit} with changes` : commit;
}

async function build() {
  const { bundleServer } = await import("./build.mjs");
  const names = ["simulate-seed", "simulate-seeds", "mutations"];
  const entries = names.map((name) => [name, join(root, `e2e/simulation/${name}.ts`)]);
  await bundleServer(Object.fromEntries(entries), folder);
}

const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);

/** Gives the tasks to the workers one by one and tells of each answer. */
function runTasks(tasks, { workers, onDone }) {
  const queue = [...tasks];
  const lane = () =>
    new Promise((done, failed) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { folder } });
      const next = () => {
        const task = queue.shift();
        if (task === undefined) void worker.terminate().then(done);
        else worker.postMessage(task);
      };
      worker.on("message", (answer) => {
        onDone(answer);
        next();
      });
      worker.on("error", failed);
      next();
    });
  return Promise.all(Array.from({ length: workers }, lane));
}

async function serveLane() {
  const { simulateSeeds, catchMutation } = await load("simulate-seeds");
  parentPort.on("message", (task) => {
    const work = task.catches
      ? catchMutation(task.catches, { seedsMax: mutationSeedsMax })
      : simulateSeeds(task);
    void work.then((answer) => parentPort.postMessage({ task, answer }));
  });
}

async function runSeeds({ seeds, firstSeed, workers, mutation }) {
  const { noRun, addedRuns } = await load("simulate-seeds");
  const tasks = [];
  for (let done = 0; done < seeds; done += chunkSeeds) {
    const size = Math.min(chunkSeeds, seeds - done);
    tasks.push({ firstSeed: firstSeed + done, seeds: size, mutation });
  }
  let run = noRun;
  let toldAtMs = performance.now();
  const onDone = ({ answer }) => {
    run = addedRuns(run, answer);
    if (performance.now() - toldAtMs < 10_000) return;
    toldAtMs = performance.now();
    console.error(`${run.seeds} of ${seeds} seeds, ${run.failed.length} failed`);
  };
  await runTasks(tasks, { workers, onDone });
  return run;
}

async function tryMutations({ workers }) {
  const { mutationNames, mutations } = await load("mutations");
  const caught = [];
  await runTasks(
    mutationNames.map((name) => ({ catches: name })),
    {
      workers,
      onDone: ({ task, answer }) => {
        caught.push({ name: task.catches, seed: answer?.seed ?? null });
        const where = answer === undefined ? "NOT CAUGHT" : `caught by seed ${answer.seed}`;
        console.log(`  ${where.padEnd(20)} ${mutations[task.catches]}`);
      },
    },
  );
  return caught.sort((left, right) => left.name.localeCompare(right.name));
}

function tellFailures(failed, { commit, mutation }) {
  for (const { seed, failures } of failed.slice(0, 20)) {
    const planted = mutation === null ? "" : ` --mutation ${mutation}`;
    console.log(`\nseed ${seed} failed at commit ${commit}`);
    for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`);
    console.log(
      `  replay: npm run simulate -- --seed ${seed} --seeds 1${planted} ` +
        `--no-mutations --trace seed-${seed}.txt`,
    );
  }
}

function write(path, text) {
  mkdirSync(dirname(resolve(path)), { recursive: true });
  writeFileSync(path, text);
}

async function main() {
  const options = readOptions();
  if (options.isHelp) return console.log(usage);
  await ensureInstalled();
  await build();
  const commit = commitNow();
  const startedAtMs = performance.now();
  if (options.trace !== undefined) {
    const { simulateSeed } = await load("simulate-seed");
    const { trace } = await simulateSeed(options.firstSeed, options.mutation);
    write(options.trace, `${trace.join("\n")}\n`);
  }
  const run = await runSeeds(options);
  const seconds = Number(((performance.now() - startedAtMs) / 1_000).toFixed(1));
  const { acknowledged, crashes, restores, evictions, entries } = run.figures;
  console.log(
    `${run.seeds} seeds from ${options.firstSeed} in ${seconds} s: ${entries} entries, ` +
      `${acknowledged} acknowledged, ${crashes} crashes, ${restores} restores, ` +
      `${evictions} evictions; ${run.failed.length} seeds failed`,
  );
  tellFailures(run.failed, { ...options, commit });
  const caught = options.triesMutations ? await tryMutations(options) : [];
  const missed = caught.filter(({ seed }) => seed === null);
  if (options.json !== undefined) {
    const result = {
      seeds: run.seeds,
      firstSeed: options.firstSeed,
      seconds,
      commit,
      ...run.figures,
      mutationsCaught: caught.length - missed.length,
      mutations: caught,
      failures: run.failed,
    };
    write(options.json, `${JSON.stringify(result, null, 2)}\n`);
  }
  process.exitCode = run.failed.length + missed.length === 0 ? 0 : 1;
}

if (isMainThread) {
  try {
    await main();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else await serveLane();
