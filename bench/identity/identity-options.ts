/** What the command line says of the benchmark `identity`. */
export interface IdentityOptions {
  readonly sizes?: readonly number[];
  /** Builds a register in this directory and leaves it there. */
  readonly buildIn?: string;
  /** Filling ends after so many minutes; the register is then as large as it got. */
  readonly minutesMax?: number | undefined;
  /** False: without the trigram index of the peers, which takes long at millions of names. */
  readonly hasTrigrams?: boolean | undefined;
  /** Measures the register that was built in this directory. */
  readonly measureIn?: string;
}

const personsMin = 1_000;

/** Takes `--sizes 100000,1000000`, `--build DIR`, `--measure DIR` and more out of the words. */
export function identityOptionsIn(words: readonly string[]): {
  readonly named: readonly string[];
  readonly options: IdentityOptions;
} {
  const named: string[] = [];
  let options: IdentityOptions = {};
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? "";
    if (word === "--sizes") options = { ...options, sizes: sizesOf(words[++place]) };
    else if (word === "--build") options = { ...options, buildIn: folderOf(word, words[++place]) };
    else if (word === "--without-trigrams") options = { ...options, hasTrigrams: false };
    else if (word === "--minutes") {
      options = { ...options, minutesMax: minutesOf(words[++place]) };
    } else if (word === "--measure") {
      options = { ...options, measureIn: folderOf(word, words[++place]) };
    } else named.push(word);
  }
  return { named, options };
}

function sizesOf(text: string | undefined): number[] {
  const sizes = (text ?? "").split(",").map((size) => Number(size.replaceAll("_", "")));
  if (sizes.some((size) => !Number.isInteger(size) || size < personsMin)) {
    throw new Error(`--sizes takes numbers of persons from ${personsMin}: 100000,1000000`);
  }
  return sizes;
}

function minutesOf(text: string | undefined): number {
  const minutes = Number(text);
  if (!(minutes > 0)) throw new Error("--minutes takes a number");
  return minutes;
}

function folderOf(option: string, text: string | undefined): string {
  if (text === undefined || text.startsWith("-")) throw new Error(`${option} takes a directory`);
  return text;
}
