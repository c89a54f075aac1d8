import { digitsFor } from "./lookalikes.ts";
import { validateIin } from "./iin.ts";
import type { MrzLayout } from "./mrz-layouts.ts";

const iinLength = 12;
const readingsMax = 64;

function digitReadings(characters: string): string[] {
  let readings = [""];
  for (const read of characters) {
    readings = readings.flatMap((head) => [...digitsFor(read)].map((digit) => head + digit));
    if (readings.length > readingsMax) return [];
  }
  return readings;
}

/**
 * The lines of a Kazakh card with letters in its personal number read as digits, if the number's
 * own check digit and the birth date leave one reading; undefined where there is nothing to repair.
 */
export function withIinDigits(lines: readonly string[], layout: MrzLayout): string[] | undefined {
  const [optional] = layout.optional;
  if (optional === undefined || layout.hasOptionalCheck) return undefined;
  const line = lines[optional.line]!;
  const read = line.slice(optional.start, optional.start + iinLength);
  const birth = lines[layout.birth.line]!.slice(layout.birth.start, layout.birth.end);
  if (!/\d{6}/.test(read.replace(/\D/g, "")) || /^\d+$/.test(read)) return undefined;
  const [only, ...others] = digitReadings(read).filter(
    (iin) => iin.startsWith(birth) && validateIin(iin).kind === "valid",
  );
  if (only === undefined || others.length > 0) return undefined;
  const repaired = [...lines];
  const rest = line.slice(optional.start + iinLength);
  repaired[optional.line] = line.slice(0, optional.start) + only + rest;
  return repaired;
}
