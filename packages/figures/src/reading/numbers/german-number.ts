const basics: Readonly<Record<string, number>> = {
  ein: 1,
  eins: 1,
  zwei: 2,
  zwo: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  sechzehn: 16,
  siebzehn: 17,
  zwanzig: 20,
  dreißig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};

function belowHundred(word: string): number | undefined {
  if (Object.hasOwn(basics, word)) return basics[word];
  const teen = /^(drei|vier|fünf|acht|neun)zehn$/.exec(word)?.[1];
  if (teen !== undefined) return basics[teen]! + 10;
  const pair = /^(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und(.+)$/.exec(word);
  if (pair === null) return undefined;
  const tens = basics[pair[2]!];
  return tens !== undefined && tens >= 20 && tens % 10 === 0 ? tens + basics[pair[1]!]! : undefined;
}

function belowThousand(word: string): number | undefined {
  const at = word.indexOf("hundert");
  if (at < 0) return belowHundred(word);
  const hundreds = at === 0 ? 1 : belowHundred(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^und/, "");
  const below = rest === "" ? 0 : belowHundred(rest);
  return hundreds === undefined || below === undefined ? undefined : hundreds * 100 + below;
}

/** A German number word in one piece: "achtundneunzigtausend"; undefined when it is none. */
export function parseGermanNumber(word: string): number | undefined {
  if (word.length > 60) return undefined;
  const half = /^(ein|zwei|drei|vier|fünf)einhalb(tausend|hundert)$/.exec(word);
  if (half !== null) return (basics[half[1]!]! + 0.5) * (half[2] === "tausend" ? 1000 : 100);
  const at = word.indexOf("tausend");
  if (at < 0) return belowThousand(word);
  const thousands = at === 0 ? 1 : belowThousand(word.slice(0, at));
  const rest = word.slice(at + 7).replace(/^und/, "");
  const below = rest === "" ? 0 : belowThousand(rest);
  return thousands === undefined || below === undefined ? undefined : thousands * 1000 + below;
}
