/** Name of the font that has them; the report's own has none and would print boxes. */
export const georgianFont = "Georgian";

const georgian = /[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]/u;
const runs =
  /[\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]+|[^\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f]+/gu;

type Run = string | { readonly text: string; readonly font: string };

function runsOf(text: string): Run[] {
  const found: readonly string[] = text.match(runs) ?? [text];
  return found.map((run) => (georgian.test(run) ? { text: run, font: georgianFont } : run));
}

/**
 * A part of a PDF's definition with every Georgian letter in a font that has it, wherever it
 * stands: a name of a place, a contact, a sentence that somebody wrote.
 */
export function withGeorgianLetters<Part>(part: Part): Part {
  // The same shape comes back: only texts become runs of text, which a definition allows anywhere.
  return lettered(part) as Part;
}

function lettered(part: unknown): unknown {
  if (typeof part === "string") return georgian.test(part) ? { text: runsOf(part) } : part;
  if (Array.isArray(part)) return part.map(lettered);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]: [string, unknown]) => [
      name,
      name === "text" ? letteredText(value) : lettered(value),
    ]),
  );
}

function letteredText(text: unknown): unknown {
  if (typeof text === "string") return georgian.test(text) ? runsOf(text) : text;
  if (!Array.isArray(text)) return lettered(text);
  return text.flatMap((one: unknown) => (typeof one === "string" ? runsOf(one) : [lettered(one)]));
}
