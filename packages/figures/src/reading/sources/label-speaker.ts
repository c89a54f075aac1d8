import { countedNouns } from "../lexicon/counted-nouns.ts";
import { predicates } from "../lexicon/predicates.ts";
import { gazetteer } from "../places/gazetteer.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { actors } from "./actor-words.ts";
import { isName, speakerOf } from "./speaker-span.ts";

const noSpeaker = new RegExp(
  "^(frage|antwort|q|a|question|answer|вопрос|ответ|stand|update|live|note|notes|source|sources" +
    "|quelle|contact|kontakt|hotline|press|presse|telefon|phone|datum|date|total|gesamt|итого" +
    "|highlights|contacts|moderator|moderatorin|reporter|reporterin|редакция|корреспондент)$",
);

/** Words of a label before a colon. */
const labelWordsMax = 6;

/** Names written more than once in a report: whoever is asked and answers. */
export function repeatedNames(tokens: readonly Token[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const token of tokens) {
    if (!isName(token)) continue;
    if (seen.has(token.folded)) repeated.add(token.folded);
    seen.add(token.folded);
  }
  return repeated;
}

/**
 * "Bolatow: …", "Пограничная служба: …": who speaks stands before a colon at the head of a line.
 * Null for a label that says only that somebody asks or answers; undefined without a label.
 */
export function labelSpeaker(
  text: string,
  tokens: readonly Token[],
  { sentence, names }: { readonly sentence: Sentence; readonly names: ReadonlySet<string> },
): string | undefined {
  const { first } = sentence;
  const isLine = tokens[first]!.hasBreakBefore;
  let last = first;
  while (last < sentence.last && last - first <= labelWordsMax && tokens[last]!.kind === "word") {
    last++;
  }
  if (last === first || tokens[last]?.text !== ":" || last >= sentence.last) return undefined;
  // Inside a paragraph only what is quoted shows that the colon follows a speaker.
  if (!isLine && !/^[„“"«]$/.test(tokens[last + 1]?.text ?? "")) return undefined;
  if (noSpeaker.test(tokens[first]!.folded)) return undefined;
  const range = Array.from({ length: last - first }, (_, step) => first + step);
  const isOffice = range.some((at) => actors.matchAt(tokens, at) !== undefined);
  const isPerson =
    last - first <= 2 &&
    names.has(tokens[last - 1]!.folded) &&
    range.every((at) => isName(tokens[at]!)) &&
    range.every((at) =>
      [gazetteer, countedNouns, predicates].every(
        (lexicon) => lexicon.matchAt(tokens, at) === undefined,
      ),
    );
  if (!isOffice && !isPerson) return undefined;
  return speakerOf(text, tokens, { first, last }) ?? undefined;
}
