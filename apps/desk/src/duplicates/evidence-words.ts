import type { Translate } from "@caravanserai/ui";
import type { duplicateMessages } from "./messages/index.ts";

/** Codes of the matcher's evidence that speak for one person. */
const speaksFor = [
  "family-name-equal",
  "family-name-equal-across-scripts",
  "family-name-similar",
  "family-name-resembling",
  "family-name-initial",
  "given-name-equal",
  "given-name-equal-across-scripts",
  "given-name-similar",
  "given-name-resembling",
  "given-name-initial",
  "patronymic-equal",
  "patronymic-similar",
  "birth-date-equal",
  "birth-date-day-month-swapped",
  "birth-date-one-digit",
  "birth-date-compatible",
  "document-equal",
  "document-one-character",
  "document-neighbouring",
  "phone-equal",
  "iin-equal",
  "iin-one-digit",
  "circumstance-equal",
  "circumstance-similar",
] as const;

/** Codes that speak against it, or only lower what the others say. */
const speaksAgainst = [
  "family-name-different",
  "given-name-different",
  "names-swapped",
  "patronymic-contradicted",
  "birth-date-near",
  "birth-date-one-component",
  "birth-date-different",
  "sex-different",
  "document-different",
  "iin-different",
  "circumstance-different",
  "household-only",
  "chance-agreement",
  "twin-guard",
] as const;

export interface EvidenceWords {
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}

type TranslateDuplicates = Translate<(typeof duplicateMessages)["en"]>;

/** The explanation of a proposal in words, sides apart. Unknown codes stay readable as codes. */
export function evidenceWords(
  codes: readonly string[],
  translate: TranslateDuplicates,
): EvidenceWords {
  const forOne = codes.flatMap((code) => {
    const known = speaksFor.find((one) => one === code);
    return known === undefined ? [] : [translate(`evidence.${known}`)];
  });
  const against = codes.flatMap((code) => {
    const known = speaksAgainst.find((one) => one === code);
    return known === undefined ? [] : [translate(`evidence.${known}`)];
  });
  const known = new Set<string>([...speaksFor, ...speaksAgainst]);
  const unknown = codes.filter((code) => !known.has(code));
  return { speaksFor: [...forOne, ...unknown], speaksAgainst: against };
}
