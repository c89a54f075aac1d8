import { identityFromMrz, readMrz } from "@caravanserai/identity";
import { exitCodes } from "../start/exit-codes.ts";
import type { Output } from "./output.ts";

/** Reads a machine-readable zone; nothing of it is stored or logged anywhere. */
export async function mrzCommand(output: Output, lines: readonly string[]): Promise<void> {
  const reading = readMrz(lines);
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
  ]);
}
