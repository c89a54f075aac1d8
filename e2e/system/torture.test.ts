import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSeededRandom } from "@caravanserai/kernel";
import { killPlan, quantile } from "../torture/kill-plan.ts";
import { LineFile, readLines } from "../torture/line-file.ts";
import { runTortureCommand } from "../torture/main.ts";
import { isGood, type TortureResult } from "../torture/torture-result.ts";
import { victims } from "../torture/tortured-system.ts";
import { temporaryDirectory } from "../kit/test-system.ts";

const script = fileURLToPath(new URL("../../tools/torture.mjs", import.meta.url));

/** Half a minute on a quiet machine; on one that does ten other things, many minutes. */
const runMsMax = 900_000;

let folder: string;
let result: TortureResult;

beforeAll(async () => {
  folder = await temporaryDirectory();
  const jsonFile = join(folder, "torture.json");
  spawnSync(process.execPath, [script, "--short", "--json", jsonFile], { stdio: "inherit" });
  result = JSON.parse(readFileSync(jsonFile, "utf8")) as TortureResult;
}, runMsMax);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("over a bad line and with every part killed, nothing acknowledged is lost or doubled", () => {
  const { lost, doubled, quarantined, gaps, isVerifyEqual, seed } = result;
  expect({ lost, doubled, quarantined, gaps, isVerifyEqual }, `seed ${seed}`).toEqual({
    lost: 0,
    doubled: 0,
    quarantined: 0,
    gaps: 0,
    isVerifyEqual: true,
  });
  expect(result.isGood).toBe(true);
  // A tablet killed after the disk had an entry and before it said "saved" sends that entry too.
  expect(result.acknowledged).toBeGreaterThanOrEqual(result.saved);
});

test("the run has killed every part, and every fault of the line has happened", () => {
  expect(result.kills).toBeGreaterThanOrEqual(6);
  expect(result.clockJumps).toBeGreaterThanOrEqual(2);
  for (const victim of victims) expect(result.killsByPart[victim], victim).toBeGreaterThan(0);
  for (const [fault, times] of Object.entries(result.wireFaults)) {
    expect(times, fault).toBeGreaterThan(0);
  }
  expect(result.acknowledged).toBeGreaterThan(100);
});

describe("a run is bad", () => {
  const bad: readonly (readonly [string, Partial<TortureResult>])[] = [
    ["one entry is lost", { lost: 1 }],
    ["one entry counts twice", { doubled: 1 }],
    ["an entry lies aside", { quarantined: 1 }],
    ["a tablet's numbers have a gap", { gaps: 1 }],
    ["read tables differ from the journal", { isVerifyEqual: false }],
  ];
  test.each(bad)("when %s", (_name, flaw) => {
    expect(isGood({ ...result, ...flaw })).toBe(false);
  });

  test("when a full disk lost something", () => {
    const disk = { name: "disk-full", isTried: true, note: "", times: 1, acknowledged: 9 } as const;
    expect(isGood({ ...result, diskFaults: [{ ...disk, lost: 1 }] })).toBe(false);
  });
});

test("a torn last line is cut off, whole ones stay", async () => {
  const path = join(folder, "lines.jsonl");
  await new LineFile<number>(path).add(1);
  writeFileSync(path, '1\n2\n{"torn":', { flag: "w" });
  await new LineFile<number>(path).add(3);
  expect(readLines<number>(path)).toEqual([1, 2, 3]);
});

test("kills come in shuffled rounds, one of each part first", () => {
  const plan = killPlan(createSeededRandom(7));
  const first = victims.map(() => plan.next().value);
  expect([...first].sort()).toEqual([...victims].sort());
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([], 1)).toBeNull();
});

test("wrong options are explained and start nothing", async () => {
  expect(await runTortureCommand(["--nonsense"])).toBe(2);
});
