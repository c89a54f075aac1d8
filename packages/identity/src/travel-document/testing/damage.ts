import type { MrzReading } from "../read-mrz.ts";

type Read = Extract<MrzReading, { kind: "read" }>;

export interface Place {
  readonly line: number;
  readonly column: number;
}

type Columns = readonly [line: number, start: number, end: number];

const twoLines: readonly Columns[] = [
  [1, 0, 10],
  [1, 13, 20],
  [1, 21, 28],
];

/** Columns of all check-digited fields with their digits, and the composite digit. */
export const checkedColumns: Readonly<Record<string, readonly Columns[]>> = {
  TD3: [...twoLines, [1, 28, 44]],
  PNRUS: [twoLines[0]!, twoLines[1]!, [1, 28, 44]],
  TD2: [...twoLines, [1, 35, 36]],
  TD1: [
    [0, 5, 15],
    [1, 0, 7],
    [1, 8, 15],
    [1, 29, 30],
  ],
  "MRV-A": twoLines,
  "MRV-B": twoLines,
};

export function placesOf(format: string): Place[] {
  return checkedColumns[format]!.flatMap(([line, start, end]) =>
    Array.from({ length: end - start }, (_, index) => ({ line, column: start + index })),
  );
}

export function withCharacter(lines: readonly string[], place: Place, character: string): string[] {
  return lines.map((line, index) =>
    index === place.line
      ? line.slice(0, place.column) + character + line.slice(place.column + 1)
      : line,
  );
}

const checkedNames = [
  "documentNumber",
  "birthDate",
  "expiryDate",
  "issueDate",
  "departmentCode",
  "optional",
  "iin",
] as const;

/** True when the true value is among those that the doubts of a reading leave open. */
function isDoubted(truth: string, field: Read["fields"]["documentNumber"]): boolean {
  const [right, read] = [truth, field.value].map((text) => text.replaceAll(" ", "<"));
  const length = Math.max(right!.length, read!.length);
  return Array.from({ length }, (_, index) => index).every((index) => {
    const wanted = right![index] ?? "<";
    if ((read![index] ?? "<") === wanted) return true;
    const doubt = field.doubts?.find(({ at }) => at === index + 1);
    return doubt?.others.includes(wanted) === true;
  });
}

/** Fields with a wrong value that they neither flag nor doubt. */
export function silentlyWrong(truth: Read, damaged: Read): string[] {
  return checkedNames.filter((name) => {
    const [right, read] = [truth.fields[name], damaged.fields[name]];
    if (read === undefined || read.state === "unverified") return false;
    return read.value !== right?.value && !isDoubted(right?.value ?? "", read);
  });
}
