import { identityFromMrz, readMrz } from "@caravanserai/identity";
import { exitCodes } from "../start/exit-codes.ts";
import { systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";

const compositeAdvice =
  "The composite check digit disagrees: something was misread. Compare every field with the document.";

/** Reads a machine-readable zone; nothing of it is stored or logged anywhere. */
export async function mrzCommand(output: Output, lines: readonly string[]): Promise<void> {
  const asOf = new Date(systemClock.now()).toISOString().slice(0, 10);
  const reading = readMrz(lines, { asOf });
  if (reading.kind === "unreadable") {
    const advice =
      "This is no machine-readable zone: two lines of 36 or 44 characters, or three of 30.";
    output.result({ ...reading }, [advice]);
    process.exitCode = exitCodes.failed;
    return;
  }
  const shown = Object.entries(reading.fields).map(([name, field]) => {
    const note = field.note === undefined ? "" : ` (${field.note})`;
    return `${name.padEnd(16)} ${field.value.padEnd(30)} ${field.state}${note}`;
  });
  output.result({ ...reading, identity: identityFromMrz(reading) }, [
    `Format ${reading.format}`,
    ...shown,
    ...(reading.isCompositeValid === false ? [compositeAdvice] : []),
  ]);
}
