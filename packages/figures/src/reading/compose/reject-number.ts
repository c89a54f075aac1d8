import { predicates } from "../lexicon/predicates.ts";
import type { Token } from "../text/tokenise.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const currencies = /^[$€£₽₸₾₴¥]$/;
const labelsBefore = new RegExp(
  "^(article|articles|section|paragraph|para|§|no|nr|№|number|resolution|law|decree" +
    "|order|room|gate|flight|route|highway|motorway|page|pages|aged|age|line|chapter" +
    "|clause|bus|train|boeing|airbus|channel|case|act|temperature|minus|version" +
    "|hotline|call|dial|phone|tel|telephone|fax|code|kilometre|kilometer|km|artikel" +
    "|absatz|abs|paragraf|paragraph|gesetz|erlass|verordnung|zimmer|raum|flug|linie" +
    "|seite|nummer|telefon|rufnummer|hausnummer|strasse|straße|bundesstraße|block" +
    "|alter|aktenzeichen|статья|статьи|статье|статьей|ст|пункт|пункта|пункту|пунктом" +
    "|приказ|указ|рейс|трасса|трассы|трассе|маршрут|школа|школе|школы|кабинет" +
    "|кабинете|тел|телефон|телефону|номер|номеру|номером|дом|д|ул|стр|закон|закона" +
    "|закону|постановление|дело|km|м-32|м|a|б|часть|части|ч|unit|platform|terminal" +
    "|windows|world|top|wave|grade|class|level|stufe|phase|g|covid|нормы|форма|форме" +
    "|formular|form|протокол|протоколу|protokoll|pier|lane|desk|schalter|окно|окне" +
    "|окна|tier|chapter|kapitel|psalm)$",
);
const inhabitedBefore = new RegExp(
  "^(town|city|village|settlement|community|country|stadt|kleinstadt|großstadt|ort" +
    "|dorf|gemeinde|land|город|городе|город[ау]?|поселок|поселке|село|селе|village" +
    "|stadt|населением|population|bevölkerung|населения)$",
);
const inhabitants = /^(population|bevölkerung|einwohnerzahl|население|населением|населения)$/;
const ageAfter = new RegExp(
  "^(year-old|years-old|year-olds|jährig.*|jahre alt|летн.*|летний|летняя|летнего" +
    "|летнем|jähriger?|jährige[nrsm]?)$",
);

/** "Landesstraße 28", "Turmgasse 3", "Hallennummer 4": compounds that are numbered. */
const numberedCompounds =
  /.(?:straße|strasse|gasse|allee|nummer|paragraf|paragraph|linie|autobahn|шоссе|kilometerstein)$/;

function word(token: Token | undefined): string {
  return token?.folded ?? "";
}

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" && /^\p{Lu}/u.test(token.text);
}

/** ", 34," and "(34)" after a name are an age. */
function isAge(tokens: readonly Token[], { first, last, value, isBare }: NumberPhrase): boolean {
  if (!isBare || value > 115) return false;
  const [before, after] = [tokens[first - 1], tokens[last]];
  const isNamed = isName(tokens[first - 2]);
  if (before?.text === "," && isNamed && /^[,.;]$/.test(after?.text ?? "")) return true;
  if (before?.text === "(" && isNamed && /^[),]$/.test(after?.text ?? "")) return true;
  const hyphened = after?.text === "-" || after?.text === "‑" || after?.text === "–";
  return hyphened && ageAfter.test(word(tokens[last + 1]));
}

/** "31 fewer than the week before", "400 mehr als": a difference and no count. */
function isDifference(tokens: readonly Token[], { phraseLast }: NumberPhrase): boolean {
  const [one = "", two = ""] = [tokens[phraseLast]?.folded, tokens[phraseLast + 1]?.folded];
  return /^(fewer|more|less|weniger|mehr|больше|меньше)$/.test(one) && /^(than|als|чем)$/.test(two);
}

function isGluedToCode(tokens: readonly Token[], { first, last, isBare }: NumberPhrase): boolean {
  const token = tokens[first]!;
  const before = tokens[first - 1];
  if (token.kind === "number" && before !== undefined && !token.hasSpaceBefore) {
    if (before.kind === "word" || before.text === "/" || before.text === "#") return true;
    const isHyphen = /^[-‑:.]$/.test(before.text);
    if (isHyphen && !before.hasSpaceBefore && tokens[first - 2]?.kind !== undefined) return true;
  }
  const after = tokens[last];
  if (after === undefined || after.hasSpaceBefore || !isBare) return false;
  const next = tokens[last + 1];
  const isJoined = next !== undefined && !next.hasSpaceBefore;
  return isJoined && (after.text === "/" || (/^[-‑:]$/.test(after.text) && next.kind === "number"));
}

function isYear(tokens: readonly Token[], phrase: NumberPhrase, hasNoun: boolean): boolean {
  const { text } = tokens[phrase.first]!;
  if (!/^(18|19|20)\d\d$/.test(text) || !phrase.isBare) return false;
  const before = word(tokens[phrase.first - 1]);
  if (/^(figure|number|total|count|zahl|anzahl|цифр[уаы]|число)$/.test(before)) return false;
  // "4300 Leute rein, 1900 raus": a verb of counting takes no year.
  if (before === "," && predicates.matchAt(tokens, phrase.last) !== undefined) return false;
  return (
    !hasNoun ||
    /^(in|im|year|jahr|since|seit|von|of|в|с|до|по|из|bis|by|ab|from|until)$/.test(before)
  );
}

function isCounter(tokens: readonly Token[], phrase: NumberPhrase): boolean {
  const token = tokens[phrase.first]!;
  const after = tokens[phrase.last];
  const isMarked = /^[.)]$/.test(after?.text ?? "") && after?.hasSpaceBefore === false;
  if (token.hasBreakBefore && isMarked && phrase.value < 100 && phrase.isBare) return true;
  if (phrase.isTime || !isMarked || after?.text !== "." || !phrase.isBare || phrase.value > 31) {
    return false;
  }
  // "der 3. Zug": an ordinal, unless the sentence ends here.
  return isName(tokens[phrase.last + 1]) && !tokens[phrase.last + 1]!.hasBreakBefore;
}

/** Numbers that count nothing: prices, shares, ages, years, articles, telephones, codes. */
export function isNoCount(
  tokens: readonly Token[],
  phrase: NumberPhrase,
  hasNoun: boolean,
): boolean {
  const { first, last, phraseFirst } = phrase;
  const token = tokens[first]!;
  const isAfterColon = tokens[phraseFirst - 1]?.text === ":";
  const before = tokens[phraseFirst - (isAfterColon ? 2 : 1)];
  const direct = tokens[first - 1];
  const after = tokens[last];
  if (token.kind === "number" && /^0\d/.test(token.text)) return true;
  if (token.kind === "number" && /^\d{7,}$/.test(token.text) && !hasNoun) return true;
  if (/^[%‰°€$£₽₸₾¥]$/.test(after?.text ?? "") || currencies.test(direct?.text ?? "")) return true;
  if (/^(%|percent|prozent|процент)/.test(word(tokens[last + 1])) && after?.text === "-") {
    return true;
  }
  const isLabelled =
    phrase.isBare &&
    !(isAfterColon && word(before) === "no") &&
    (labelsBefore.test(word(before)) ||
      numberedCompounds.test(word(before)) ||
      (before?.text === "." &&
        /^(no|nr|art|abs|tel|ст|стр|ул|п|д)$/.test(word(tokens[phraseFirst - 2]))));
  if (isLabelled && !(hasNoun && /^(number|nummer|номер|km|a|land|phase)$/.test(word(before)))) {
    return true;
  }
  const ofBefore = /^(of|mit|with|von|с)$/.test(word(before)) ? tokens[phraseFirst - 2] : before;
  if (inhabitedBefore.test(word(ofBefore)) && !/^(the)$/.test(word(ofBefore))) return true;
  const near = tokens.slice(Math.max(0, phraseFirst - 5), phraseFirst);
  if (near.some(({ folded }) => inhabitants.test(folded))) return true;
  if (/^(hotline|telefon|phone|телефон)$/.test(word(tokens[first - 3]))) return true;
  return (
    isAge(tokens, phrase) ||
    isDifference(tokens, phrase) ||
    isGluedToCode(tokens, phrase) ||
    isYear(tokens, phrase, hasNoun) ||
    isCounter(tokens, phrase)
  );
}
