import { runEvaluation } from "@caravanserai/identity";
import { historyFile } from "./history-file.ts";
import { peopleFile } from "./people-file.ts";
import { type RecordsFile, csvText } from "./records-file.ts";
import { registerFile } from "./register-file.ts";

/** Another seed than the ones the weights were looked at with. */
const seed = 20221012;

const clock = { now: () => performance.now() };

const figures = ["precision", "recall", "f1", "bestF1", "clusteredF1", "bCubedF1"] as const;

function filesOf(): readonly (readonly [string, RecordsFile])[] {
  const history = (errors: number): RecordsFile => historyFile({ seed, persons: 800, errors });
  return [
    [
      "single people, few errors",
      peopleFile({ seed, persons: 2_000, wrongFieldsMax: 3, copiesMax: 2 }),
    ],
    [
      "single people, many errors",
      peopleFile({ seed, persons: 2_000, wrongFieldsMax: 8, copiesMax: 5 }),
    ],
    [
      "families and twins",
      registerFile({ seed, persons: 6_000, againShare: 0.05, wrongFieldsMax: 2 }),
    ],
    [
      "families, many errors",
      registerFile({ seed, persons: 3_000, againShare: 0.4, wrongFieldsMax: 4 }),
    ],
    ["errors in history, few", history(0.6)],
    ["errors in history", history(1)],
    ["errors in history, heavy", history(1.4)],
  ];
}

/** Runs `evaluate records` on every kind of invented file, by each mapping worth measuring. */
export function measureFiles(): Promise<void> {
  console.log(`  ${"file, fields".padEnd(52)} ${figures.join("  ")}  pairs/s`);
  for (const [name, file] of filesOf()) {
    const text = csvText(file);
    for (const [fields, map] of Object.entries(file.maps)) {
      const options = { clock, map, truth: file.truth };
      const evaluation = runEvaluation("records", { files: [text] }, options);
      if (evaluation.kind !== "evaluated") throw new Error(evaluation.code);
      const result = evaluation.result as unknown as Readonly<Record<string, number>>;
      const cells = figures.map((key) => result[key]!.toFixed(4).padStart(key.length));
      const rate = Math.round(result["pairsCompared"]! / result["seconds"]!);
      console.log(`  ${`${name}, ${fields}`.padEnd(52)} ${cells.join("  ")}  ${rate}`);
    }
  }
  return Promise.resolve();
}
