type TokenKind = "word" | "number" | "date" | "time" | "phone" | "mark";

/** A piece of the report with its place in the original text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, composed, ё as е: what the word lists are compared with. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly hasSpaceBefore: boolean;
  readonly hasBreakBefore: boolean;
}

const spaces = "[ \\u00a0\\u202f\\u2009]";
const patterns: readonly (readonly [TokenKind, string])[] = [
  ["phone", `\\+\\d{1,3}(?:[ ()\\u00a0-]{0,2}\\d{2,4}){3,5}(?!\\d)`],
  ["phone", `\\(?\\d{3,4}\\)?[ -]\\d{2,3}-\\d{2}-\\d{2}(?!\\d)`],
  ["phone", `0\\d{2,4}[ /-]\\d{3,8}(?:[ -]\\d{2,6})?(?!\\d)`],
  ["date", `\\d{4}-\\d{2}-\\d{2}(?!\\d)`],
  ["date", `\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})(?!\\d|\\.\\d)`],
  ["date", `\\d{1,2}\\.(?:0?[1-9]|1[0-2])\\.(?!\\d)`],
  ["time", `\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)`],
  [
    "number",
    `\\d{1,3}(?:(?:${spaces}\\d{3})+(?![\\d])|(?:,\\d{3})+(?!\\d)|(?:\\.\\d{3})+(?!\\d)` +
      `|(?:['’]\\d{3})+(?!\\d))(?:[.,]\\d{1,2}(?!\\d))?`,
  ],
  ["number", `\\d+(?:[.,]\\d+)?`],
  ["word", `\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ‑-][\\p{L}\\p{M}]+)*`],
  ["mark", `[^\\s]`],
];

const tokenPattern = new RegExp(patterns.map(([, source]) => `(${source})`).join("|"), "gu");

/** Lower case without the differences that spelling leaves open. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ё", "е").replaceAll("’", "'");
}

/** Characters of a word that are looked at; longer ones are no words. */
const wordCharactersMax = 60;

/** Arabic and Devanagari digits and marks as those of Latin scripts; each is one unit for one. */
function withPlainDigits(text: string): string {
  if (!/[\u0660-\u066c\u06f0-\u06f9\u0966-\u096f]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) =>
      String((digit.charCodeAt(0) & 0xf) - (digit >= "\u0966" ? 6 : 0)),
    )
    .replaceAll("\u066b", ".")
    .replaceAll("\u066c", ",");
}

/** Cuts a text into words, numbers, dates and marks, with their places. */
export function tokenise(written: string): readonly Token[] {
  const text = withPlainDigits(written);
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const kind = patterns[index]?.[0] ?? "mark";
    const gap = text.slice(before, match.index);
    tokens.push({
      kind,
      text: match[0],
      folded: match[0].length > wordCharactersMax ? "" : fold(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      hasSpaceBefore: tokens.length === 0 || gap !== "",
      hasBreakBefore: tokens.length === 0 || gap.includes("\n"),
    });
    before = match.index + match[0].length;
  }
  return tokens;
}
