import type { Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import { dayOf } from "./evaluate-arguments.ts";
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

/** Adds `figures` with its parts: reading reports and checking series. */
export function addFigures(program: Command, act: Act): void {
  const figures = program
    .command("figures")
    .description("published figures: read reports, check series");
  addRead(figures, act);
}
