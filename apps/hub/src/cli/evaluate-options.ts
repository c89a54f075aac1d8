import type { Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import {
  columnMapOf,
  dayOf,
  delimiterOf,
  encodingOf,
  filterOf,
  rowsOf,
} from "./evaluate-arguments.ts";
import type {
  ListOptions,
  NamesOptions,
  ReadingOptions,
  RecordsOptions,
} from "./evaluate-command.ts";
import { addEvaluateFigures } from "./evaluate-figures-options.ts";
import { addQueue, addWait } from "./evaluate-waits-options.ts";

function withReading(command: Command): Command {
  return command
    .option("--delimiter <character>", "between cells; found by itself", delimiterOf)
    .option("--encoding <name>", "of the files: windows-1251, …; found by itself", encodingOf)
    .option("--as-of <day>", "day from which ages and two-digit years count", dayOf)
    .option("--json", "print the result as one line of JSON");
}

/** What to type, under the options, and what becomes of rows that cannot be read. */
function example(command: string): string {
  return (
    `\nExample:\n  caravanserai evaluate ${command} --json\n\n` +
    "Rows that cannot be read are named on standard error by file and line, and counted.\n" +
    "Exit codes: 0 done, 1 a file cannot be read, 2 the command is wrong."
  );
}

const mapHelp =
  "which columns hold what: family=surname,given=first_name,birth=dob; fields are family, given, " +
  "patronymic, name (the whole one), birth, sex, citizenship, document, phone, iin, birthplace, " +
  "address; any other is compared as a circumstance; columns are joined by +";

function addRecords(evaluate: Command, act: Act): void {
  withReading(evaluate.command("records <files...>"))
    .description("find the duplicates in one file, or between two, and compare with the truth")
    .requiredOption("--map <fields>", mapHelp, columnMapOf)
    .option("--truth <column>", "equal values are one person; rec-7-org and rec-7-dup-0 are, too")
    .option("--pairs <file>", "true pairs instead: two ids a line, with or without a header")
    .option("--id <column>", "column of the ids in --pairs; else the first")
    .option("--sample <rows>", "evaluate about so many rows, whole people at a time", rowsOf)
    .option("--tokens-only", "by shared keyed tokens alone, with no record opened")
    .addHelpText("after", example("records day.csv --map name=full_name,birth=dob --truth person"))
    .action(
      act(async (output, files: string[], options: RecordsOptions) => {
        const { evaluateRecords } = await import("./evaluate-command.ts");
        await evaluateRecords(output, files, options);
      }),
    );
}

function addNames(evaluate: Command, act: Act): void {
  withReading(evaluate.command("names <file>"))
    .description("judge labelled pairs of names")
    .requiredOption("--left <column>", "one name")
    .requiredOption("--right <column>", "the other name")
    .requiredOption(
      "--match <column>",
      "1, true, yes, match where both are one person; 0, false, no, non-match",
    )
    .option("--where <column=value>", "only these rows: schema=Person", filterOf)
    .addHelpText("after", example("names pairs.csv --left name1 --right name2 --match is_match"))
    .action(
      act(async (output, file: string, options: NamesOptions) => {
        const { evaluateNames } = await import("./evaluate-command.ts");
        await evaluateNames(output, file, options);
      }),
    );
}

function addKeys(evaluate: Command, act: Act): void {
  withReading(evaluate.command("keys <file>"))
    .description("look names up by their spelling in another script (name, spelling, count)")
    .addHelpText("after", example("keys names.tsv"))
    .action(
      act(async (output, file: string, options: ReadingOptions) => {
        const { evaluateKeys } = await import("./evaluate-command.ts");
        await evaluateKeys(output, file, options);
      }),
    );
}

function addList(evaluate: Command, act: Act): void {
  withReading(evaluate.command("list"))
    .description("screen people against a list: OFAC CSV, UN XML, OpenSanctions CSV, plain CSV")
    .requiredOption("--list <file>", "the list")
    .option("--aliases <file>", "OFAC's ALT.CSV; one beside the list is found by itself")
    .requiredOption("--queries <file>", "the people to screen (CSV)")
    .option("--map <fields>", mapHelp, columnMapOf)
    .option("--truth <column>", "id or name of the person's entry, or yes; empty when not listed")
    .addHelpText("after", example("list --list SDN.CSV --queries people.csv --truth entry"))
    .action(
      act(async (output, options: ListOptions) => {
        const { evaluateList } = await import("./evaluate-command.ts");
        await evaluateList(output, options);
      }),
    );
}

/** Adds `evaluate` with its kinds: how good matcher and forecasts are on files of the user's own. */
export function addEvaluate(program: Command, act: Act): void {
  const evaluate = program
    .command("evaluate")
    .description("measure the matcher and the forecasts on files of your own");
  addRecords(evaluate, act);
  addNames(evaluate, act);
  addKeys(evaluate, act);
  addList(evaluate, act);
  addEvaluateFigures(evaluate, act);
  addWait(evaluate, act);
  addQueue(evaluate, act);
}
