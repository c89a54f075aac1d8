import { parseGermanNumber } from "./german-number.ts";

function valuesOf(entries: readonly (readonly [number, string])[]): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
  );
}

/** English and Russian (in their cases) below a thousand. */
const cardinals = valuesOf([
  [1, "one один одна одно одного одной одну"],
  [2, "two два две двух двум двумя двое двоих екі"],
  [3, "three три трех трем тремя трое троих үш"],
  [4, "four четыре четырех четырем четырьмя четверо четверых төрт"],
  [5, "five пять пяти пятью пятеро бес"],
  [6, "six шесть шести шестью шестеро алты"],
  [7, "seven семь семи семью семеро жеті"],
  [8, "eight восемь восьми восемью сегіз"],
  [9, "nine девять девяти девятью тоғыз"],
  [10, "ten десять десяти десятью он"],
  [11, "eleven одиннадцать одиннадцати"],
  [12, "twelve двенадцать двенадцати"],
  [13, "thirteen тринадцать тринадцати"],
  [14, "fourteen четырнадцать четырнадцати"],
  [15, "fifteen пятнадцать пятнадцати"],
  [16, "sixteen шестнадцать шестнадцати"],
  [17, "seventeen семнадцать семнадцати"],
  [18, "eighteen восемнадцать восемнадцати"],
  [19, "nineteen девятнадцать девятнадцати"],
  [20, "twenty двадцать двадцати двадцатью жиырма"],
  [30, "thirty тридцать тридцати отыз"],
  [40, "forty сорок сорока қырық"],
  [50, "fifty пятьдесят пятидесяти елу"],
  [60, "sixty шестьдесят шестидесяти алпыс"],
  [70, "seventy семьдесят семидесяти жетпіс"],
  [80, "eighty восемьдесят восьмидесяти сексен"],
  [90, "ninety девяносто девяноста тоқсан"],
  [100, "сто ста"],
  [200, "двести двухсот двумстам"],
  [300, "триста трехсот тремстам"],
  [400, "четыреста четырехсот"],
  [500, "пятьсот пятисот"],
  [600, "шестьсот шестисот"],
  [700, "семьсот семисот"],
  [800, "восемьсот восьмисот"],
  [900, "девятьсот девятисот"],
  [1.5, "полтора полторы полутора anderthalb eineinhalb"],
  [2.5, "zweieinhalb"],
  [3.5, "dreieinhalb"],
]);

/** Words that multiply what stands before them. */
const scales = valuesOf([
  [100, "hundred hundert жүз"],
  [
    1000,
    "thousand tausend tsd k тыс тысяч тысяча тысячи тысячу тысячам тысячами тысячах мың мыңнан мыңға мыңды",
  ],
  [1000, "тысячей"],
  [1e6, "million millions millionen mio mln mn m млн миллион миллиона миллионов миллионе"],
  [1e6, "миллионами"],
  [1e9, "billion bn milliarde milliarden mrd млрд миллиард миллиарда миллиардов"],
]);

/** Nouns that count by their size: "two dozen", "три сотни", "полтора десятка". */
const collectives = valuesOf([
  [10, "десяток десятка десятков"],
  [12, "dozen dutzend дюжина дюжину дюжины дюжин"],
  [20, "score"],
  [100, "сотня сотню сотни сотен"],
]);

/** Size of a noun that multiplies the number before it. */
export function collectiveOf(word: string): number | undefined {
  return collectives.get(word);
}

/** Plurals that name a size and no number. */
const vague = valuesOf([
  [12, "dozens dutzende dutzenden дюжины"],
  [20, "scores"],
  [10, "десятки десятков десяткам десятками tens ондаған"],
  [100, "hundreds hunderte hunderten hunderter сотни сотен сотням сотнями жүздеген"],
  [1000, "thousands tausende tausenden tausender мыңдаған"],
  [10_000, "zehntausende zehntausenden zehntausender zigtausende zigtausenden zigtausend"],
  [10_000, "abertausende"],
  [100_000, "hunderttausende hunderttausenden hunderttausender"],
  [1_000_000, "millions"],
]);

const germanWords = new RegExp(
  "^(?:ein|eine[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf" +
    "|.*(?:zehn|zig|ßig|hundert|tausend)).*",
);

/** Value of a number word; `one` counts, articles do not. */
export function cardinalOf(word: string): number | undefined {
  const known = cardinals.get(word);
  if (known !== undefined) return known;
  const parts = word.split(/[-‑]/);
  if (parts.length === 2) {
    const [tens, ones] = parts.map((part) => cardinals.get(part));
    if (tens !== undefined && ones !== undefined && tens >= 20 && tens < 100 && ones < 10) {
      return tens + ones;
    }
  }
  if (scales.has(word) || vague.has(word)) return undefined;
  return germanWords.test(word) ? parseGermanNumber(word) : undefined;
}

export function scaleOf(word: string): number | undefined {
  return scales.get(word);
}

export function vagueOf(word: string): number | undefined {
  return vague.get(word);
}

/** Fractions of the scale that follows: "a quarter of a million", "eine halbe Million". */
export const fractions = valuesOf([
  [0.5, "half halbe halben полмиллиона пол"],
  [0.25, "quarter viertel четверть четверти"],
  [0.75, "dreiviertel"],
]);

/** Whole quantities in one word. */
export const wholes = valuesOf([
  [250_000, "viertelmillion"],
  [500_000, "полмиллиона полумиллиона полумиллиону"],
  [750_000, "dreiviertelmillion"],
  [500, "полтысячи полутысячи"],
  [150, "полтораста"],
]);
