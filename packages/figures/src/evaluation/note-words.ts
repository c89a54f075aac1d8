import type { StatementNote } from "../lineage/link-corrections.ts";
import { readAmount } from "../reading/numbers/read-amount.ts";
import { tokenise } from "../reading/text/tokenise.ts";

const correction =
  "(?:correct(?:s|ed|ions?|ing)|revis(?:es|ed|ions?|ing)|amend(?:s|ed|ment)|errat(?:um|a)" +
  "|supersed(?:es|ing)|berichtig\\p{L}*|korrig\\p{L}*|korrektur\\p{L}*|richtigstell\\p{L}*" +
  "|richtiggestell\\p{L}*|исправ\\p{L}*|уточн\\p{L}*|поправк\\p{L}*|түзет\\p{L}*)";
const retraction =
  "(?:retract(?:s|ed|ions?|ing)|withdr(?:aws?|awn|ew|awals?)|zurückgezogen|zieht|zog|widerr[iu]f\\p{L}*" +
  "|отозва\\p{L}*|отзыва\\p{L}*|кері қайтар\\p{L}*)";
const denial =
  "(?:den(?:y|ies|ying|ials?)|denied(?! by)|reject(?:s|ing)|dement\\p{L}*|bestreit\\p{L}*" +
  "|weist|wies|опроверг\\p{L}*|отрица\\p{L}*)";

const begin = "(?<![\\p{L}\\d])";
const corrects = new RegExp(begin + correction, "iu");
const retracts = new RegExp(begin + retraction, "iu");
const denies = new RegExp(begin + denial, "iu");
/** "not corrected", "uncorrected", "без исправлений": nothing was put right. */
const negated = new RegExp(
  `\\b(?:not|never|no|without)\\s+(?:yet\\s+|been\\s+|any\\s+)*${correction}|\\bun${correction}` +
    `|${begin}(?:nicht|keine[rn]?|ohne|un|не|без)\\s*-?\\s*${correction}`,
  "iu",
);
/** "later corrected", "corrected later", "позже исправлено": the row is the one that gave way. */
const correctedLater = new RegExp(
  `${begin}(?:later|since|subsequently|afterwards|später|inzwischen|nachher|позже|позднее` +
    `|впоследствии)\\s+(?:\\p{L}+\\s+){0,2}${correction}` +
    `|${correction}\\s+(?:later|afterwards|subsequently|später|позже|позднее)`,
  "iu",
);

function numbersIn(note: string): readonly number[] {
  const tokens = tokenise(note);
  const numbers: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const amount = readAmount(tokens, at);
    if (amount === undefined || amount.isVague) continue;
    numbers.push(amount.value);
    at = amount.last - 1;
  }
  return numbers;
}

/** What a note says of another statement; undefined when it says nothing of the kind. */
export function noteIn(text: string): StatementNote | undefined {
  const note = text.normalize("NFC").slice(0, 2000);
  const kind = retracts.test(note)
    ? "withdraws"
    : denies.test(note)
      ? "denies"
      : !corrects.test(note) || negated.test(note)
        ? undefined
        : correctedLater.test(note)
          ? "corrected-later"
          : "corrects";
  if (kind === undefined) return undefined;
  return { kind, numbers: numbersIn(note), words: note.match(/[\p{L}\d_-]+/gu) ?? [] };
}
