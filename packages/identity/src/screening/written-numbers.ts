const units = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const ordinals = (
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth " +
  "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const tenths =
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");
const russianOrdinals = "перв втор трет четверт пят шест седьм восьм девят десят".split(" ");

function numbered(words: readonly string[], step: number, from: number): [string, number][] {
  return words.map((word, at) => [word, from + at * step]);
}

const valueByWord: ReadonlyMap<string, number> = new Map([
  ...numbered(units, 1, 0),
  ...numbered(ordinals, 1, 0),
  ...numbered(tens, 10, 20),
  ...numbered(tenths, 10, 20),
  ["fourty", 40],
]);

const digits = /^(\d{1,6})(?:st|nd|rd|th|er|e|o|a|й|я|е|го|ый|ой|ая)?$/u;
const roman = /^(?=[ivx]{2,})(x{0,3})(ix|iv|v?i{0,3})$/;
const russianOrdinal = new RegExp(
  `^(?:${russianOrdinals.join("|")})(?:ый|ой|ий|ая|ья|ое|ье|ого|его|ьего)$`,
  "u",
);

function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const [value, next] = [values[text[at]!]!, values[text[at + 1] ?? ""] ?? 0];
    sum += value < next ? -value : value;
  }
  return sum;
}

function valueOf(word: string): number | undefined {
  const figure = digits.exec(word)?.[1];
  if (figure !== undefined) return Number(figure);
  if (roman.test(word)) return romanValue(word);
  if (russianOrdinal.test(word)) {
    return russianOrdinals.findIndex((start) => word.startsWith(start)) + 1;
  }
  return valueByWord.get(word);
}

function isTens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}

/**
 * Words with numbers in one spelling, as digits: `III`, `third`, `3rd`, `третий` and `three` are 3,
 * `forty four` is 44. Lone letters stay letters, but a last `I`, `V` or `X` numbers what it follows.
 */
export function withDigits(words: readonly string[]): readonly string[] {
  const spelled: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const isLastLetter = at > 0 && at === words.length - 1 && /^[ivx]$/.test(word);
    const value = isLastLetter ? romanValue(word) : valueOf(word);
    if (value === undefined) {
      spelled.push(word);
      continue;
    }
    const next = at + 1 < words.length ? valueOf(words[at + 1]!) : undefined;
    const isWord = !/^\d/.test(word);
    const isJoined = isWord && isTens(value) && next !== undefined && next > 0 && next < 10;
    spelled.push(String(isJoined ? value + next : value));
    if (isJoined) at++;
  }
  return spelled;
}
