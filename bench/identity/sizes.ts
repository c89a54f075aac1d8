const personsMin = 1_000;

/** Takes `--sizes 100000,1000000` out of the words of the command line. */
export function sizesIn(words: readonly string[]): {
  readonly named: readonly string[];
  readonly sizes: readonly number[] | undefined;
} {
  const at = words.indexOf("--sizes");
  if (at < 0) return { named: words, sizes: undefined };
  const sizes = (words[at + 1] ?? "").split(",").map((size) => Number(size.replaceAll("_", "")));
  if (sizes.some((size) => !Number.isInteger(size) || size < personsMin)) {
    throw new Error(`--sizes takes numbers of persons from ${personsMin}: 100000,1000000`);
  }
  return { named: [...words.slice(0, at), ...words.slice(at + 2)], sizes };
}
