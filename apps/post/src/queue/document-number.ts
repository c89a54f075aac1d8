import { identityFromMrz, looksLikeMrz, readMrz } from "@caravanserai/identity";

/** The number in a scanned document, or the number as typed; undefined when there is none. */
export function documentNumberIn(scanned: string): string | undefined {
  const text = scanned.trim();
  if (!looksLikeMrz(text)) return text.length >= 4 && text.length <= 30 ? text : undefined;
  const reading = readMrz(text, { asOf: "2000-01-01" });
  return reading.kind === "unreadable" ? undefined : identityFromMrz(reading).document?.number;
}
