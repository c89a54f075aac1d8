// What TRUST.md says, from the stored results of runs. Nothing in it is typed by hand.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { root } from "./install.mjs";

export const resultNames = ["simulation", "torture", "tests", "bench"];

export function resultFile(name) {
  return join(root, "docs/trust", `${name}.json`);
}

function storedResult(name) {
  const file = resultFile(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

const count = (number) => number.toLocaleString("en-GB");
const seconds = (ms) => (ms === null ? "—" : `${(ms / 1_000).toFixed(1)} s`);
const table = (head, rows) =>
  [head, head.map(() => "-"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const byName = (counts) =>
  Object.entries(counts).map(([name, times]) => [name.replaceAll("-", " "), count(times)]);

function summary({ simulation, torture, tests }) {
  const rows = [];
  if (simulation !== undefined) {
    const { seeds, failures, mutationsCaught, mutations, acknowledged } = simulation;
    rows.push(
      ["simulated lives of the whole field", count(seeds), `${failures.length} with a violation`],
      [
        "acknowledged in simulation",
        count(acknowledged),
        failures.length === 0 ? "**0 lost, 0 doubled**" : "see the violations",
      ],
      [
        "planted faults that the simulation has to find",
        `${mutations.length}`,
        `${mutationsCaught} found`,
      ],
    );
  }
  if (torture !== undefined) {
    const { kills, acknowledged, lost, doubled } = torture;
    rows.push(
      [
        "real programs killed with `kill -9`",
        count(kills),
        `back after ${seconds(torture.recoveryMsMedian)} (median), ${seconds(torture.recoveryMsMax)} (longest)`,
      ],
      [
        "acknowledged by real programs",
        count(acknowledged),
        `**${lost} lost, ${doubled} doubled**`,
      ],
    );
  }
  if (tests !== undefined) {
    rows.push(["automatic tests", count(tests.passed + tests.failed), `${tests.failed} failed`]);
  }
  return table(["What", "How many", "Result"], rows);
}

function simulationPart(simulation) {
  if (simulation === undefined) return "No run is stored.\n";
  const { seeds, firstSeed, commit, mutations, failures, mutationsCaught, ...rest } = simulation;
  const { seconds: took, ...figures } = rest;
  const shown = Object.entries(figures).filter(([, value]) => typeof value === "number");
  const lastSeed = firstSeed + seeds - 1;
  return `Seeds ${firstSeed} to ${lastSeed} at commit \`${commit}\`, in ${took} s.
Hub, relays, tablets and their disks, clocks and network in one program with virtual time;
every seed plays again exactly.

${table(
  ["In all seeds together", ""],
  shown.map(([name, value]) => [words(name), count(value)]),
)}

Seeds with a violation: **${failures.length}**. Planted faults found: **${mutationsCaught} of ${mutations.length}**.

${table(
  ["Planted fault", "found by seed"],
  mutations.map(({ name, seed }) => [name.replaceAll("-", " "), seed ?? "not found"]),
)}

Again: \`npm run simulate -- --seeds ${seeds} --seed ${firstSeed}\`
`;
}

function words(name) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function torturePart(torture) {
  if (torture === undefined) return "No run is stored.\n";
  const { startedAt, commit, seed, killsByPart, wireFaults, diskFaults } = torture;
  const outcome = [
    ["saved on tablets", count(torture.saved)],
    ["acknowledged by the hub", count(torture.acknowledged)],
    ["lost", `**${torture.lost}**`],
    ["doubled", `**${torture.doubled}**`],
    ["set aside, tablets with a gap in their numbers", `${torture.quarantined}, ${torture.gaps}`],
    [
      "read tables compared with a fold of the journal",
      torture.isVerifyEqual ? "equal" : "**NOT equal**",
    ],
    [
      "recovery after a kill, median and longest",
      `${seconds(torture.recoveryMsMedian)}, ${seconds(torture.recoveryMsMax)}`,
    ],
  ];
  const disks = diskFaults.map(({ name, note, times, acknowledged, lost }) => {
    return [name.replaceAll("-", " "), count(times), note, count(acknowledged), lost];
  });
  const started = `${startedAt.slice(0, 16).replace("T", " ")} UTC`;
  const { tablets, clockShiftHoursMax, clockJumps = 0 } = torture;
  const jumps =
    clockJumps === 0
      ? ""
      : `\nclocks of hub and relay set ${count(clockJumps)} times, as wrong as these,`;
  return `${started}, commit \`${commit}\`, seed ${seed}, ${torture.seconds} s;
${tablets} tablets with clocks up to ${clockShiftHoursMax} hours wrong,${jumps}
${count(torture.requests)} requests over a bad line.
The ledgers of what was saved and acknowledged are kept outside the system and
compared with its journal at the end.

${table(["Outcome", ""], outcome)}

${table(["Killed", "times"], byName(killsByPart))}

${table(["The line", "requests"], byName(wireFaults))}

${table(["The disk", "times", "what was seen", "acknowledged", "lost"], disks)}

Again: \`npm run torture -- --seed ${seed}\` (the seed draws kills and faults; their timing is the machine's).
`;
}

function testsPart(tests) {
  if (tests === undefined) return "No run is stored.\n";
  const rows = tests.suites.map(({ name, passed, failed }) => [name, count(passed), failed]);
  const shown = table(["Suite", "passed", "failed"], rows);
  return `${tests.at.slice(0, 10)}, commit \`${tests.commit}\`.\n\n${shown}\n\nAgain: \`npm test\`\n`;
}

function benchPart(bench) {
  if (bench === undefined) return "";
  const rows = bench.figures.map(({ what, value, unit }) => [what, `${value} ${unit}`]);
  return `## Speed at the same commit\n\n${table(["What", ""], rows)}\n`;
}

const alwaysUncovered = [
  "Power cuts: `kill -9` leaves the operating system's cache alive. Failing and refused fsyncs are " +
    "tried, a disk that lies about them is not.",
  "Safari and Firefox: browsers are tried with Chromium only.",
  "Real tablets: their storage, heat and batteries.",
  "Months of use: no run is that long.",
  "An attacker: see docs/threat-model.md for what is tried against one.",
];

function uncoveredPart({ torture }) {
  const skipped = (torture?.diskFaults ?? []).filter(({ isTried }) => !isTried);
  const noted = (torture?.notCovered ?? []).map((what) => `In torture: ${what}.`);
  const lines = [...alwaysUncovered, ...noted];
  for (const { name, note } of skipped) lines.push(`${name.replaceAll("-", " ")}: ${note}.`);
  return lines.map((line) => `- ${line}`).join("\n");
}

/** The whole text, laid out as the repository wants it. */
export async function trustText() {
  const results = Object.fromEntries(resultNames.map((name) => [name, storedResult(name)]));
  const text = `# Trust

Nothing acknowledged is ever lost, and nothing counts twice. This file says how often that was
tried and what came of it. It is written by \`npm run trust\` from the results of runs in
docs/trust; a test fails when it says anything else.

${summary(results)}

## Simulated lives

${simulationPart(results.simulation)}
## Real programs

${torturePart(results.torture)}
## Tests

${testsPart(results.tests)}
${benchPart(results.bench)}
## Not covered

${uncoveredPart(results)}
`;
  return format(text, { parser: "markdown", printWidth: 100 });
}
