import { Option, type Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import { dayOf, delimiterOf, encodingOf } from "./evaluate-arguments.ts";
import type { FiguresCheckOptions } from "./figures-check.ts";
import type { FiguresReadOptions } from "./figures-read.ts";

function addRead(figures: Command, act: Act): void {
  figures
    .command("read <files...>")
    .description("propose the figures of reports (.txt, .html, .pdf, .csv); nothing is kept")
    .option("--published <day>", "day of publication of reports without a date", dayOf)
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, files: string[], options: FiguresReadOptions) => {
        const { readFigures } = await import("./figures-read.ts");
        await readFigures(output, files, options);
      }),
    );
}

function addCheck(figures: Command, act: Act): void {
  const several = (column: string, before: readonly string[] = []) => [...before, column];
  figures
    .command("check <file>")
    .description(
      "find what is wrong in the series of a file (CSV); columns are found by themselves",
    )
    .option("--date <column>", "column of the day or hour")
    .option("--value <column>", "column of values; give it again for several", several)
    .option("--report <column>", "column of the report's day, where days come in several reports")
    .option("--series <column>", "column that tells series apart; give it again", several)
    .addOption(
      new Option("--kind <kind>", "what the values are; found by itself").choices([
        "cumulative",
        "daily",
        "hourly",
        "stock",
      ]),
    )
    .option("--parts <files...>", "series that should add up to this one")
    .option("--earlier <file>", "an earlier state of the same series: what was revised")
    .option("--delimiter <character>", "between cells; found by itself", delimiterOf)
    .option("--encoding <name>", "of the files: windows-1251, …", encodingOf, "utf-8")
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, file: string, options: FiguresCheckOptions) => {
        const { checkFigures } = await import("./figures-check.ts");
        await checkFigures(output, file, options);
      }),
    );
}

/** Adds `figures` with its parts: reading reports and checking series. */
export function addFigures(program: Command, act: Act): void {
  const figures = program
    .command("figures")
    .description("published figures: read reports, check series");
  addRead(figures, act);
  addCheck(figures, act);
}
