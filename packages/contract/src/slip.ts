import { parseReference, type Reference } from "@caravanserai/domain";

/** Content of a slip's QR code: version, reference, party size. No name, nothing to trace. */
export interface SlipContent {
  readonly reference: Reference;
  readonly persons: number;
}

export function writeSlip({ reference, persons }: SlipContent): string {
  return `CSR1:${reference}:${persons}`;
}

/** Reads a scanned slip, or a reference typed by hand (then the party size is unknown: null). */
export function readSlip(
  text: string,
): { readonly reference: Reference; readonly persons: number | null } | undefined {
  const scanned = /^CSR1:([^:]+):(\d{1,3})$/.exec(text.trim());
  const reference = parseReference(scanned?.[1] ?? text);
  if (reference === undefined) return undefined;
  return { reference, persons: scanned === null ? null : Number(scanned[2]) };
}
