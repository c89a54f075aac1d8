import type { Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import { encodingOf } from "./evaluate-arguments.ts";
import type { EvaluateFiguresOptions } from "./evaluate-figures.ts";

/** Adds `evaluate figures`: lineage and arithmetic over a file of published statements. */
export function addEvaluateFigures(evaluate: Command, act: Act): void {
  evaluate
    .command("figures")
    .description("trace published statements to their origins and find what cannot hold")
    .requiredOption("--claims <file>", "statements, one a row (CSV)")
    .option("--encoding <name>", "of the file: windows-1251, …", encodingOf, "utf-8")
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, options: EvaluateFiguresOptions) => {
        const { evaluateFigures } = await import("./evaluate-figures.ts");
        await evaluateFigures(output, options);
      }),
    );
}
