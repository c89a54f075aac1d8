export interface ComparedLine {
  readonly change: "same" | "gone" | "new";
  readonly line: string;
}

/** Two texts line by line: what stayed, what is gone, what is new, in the order of reading. */
export function linesBetween(drafted: string, edited: string): readonly ComparedLine[] {
  const before = linesOf(drafted);
  const after = linesOf(edited);
  const common = commonLengths(before, after);
  const compared: ComparedLine[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const one = before[i];
    const other = after[j];
    if (one !== undefined && one === other) {
      compared.push({ change: "same", line: one });
      i += 1;
      j += 1;
    } else if (
      other === undefined ||
      (one !== undefined && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))
    ) {
      compared.push({ change: "gone", line: one ?? "" });
      i += 1;
    } else {
      compared.push({ change: "new", line: other });
      j += 1;
    }
  }
  return compared;
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

/** Length of the longest common run of lines from each pair of places to the ends. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]!;
      row[j] =
        before[i] === after[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
