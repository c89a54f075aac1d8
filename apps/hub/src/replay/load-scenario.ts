import { readFile } from "node:fs/promises";
import { createArrivalsScenario, createModelCase, type Scenario } from "@caravanserai/planning";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { readArrivals } from "./arrivals-series.ts";

export interface ScenarioChoice {
  readonly scenario: string;
  readonly arrivals?: string | undefined;
  readonly day?: string | undefined;
  readonly count?: string | undefined;
  readonly seed: number;
  readonly scale: number;
}

/** The named scenario, or the same generator driven by a daily series from a file. */
export async function loadScenario(choice: ScenarioChoice): Promise<Scenario> {
  const { seed, scale } = choice;
  if (choice.arrivals === undefined) {
    if (choice.scenario === "model-case") return createModelCase({ seed, scale });
    const message = `There is no scenario "${choice.scenario}". Known: model-case.`;
    throw new Refusal(exitCodes.wrongUsage, message);
  }
  if (choice.day === undefined || choice.count === undefined) {
    const message = "--arrivals needs --day COLUMN and --count COLUMN.";
    throw new Refusal(exitCodes.wrongUsage, message);
  }
  const text = await readFile(choice.arrivals, "utf8").catch((cause: unknown) => {
    const message = `Cannot read ${choice.arrivals}. Check the path.`;
    throw new Refusal(exitCodes.wrongUsage, message, { cause });
  });
  const series = readArrivals(text, { day: choice.day, count: choice.count });
  if (!series.ok) throw new Refusal(exitCodes.wrongUsage, series.rejection);
  return createArrivalsScenario({ days: series.value, seed, scale });
}
