import {
  claimDirections,
  claimMeasures,
  claimUnits,
  keptSeriesKinds,
  sourceClasses,
} from "@caravanserai/domain";
import { Option, type Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import { dayOf, delimiterOf, encodingOf } from "./evaluate-arguments.ts";
import type { FiguresCheckOptions } from "./figures-check.ts";
import type { FiguresImportOptions } from "./figures-import.ts";
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
    .addOption(datesOption())
    .option("--encoding <name>", "of the files: windows-1251, …", encodingOf, "utf-8")
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, file: string, options: FiguresCheckOptions) => {
        const { checkFigures } = await import("./figures-check.ts");
        await checkFigures(output, file, options);
      }),
    );
}

function datesOption(): Option {
  const words = "what comes first in 03/04/2022, where no day is above 12";
  return new Option("--dates <order>", words).choices(["day-first", "month-first"]);
}

function addImport(figures: Command, act: Act): void {
  const several = (column: string, before: readonly string[] = []) => [...before, column];
  figures
    .command("import <file>")
    .description("keep the series of a file (CSV) with its source, beside our own count")
    .requiredOption("--as <name>", "analyst who imports it; see: caravanserai user list")
    .option("--said-by <office>", "office or institution that says it")
    .option("--outlet <name>", "where it was published")
    .addOption(
      new Option("--source-class <class>", "kind of source")
        .choices(sourceClasses.filter((one) => one !== "own-count"))
        .default("authority"),
    )
    .option("--reliability <range>", "how far to rely on it, 0 to 1", "0.5-0.9")
    .option("--title <text>", "name of the series; the file's name by default")
    .addOption(new Option("--measure <measure>", "what is counted").choices(claimMeasures))
    .addOption(new Option("--direction <direction>", "seen from there").choices(claimDirections))
    .option("--place <name>", "where it was counted")
    .addOption(new Option("--unit <unit>", "what one of the number is").choices(claimUnits))
    .option("--into <series>", "id of the series that this file is a later vintage of")
    .option("--date <column>", "column of the day or hour")
    .option("--value <column>", "column of values; give it again for several", several)
    .option("--report <column>", "column of the report's day")
    .option("--series <column>", "column that tells series apart; give it again", several)
    .addOption(
      new Option("--kind <kind>", "what the values are; found by itself").choices(keptSeriesKinds),
    )
    .option("--delimiter <character>", "between cells; found by itself", delimiterOf)
    .addOption(datesOption())
    .addOption(
      new Option("--encoding <name>", "of the file; found by itself").choices([
        ...["utf-8", "utf-16le", "utf-16be", "windows-1251", "windows-1252", "koi8-r"],
      ]),
    )
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, file: string, options: FiguresImportOptions) => {
        const { importFigures } = await import("./figures-import.ts");
        await importFigures(output, file, options);
      }),
    );
}

/** Adds `figures` with its parts: reading reports, checking and importing series. */
export function addFigures(program: Command, act: Act): void {
  const figures = program
    .command("figures")
    .description("published figures: read reports, check and import series");
  addRead(figures, act);
  addCheck(figures, act);
  addImport(figures, act);
}
