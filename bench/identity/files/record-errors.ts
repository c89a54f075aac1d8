import type { SeededRandom } from "@caravanserai/kernel";

const letters = "abcdefghijklmnopqrstuvwxyz";

export function isChance(probability: number, random: SeededRandom): boolean {
  return random.float() < probability;
}

export function pick<Value>(values: readonly Value[], random: SeededRandom): Value {
  return values[random.integer(values.length)]!;
}

/** Squaring the draw makes the first values of a list the common ones. */
export function pickSkewed<Value>(values: readonly Value[], random: SeededRandom): Value {
  return values[Math.floor(random.float() ** 2 * values.length)]!;
}

/** One letter left out, put in, changed or swapped with the next; also a space put in. */
export function mistyped(text: string, random: SeededRandom): string {
  if (text.length < 2) return text;
  const at = random.integer(text.length);
  const letter = letters[random.integer(letters.length)]!;
  const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
  const ways = [
    head + tail,
    head + letter + text.slice(at),
    head + letter + tail,
    text.slice(0, at) + (text[at + 1] ?? "") + text[at]! + text.slice(at + 2),
  ];
  return random.integer(12) === 0 ? `${head} ${text.slice(at)}`.trim() : pick(ways, random).trim();
}

/** Sounds that are spelt in several ways. */
const respellings = "ph=f ck=k y=i ie=y ou=u ee=ea ll=l tt=t ss=s c=k gh= wh=w mm=m nn=n e$= s$="
  .split(" ")
  .map((entry) => entry.split("=") as [string, string]);

/** As somebody writes it who only heard it. */
export function misheard(text: string, random: SeededRandom): string {
  const apt = respellings.filter(([from]) => new RegExp(from).test(text));
  if (apt.length === 0) return mistyped(text, random);
  const [from, to] = pick(apt, random);
  return text.replace(new RegExp(from), to);
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayText({ year, month, day }: Day): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}

export function anyDay(random: SeededRandom, years: readonly [number, number]): Day {
  const [first, last] = years;
  const year = first + random.integer(last - first + 1);
  return { year, month: 1 + random.integer(12), day: 1 + random.integer(28) };
}

/** One digit of the text changed. */
export function withOneDigitWrong(text: string, random: SeededRandom): string {
  const places = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  if (places.length === 0) return text;
  const at = pick(places, random);
  const digit = (Number(text[at]) + 1 + random.integer(9)) % 10;
  return text.slice(0, at) + String(digit) + text.slice(at + 1);
}
