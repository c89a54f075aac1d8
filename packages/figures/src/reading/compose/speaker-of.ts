import type { SentenceSources } from "../sources/find-attributions.ts";
import type { Token } from "../text/tokenise.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const continuing = new RegExp(
  "^(another|of these|of them|in addition|at the same time|meanwhile|over the same" +
    "|during the same|a further|in total|davon|zudem|zugleich|gleichzeitig|außerdem" +
    "|weitere|im gleichen|im selben|insgesamt|из них|кроме того|при этом|за это" +
    "|за тот|всего|также|еще|in the same|most of|about|the total|darunter|demnach)",
);

/** Who speaks beyond a semicolon says something else. */
const partDistance = 20;

/** The nearest speaker of the sentence, or the one before when the sentence goes on speaking. */
export function speakerOf(
  sources: SentenceSources,
  phrase: NumberPhrase,
  context: {
    readonly before: string | null;
    readonly after: string | null;
    readonly opening: string;
    readonly tokens: readonly Token[];
  },
): string | null {
  const { tokens } = context;
  let best: string | null | undefined;
  let bestDistance = Infinity;
  for (const { at, speaker, isPronoun } of sources.attributions) {
    const between = tokens.slice(Math.min(at, phrase.first), Math.max(at, phrase.first));
    const parts = between.filter(({ text }) => text === ";").length;
    const distance = between.length + parts * partDistance;
    if (distance >= bestDistance) continue;
    bestDistance = distance;
    best = isPronoun ? context.before : speaker;
  }
  if (best !== undefined) return best;
  if (context.after !== null) return context.after;
  return continuing.test(context.opening.toLowerCase()) ? context.before : null;
}
