import {
  readPrepared,
  readSlip,
  readTokenSlip,
  type PreparedPerson,
  type TokenSlip,
} from "@caravanserai/contract";
import type { Reference } from "@caravanserai/domain";
import { looksLikeMrz } from "@caravanserai/identity";

/** What came out of a scanner or a keyboard. */
export type Scan =
  | { readonly kind: "document"; readonly mrz: string }
  | { readonly kind: "slip"; readonly reference: Reference; readonly persons: number | null }
  /** A number of the queue. */
  | { readonly kind: "token"; readonly slip: TokenSlip }
  /** What a traveller typed on the own telephone; each field is to be confirmed. */
  | { readonly kind: "prepared"; readonly persons: readonly PreparedPerson[] }
  /** A first line of a machine-readable zone: readers send an Enter after each line. */
  | { readonly kind: "more"; readonly lines: readonly string[] }
  | { readonly kind: "text"; readonly text: string };

/** Enough for every format; longer is no document. */
const linesMax = 3;

function isMrzLine(line: string): boolean {
  return line.length >= 28 && (line.match(/[<БЮ«;]/giu)?.length ?? 0) >= 2 && !/\s/.test(line);
}

/** Reads a line together with the lines that came before it and were not yet a whole document. */
export function interpretScan(typed: string, before: readonly string[] = []): Scan {
  const line = typed.trim();
  const lines = [...before, ...line.split(/[\r\n]+/)].filter((part) => part !== "");
  const mrz = lines.join("\n");
  if (looksLikeMrz(mrz)) return { kind: "document", mrz };
  if (looksLikeMrz(line)) return { kind: "document", mrz: line };
  const token = readTokenSlip(line);
  if (token !== undefined) return { kind: "token", slip: token };
  const prepared = readPrepared(line);
  if (prepared !== undefined) return { kind: "prepared", persons: prepared };
  const slip = readSlip(line);
  if (slip !== undefined) return { kind: "slip", ...slip };
  if (isMrzLine(line) && lines.length < linesMax) return { kind: "more", lines };
  return { kind: "text", text: line };
}
