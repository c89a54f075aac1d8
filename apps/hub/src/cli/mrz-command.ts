import { text as readAll } from "node:stream/consumers";
import { identityFromMrz, readMrz, type MrzFields } from "@caravanserai/identity";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import { fieldLines } from "./mrz-words.ts";
import type { Output } from "./output.ts";

const compositeAdvice =
  "The composite check digit disagrees: something was misread. Compare every field with the document.";

const quotingAdvice =
  "Put each line in single quotes, because < means something to the shell: " +
  "caravanserai mrz 'P<UTO…' 'L898902…'; or pipe the lines in: caravanserai mrz < lines.txt";

const shapeAdvice =
  "This is no machine-readable zone: two lines of 36 or 44 characters, or three of 30, " +
  "that begin with P, I, A, C or V.";

/** Lines of a program before this one; a person at a terminal is told how to give them. */
async function linesFromInput(): Promise<string[]> {
  if (process.stdin.isTTY) {
    throw new Refusal(exitCodes.wrongUsage, `No lines given. ${quotingAdvice}`);
  }
  return (await readAll(process.stdin)).split(/\r?\n/);
}

/** The lengths say what is missing, and nothing of the person. */
function lengthsOf(lines: readonly string[]): string {
  const lengths = lines.map((line) => line.replace(/\s/g, "").length).filter((one) => one > 0);
  return lengths.length === 0
    ? "Nothing was given."
    : `Given: ${lengths.length} ${lengths.length === 1 ? "line" : "lines"} of ${lengths.join(", ")}.`;
}

/** Reads a machine-readable zone; nothing of it is stored or logged anywhere. */
export async function mrzCommand(output: Output, given: readonly string[]): Promise<void> {
  const isPiped = given.length === 0 || (given.length === 1 && given[0] === "-");
  const lines = isPiped ? await linesFromInput() : given;
  const asOf = new Date(systemClock.now()).toISOString().slice(0, 10);
  const reading = readMrz(isPiped ? lines.join("\n") : lines, { asOf });
  if (reading.kind === "unreadable") {
    const advice = [shapeAdvice, lengthsOf(lines), quotingAdvice];
    output.result({ ...reading, advice: advice.join(" ") }, advice);
    process.exitCode = exitCodes.failed;
    return;
  }
  const { expiryDate } = reading.fields;
  const names = Object.keys(reading.fields) as (keyof MrzFields)[];
  output.result({ ...reading, identity: identityFromMrz(reading) }, [
    `Format ${reading.format}`,
    ...names.flatMap((name) => fieldLines(name, reading.fields[name]!)),
    ...(reading.isExpired === true ? [`The document expired on ${expiryDate!.value}.`] : []),
    ...(reading.isCompositeValid === false ? [compositeAdvice] : []),
  ]);
}
