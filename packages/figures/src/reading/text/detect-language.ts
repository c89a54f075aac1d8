import type { ReportLanguage } from "../claim-proposal.ts";
import type { Token } from "./tokenise.ts";

const german = new RegExp(
  "^(der|die|das|und|nicht|ist|sind|mit|von|auf|für|seit|nach|eine|einer|wurden" +
    "|haben|über|dem|den|im|vom|zum|zur|davon|sowie|bei|aus|werden)$",
);
const english = /^(the|and|of|to|is|are|was|were|with|from|have|has|by|for|since|that|had|on|at)$/;

/** Words that are looked at. */
const wordsMax = 2000;

/** The language that most words of the report belong to. */
export function detectLanguage(tokens: readonly Token[]): ReportLanguage {
  let [de, en, ru, kk] = [0, 0, 0, 0];
  for (const { kind, folded } of tokens.slice(0, wordsMax)) {
    if (kind !== "word") continue;
    if (german.test(folded)) de++;
    else if (english.test(folded)) en++;
    else if (/[әғқңөұүһі]/.test(folded)) kk++;
    else if (/[а-я]/.test(folded)) ru++;
  }
  if (kk + ru > de + en) return kk * 3 > ru ? "kk" : "ru";
  return de > en ? "de" : "en";
}
