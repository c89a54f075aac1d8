import type { Sentence } from "../text/sentences.ts";
import type { Token } from "../text/tokenise.ts";

/** Verbs with which somebody says that a number is not so. */
const denials =
  /^(denied|denies|denying|refuted|refutes|dismissed|dismisses|debunked|dementierte[n]?|dementiert|dementieren|bestritt|bestritten|bestreitet|bestreiten|widersprach|widerspricht|опроверг|опровергл[аи]|опровергает|опровергают|опровергли|отрицает|отрицают|отрицал[аи]?)$/;
/** "rejected reports", "wies Berichte zurück": only with what was said do these verbs deny. */
const rejections = /^(rejected|rejects|wies|wiesen|weist|weisen|отверг|отвергл[аи]|отвергает)$/;
const sayings =
  /^(reports?|claims?|rumours?|rumors?|allegations?|suggestions?|figures?|number|estimates?|berichte?n?|bericht|meldung(?:en)?|behauptung(?:en)?|gerüchte?n?|angaben|zahl(?:en)?|darstellung(?:en)?|сообщени[еяй]|слух[иа]?|слухов|информаци[юяи]|данные|заявлени[еяй]|цифр[ыу]|утверждени[еяй])$/;
/** Words of a refusal at a border: "denied entry", "denied access". */
const refusals = /^(entry|access|asylum|admission|visas?|boarding|passage|them|him|her|zutritt)$/;
/** From here on somebody says what is so. */
const turns = /^(;|but|however|instead|adding|added|sondern|aber|vielmehr|однако|а|но|добавив)$/;
const falsehoods =
  /^(false|untrue|wrong|baseless|unfounded|fake|invented|exaggerated|nonsense|falsch|unwahr|erfunden|übertrieben|haltlos|unzutreffend|ложь|ложн.*|недостоверн.*|неверн.*|фейк.*|вымысел|выдумк.*|преувеличен.*)$/;

/** Tokens between a denial and the last number that it denies. */
const deniedTokensMax = 22;

function isDenial(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]!.folded;
  const following = tokens.slice(at + 1, at + 5).map(({ folded }) => folded);
  if (rejections.test(word)) return following.some((one) => sayings.test(one));
  if (!denials.test(word)) return false;
  const before = tokens[at - 1]?.folded ?? "";
  const isPassive = /^(was|were|been|are|is|being)$/.test(before);
  return !isPassive && !following.slice(0, 2).some((one) => refusals.test(one));
}

/** "Reports of 5,000 stranded people are false": what is said of the report stands at its end. */
function isCalledFalse(tokens: readonly Token[], { first, last }: Sentence, at: number): boolean {
  const before = tokens.slice(Math.max(first, at - 8), at);
  if (!before.some(({ folded }) => sayings.test(folded))) return false;
  const after = tokens.slice(at, last);
  const truth = after.findIndex(({ folded }) => /^(действительности|соответствует)$/.test(folded));
  return truth >= 0 || after.some(({ folded }) => falsehoods.test(folded));
}

/** Whether somebody says in the sentence that the number at a token is not so. */
export function isDenied(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const from = Math.max(sentence.first, at - deniedTokensMax);
  for (let before = at - 1; before >= from; before--) {
    if (turns.test(tokens[before]!.folded) || tokens[before]!.text === ";") break;
    if (isDenial(tokens, before)) return true;
  }
  return isCalledFalse(tokens, sentence, at);
}
