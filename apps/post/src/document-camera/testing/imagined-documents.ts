import type { SeededRandom } from "@caravanserai/kernel";

/** A document of nobody: the fictional state UTO, and the Russian internal passport's form. */
export interface ImaginedDocument {
  readonly format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B" | "PNRUS";
  readonly lines: readonly string[];
}

const values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const latin = values.slice(10);
/** Letters and digits that Russian names are written with in the zone. */
const russian = `${latin}2346789`;

/** ICAO 9303 part 3: weights 7, 3, 1; a filler is nothing. */
function withDigit(text: string): string {
  const sum = [...text].reduce(
    (total, character, at) => total + Math.max(0, values.indexOf(character)) * [7, 3, 1][at % 3]!,
    0,
  );
  return text + String(sum % 10);
}

function digitOf(text: string): string {
  return withDigit(text).slice(-1);
}

function filled(text: string, columns: number): string {
  return text.padEnd(columns, "<").slice(0, columns);
}

function word(random: SeededRandom, from: string, [least, most]: readonly [number, number]) {
  const length = least + random.integer(most - least + 1);
  return Array.from({ length }, () => from[random.integer(from.length)]).join("");
}

function date(random: SeededRandom): string {
  const parts = [random.integer(100), 1 + random.integer(12), 1 + random.integer(28)];
  return parts.map((part) => String(part).padStart(2, "0")).join("");
}

function partsOf(random: SeededRandom) {
  const names = [word(random, latin, [3, 11]), word(random, latin, [3, 8])];
  const second = random.integer(3) === 0 ? `<${word(random, latin, [3, 6])}` : "";
  const letterCount = random.integer(3);
  return {
    names: `${names.join("<<")}${second}`,
    number: withDigit(
      word(random, latin, [letterCount, letterCount]) +
        word(random, values.slice(0, 10), [9 - letterCount, 9 - letterCount]),
    ),
    birth: withDigit(date(random)),
    expiry: withDigit(date(random)),
    sex: "MF"[random.integer(2)]!,
    extra: random.integer(2) === 0 ? "" : word(random, values.slice(0, 10), [6, 6]),
  };
}

function russianLines(random: SeededRandom): readonly string[] {
  const names = word(random, russian, [4, 12]);
  const given = `${word(random, russian, [3, 8])}<${word(random, russian, [6, 11])}`;
  const number = withDigit(word(random, "0123456789", [9, 9]));
  const birth = withDigit(date(random));
  const rest = `${random.integer(10)}${date(random)}${word(random, "0123456789", [6, 6])}<`;
  const covered = `${number}${birth}<<<<<<<${withDigit(rest)}`;
  const line = `${number}RUS${birth}${"MF"[random.integer(2)]}<<<<<<<${withDigit(rest)}`;
  return [filled(`PNRUS${names}<<${given}`, 44), line + digitOf(covered)];
}

function linesOf(format: ImaginedDocument["format"], random: SeededRandom): readonly string[] {
  if (format === "PNRUS") return russianLines(random);
  const { names, number, birth, expiry, sex, extra } = partsOf(random);
  if (format === "TD1") {
    const first = filled(number, 25);
    const second = filled("", 11);
    const all = digitOf(first + birth + expiry + second);
    return [`I<UTO${first}`, `${birth}${sex}${expiry}UTO${second}${all}`, filled(names, 30)];
  }
  const head = `${number}UTO${birth}${sex}${expiry}`;
  if (format === "MRV-A") return [filled(`V<UTO${names}`, 44), filled(head + extra, 44)];
  if (format === "MRV-B") return [filled(`V<UTO${names}`, 36), filled(head, 36)];
  const optional = format === "TD2" ? filled("", 7) : withDigit(filled(extra, 14));
  const all = digitOf(number + birth + expiry + optional);
  const kind = format === "TD2" ? "I" : "P";
  return [filled(`${kind}<UTO${names}`, head.length + optional.length + 1), head + optional + all];
}

const formats = ["TD3", "PNRUS", "TD1", "MRV-A", "TD2", "MRV-B"] as const;

/** As many documents as wanted, the six formats in turn. */
export function imaginedDocuments(count: number, random: SeededRandom): ImaginedDocument[] {
  return Array.from({ length: count }, (_, at) => {
    const format = formats[at % formats.length]!;
    return { format, lines: linesOf(format, random) };
  });
}
