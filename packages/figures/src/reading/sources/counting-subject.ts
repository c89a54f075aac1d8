import { predicates } from "../lexicon/predicates.ts";
import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { actors, speechVerbs } from "./actor-words.ts";
import { isName, speakerAfter, speakerOf } from "./speaker-span.ts";

const countedBy = new Set<string>([
  "registrations",
  "refusals",
  "applications",
  "entries",
  "counted",
]);

/** "Finland's Border Guard turned away 87": who counts is who says it. */
export function countingSubject(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): { readonly at: number; readonly speaker: string } | undefined {
  const opening = afterDateline(tokens, sentence);
  for (let at = opening; at < Math.min(sentence.last, opening + 6); at++) {
    const actor = actors.matchAt(tokens, at);
    if (actor === undefined) continue;
    let last = at + actor.length;
    while (
      last < sentence.last &&
      (isName(tokens[last]!) ||
        isGenitive(tokens[last]!) ||
        (/^(for|für|of|по)$/.test(tokens[last]!.folded) && isName(tokens[last + 1]!)))
    ) {
      last++;
    }
    const isVerbLast = /^(hat|haben|hatte|hatten|habe)$/.test(tokens[last]?.folded ?? "");
    const isRussian = /[а-я]/.test(tokens[at]!.folded);
    const reach = isVerbLast ? Math.min(30, sentence.last - last) : isRussian ? 6 : 4;
    const verb = Array.from({ length: reach }, (_, step) => step).some((step) => {
      const predicate = predicates.matchAt(tokens, last + step)?.meaning;
      const isCounting = speechVerbs.test(tokens[last + step]?.folded ?? "");
      return isCounting || (predicate !== undefined && countedBy.has(predicate));
    });
    if (!verb || /^[,;:.]$/.test(tokens[last]?.text ?? "")) break;
    const speaker = speakerOf(text, tokens, { first: opening, last });
    return speaker === null ? undefined : { at, speaker };
  }
  return invertedSubject(text, tokens, { ...sentence, first: opening });
}

/** "Служба охраны границы": genitives go on with the office. */
function isGenitive({ kind, folded }: Token): boolean {
  return kind === "word" && /^[а-я]{3,}(?:ы|и|а|я|ов|ев|ей|ой|ого|его|ых|их)$/.test(folded);
}

const invertedVerbs =
  /^(stellte|stellten|griff|griffen|nahm|nahmen|wies|wiesen|verzeichnete|verzeichneten|registrierte|registrierten|erfasste|erfassten|zählte|zählten)$/;

/** "Am Wochenende stellte die Bundespolizei 233 Menschen fest": the office behind the verb. */
function invertedSubject(text: string, tokens: readonly Token[], { first, last }: Sentence) {
  for (let at = first; at < last - 2; at++) {
    if (!invertedVerbs.test(tokens[at]!.folded)) continue;
    const isArticle = /^(die|der|das|ein|eine)$/.test(tokens[at + 1]!.folded);
    const isOffice = [2, 3].some((step) => actors.matchAt(tokens, at + step) !== undefined);
    if (!isArticle || !isOffice) continue;
    const speaker = speakerAfter(text, tokens, { first: at + 1, last });
    return speaker === null ? undefined : { at, speaker };
  }
  return undefined;
}

/** Tokens of town, day and agency that a sentence may begin with. */
const datelineTokensMax = 16;

/** "VILNIUS, 11 August (Baltic Wire) – The border guard …": where the sentence itself begins. */
function afterDateline(tokens: readonly Token[], { first, last }: Sentence): number {
  for (let at = first + 1; at < Math.min(last - 1, first + datelineTokensMax); at++) {
    const { text, hasSpaceBefore } = tokens[at]!;
    if (/^[—–-]$/.test(text) && hasSpaceBefore && tokens[at + 1]!.hasSpaceBefore) return at + 1;
  }
  return first;
}
