import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";

/** A passage that says that a number is not known; tokens `first` to before `last`. */
export interface StatedUnknown {
  readonly first: number;
  readonly last: number;
}

const unknownWords = new RegExp(
  "^(unknown|unclear|uncertain|unbekannt|unklar|ungewiss|offen|неизвестно|неясно" +
    "|непонятно|белгісіз)$",
);
const knownWords =
  /^(know|wissen|знаем|знаю|знают|known|say|tell|bekannt|известно|clear|klar|ясно|knows|weiß|знает|sagen)$/;
/** "Wie viele bleiben, weiß keiner": nobody knows after the clause. */
const unknownAfter = new RegExp(
  "(weiß|weiss|wusste|wisse) (keiner|niemand|man nicht|nicht|derzeit niemand)" +
    "|(kann|konnte|könne)( \\p{L}+){0,2} (niemand|keiner|nicht)( \\p{L}+){0,2} (sagen|beziffern)" +
    "|(ist|sei|war|bleibt) (noch |derzeit |bislang )?(nicht bekannt|offen|unklar|ungewiss)" +
    "|(is|was|remains) (not known|not clear|anyone's guess)|nobody (knows|can say|could say)" +
    "|(никто не знает|не знает никто|неизвестно|не сообщается|не уточняется|не раскрывается)",
  "u",
);

const notWords = /^(not|no|nobody|nicht|niemand|не|никто|cannot|isn't|nobody|kein|n't)$/;

function isUnknownBefore(tokens: readonly Token[], at: number, first: number): boolean {
  for (let step = 1; step <= 7 && at - step >= first; step++) {
    const word = tokens[at - step]!.folded;
    if (unknownWords.test(word)) return true;
    if (!knownWords.test(word)) continue;
    for (let back = 1; back <= 3; back++) {
      if (notWords.test(tokens[at - step - back]?.folded ?? "")) return true;
    }
    if (notWords.test(tokens[at - step + 1]?.folded ?? "")) return true;
  }
  return false;
}

/** Tokens after "how many" in which its answer stands. */
const unknownTokensMax = 30;

/** "It is unknown how many …", "wie viele … ist unklar", "неизвестно, сколько …". */
export function statedUnknowns(
  tokens: readonly Token[],
  sentence: Sentence,
): readonly StatedUnknown[] {
  const found: StatedUnknown[] = [];
  for (let at = sentence.first; at < sentence.last; at++) {
    const [one, two] = [tokens[at]!.folded, tokens[at + 1]?.folded ?? ""];
    const isHowMany =
      (one === "how" && two === "many") ||
      (one === "wie" && two === "viele") ||
      one === "wieviele" ||
      one === "сколько";
    if (!isHowMany) continue;
    const length = one === "сколько" || one === "wieviele" ? 1 : 2;
    const following = tokens.slice(at, Math.min(sentence.last, at + unknownTokensMax));
    const isAfter =
      following.some(({ folded }) => unknownWords.test(folded)) ||
      unknownAfter.test(following.map(({ folded }) => folded).join(" "));
    const first = isUnknownBefore(tokens, at, sentence.first);
    if (first || isAfter) found.push({ first: at, last: at + length });
  }
  return found;
}
