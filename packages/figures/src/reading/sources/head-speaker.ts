import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";
import { actors } from "./actor-words.ts";
import type { SentenceSources } from "./find-attributions.ts";
import { outletAt } from "./outlet-names.ts";
import { speakerOf } from "./speaker-span.ts";

const releaseWords = new RegExp(
  "^(press|pressemitteilung|medienmitteilung|presseerklärung|presseinformation|pressedienst" +
    "|statement|bulletin|mitteilung|lagebericht|пресс-релиз|пресс-служба|сообщение|заявление" +
    "|бюллетень|сводка|информирует|информация)$",
);
const breaks = /^[.,:;()|—–-]$/;

/** Lines at the head in which an office says that the report is its own. */
const headSentencesMax = 3;

/** The office before the first mark of a heading, without the word for the release. */
function officeOf(text: string, tokens: readonly Token[], sentence: Sentence): string | null {
  let last = sentence.first;
  let hasActor = false;
  while (last < sentence.last && !breaks.test(tokens[last]!.text)) {
    const { folded, kind } = tokens[last]!;
    if (releaseWords.test(folded) && hasActor) break;
    if (kind !== "word") break;
    hasActor ||= actors.matchAt(tokens, last) !== undefined;
    last++;
  }
  const isOutlet = outletAt(text, tokens, sentence.first) !== undefined;
  if (!hasActor || isOutlet) return null;
  return speakerOf(text, tokens, { first: sentence.first, last });
}

/**
 * The office whose own release a report is: "Bundespolizei Pressemitteilung", a heading that is
 * nothing but an office, "Акимат информирует:" before a list.
 */
export function headSpeaker(
  text: string,
  tokens: readonly Token[],
  {
    sentences,
    sources,
  }: { readonly sentences: readonly Sentence[]; readonly sources: readonly SentenceSources[] },
): string | null {
  for (let index = 0; index < Math.min(headSentencesMax, sentences.length); index++) {
    const sentence = sentences[index]!;
    const words = tokens.slice(sentence.first, sentence.last);
    const isRelease = words.slice(0, 12).some(({ folded }) => releaseWords.test(folded));
    const isHeading = words.length <= 10 && words.every(({ kind }) => kind === "word");
    const office = isRelease || isHeading ? officeOf(text, tokens, sentence) : null;
    if (office !== null) return office;
    const opensList = words.at(-1)?.text === ":";
    const spoken = sources[index]!.attributions.find(({ speaker }) => speaker !== null);
    if (opensList && spoken !== undefined) return spoken.speaker;
  }
  return null;
}
