import type { EvidenceCode } from "./evidence.ts";

/**
 * Findings by field with their usual frequency among records of one person, in percent. Rounded
 * from FEBRL's and from invented files; only their ratio to what is found matters.
 */
const usualPercents: readonly (readonly (readonly [EvidenceCode, number])[])[] = [
  nameFindings("family-name"),
  nameFindings("given-name"),
  [
    ["birth-date-equal", 80],
    ["birth-date-day-month-swapped", 1.5],
    ["birth-date-one-digit", 6],
    ["birth-date-compatible", 4],
    ["birth-date-near", 2],
    ["birth-date-one-component", 3],
    ["birth-date-different", 4],
  ],
  [
    ["document-equal", 80],
    ["document-one-character", 6],
    ["document-neighbouring", 1],
    ["document-different", 13],
  ],
  [
    ["circumstance-equal", 70],
    ["circumstance-similar", 10],
    ["circumstance-different", 20],
  ],
  [
    ["patronymic-equal", 85],
    ["patronymic-similar", 10],
    ["patronymic-contradicted", 5],
  ],
];

function nameFindings(field: "family-name" | "given-name"): [EvidenceCode, number][] {
  return [
    [`${field}-equal`, 78],
    [`${field}-similar`, 11],
    [`${field}-resembling`, 2.5],
    [`${field}-initial`, 1.5],
    [`${field}-different`, 7],
  ];
}

/** Believed pairs whose weight the usual frequencies have against what is found. */
const usualPairs = 60;
const findingBitsMax = 2;
/** Rare findings are hardly seen among believed pairs, because they are why one is not believed. */
const findingBitsMin = -1;
/** How much less a finding of `different` may count against one person. */
const differentBitsMax = 0.5;

/** Share of one person's records, at most, in which the whole birth date is another. */
const otherBirthShareMax = 0.08;
const otherBirthBits = { least: -4, most: 0 };

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

const usualFields = usualPercents.map((field) => field.map(([code]) => code));
/** All findings that are learned; a finding is known by its place here. */
export const learnedCodes: readonly EvidenceCode[] = usualFields.flat();
export const findingNumber: ReadonlyMap<EvidenceCode, number> = new Map(
  learnedCodes.map((code, number) => [code, number]),
);

/** A finding and its share of the believed pairs, with the bits that it had so far. */
interface FindingShare {
  readonly code: EvidenceCode;
  readonly share: number;
  readonly usual: number;
  readonly before: number;
}

/**
 * Of people of one nation, family name, given name and patronymic agree by chance more than their
 * shares tell. So other birth dates are believed less until they are as rare as they can be.
 */
function findingBitsOf({ code, share, usual, before }: FindingShare): number {
  if (code === "birth-date-different") {
    const bits = before - Math.log2(share / otherBirthShareMax);
    return clamp(bits, otherBirthBits.least, otherBirthBits.most);
  }
  const most = code.endsWith("-different") ? differentBitsMax : findingBitsMax;
  return clamp(Math.log2(share / usual), findingBitsMin, most);
}

/** Share of the believed pairs that show each finding of a field, against the usual share. */
export function learnFindings(weights: Float64Array, before: Float64Array): Float64Array {
  const next = new Float64Array(learnedCodes.length);
  let first = 0;
  for (const field of usualPercents) {
    const seen = field.reduce((sum, _finding, at) => sum + weights[first + at]!, 0);
    for (const [at, [code, percent]] of field.entries()) {
      const usual = percent / 100;
      const share = (weights[first + at]! + usualPairs * usual) / (seen + usualPairs);
      next[first + at] = findingBitsOf({ code, share, usual, before: before[first + at]! });
    }
    first += field.length;
  }
  return next;
}
