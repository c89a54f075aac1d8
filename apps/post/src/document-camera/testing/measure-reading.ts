import { createSeededRandom } from "@caravanserai/kernel";
import { readMrz, type MrzFields } from "@caravanserai/identity";
import { readZone } from "../reading/read-zone.ts";
import { settleZone, type SettledDocument } from "../settle-zone.ts";
import { imaginedDocuments } from "./imagined-documents.ts";
import { hurriedPhotograph, printZone } from "./print-zone.ts";

/** What became of photographs of documents nobody has. */
export interface ReadingMeasure {
  readonly photographs: number;
  /** Every character of every line as printed. */
  readonly exact: number;
  /** Taken over with a slip in what no check digit vouches for, and marked for the eye. */
  readonly marked: number;
  /** Not taken over: the picture is to be taken again. */
  readonly refused: number;
  /** A field called verified or repaired that says something else than the document. */
  readonly wrong: number;
}

const today = "2026-01-15";

function isWrong(settled: SettledDocument, lines: readonly string[]): boolean {
  const printed = readMrz(lines, { asOf: today });
  if (printed.kind !== "read") return true;
  const fields: MrzFields = printed.fields;
  return settled.fields.some(
    ({ name, value, state }) => state !== "unverified" && fields[name]?.value !== value,
  );
}

/** Reads photographs of imagined documents as the tablet does, and compares with the print. */
export function measureReading(
  photographs: number,
  { seed, width }: { readonly seed: number; readonly width: number },
): ReadingMeasure {
  const random = createSeededRandom(seed);
  const counts = { exact: 0, marked: 0, refused: 0, wrong: 0 };
  for (const { lines } of imaginedDocuments(photographs, random)) {
    const look = readZone(printZone(lines, hurriedPhotograph(random, width), random));
    const settled = look.kind === "zone" ? settleZone(look, today) : undefined;
    if (settled === undefined) counts.refused++;
    else if (isWrong(settled, lines)) counts.wrong++;
    else if (settled.mrz === lines.join("\n")) counts.exact++;
    else counts.marked++;
  }
  return { photographs, ...counts };
}
