import type { Command } from "commander";
import type { Act } from "./evaluate-act.ts";
import { countOf, delimiterOf, encodingOf, horizonsOf } from "./evaluate-arguments.ts";
import type { QueueOptions } from "./evaluate-queue-command.ts";
import type { WaitOptions } from "./evaluate-wait-command.ts";

export function addWait(evaluate: Command, act: Act): void {
  evaluate
    .command("wait")
    .description("forecast an hourly series of waits hour by hour and compare with what happened")
    .requiredOption("--series <file>", "CSV with a header line")
    .requiredOption("--time <column>", "when: 2018-03-01 05:00, 01.03.2018 05:00, …")
    .requiredOption("--value <column>", "the wait in minutes; empty where it is not known")
    .option("--horizons <hours>", "hours ahead: 1,3,6", horizonsOf, [1, 3, 6])
    .option("--train-until <day>", "last day that may be learnt from; else two thirds")
    .option("--holidays <file>", "any file with days in it")
    .option("--delimiter <character>", "between cells; found by itself", delimiterOf)
    .option("--encoding <name>", "of the files: windows-1251, …", encodingOf, "utf-8")
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, options: WaitOptions) => {
        const { evaluateWait } = await import("./evaluate-wait-command.ts");
        await evaluateWait(output, options);
      }),
    );
}

export function addQueue(evaluate: Command, act: Act): void {
  evaluate
    .command("queue")
    .description("compare the predictors of waits on simulated queues of hours to days")
    .option("--seeds <count>", "how many simulated weeks of ten crossings", countOf, 3)
    .option("--json", "print the result as one line of JSON")
    .action(
      act(async (output, options: QueueOptions) => {
        const { evaluateQueue } = await import("./evaluate-queue-command.ts");
        evaluateQueue(output, options);
      }),
    );
}
