import { latinForms } from "../names/latin-forms.ts";
import { normaliseName } from "../names/normalise-name.ts";
import { hasCertainForm, isPossibleForm, withoutForms } from "./legal-forms.ts";
import { type NameToken, nameToken } from "./name-tokens.ts";
import { withDigits } from "./written-numbers.ts";

/** One word of an organisation's name. */
export interface OrganisationWord {
  readonly token: NameToken;
  /** Tells little about which one: `bank`, `trading`; or nothing: `of`. */
  readonly kind: "rare" | "generic" | "joining" | "number";
}

/** An organisation's name as words, its legal forms apart. */
export interface OrganisationName {
  readonly words: readonly OrganisationWord[];
  readonly legalForms: ReadonlySet<number>;
}

/** What organisations are, in the words that names of them are made of. */
const sorts = new Set(
  (
    "bank banco banca banque банк company corporation trust fund funds fonds фонд group gruppe " +
    "groupe grupo группа holding holdings холдинг ministry министерство university universität " +
    "университет institute institut институт academy академия committee комитет commission " +
    "комиссия council совет agency agentur агентство authority administration администрация " +
    "department департамент service services office bureau бюро association ассоциация union " +
    "союз federation федерация foundation stiftung fundacion organization organisation " +
    "организация society party партия movement движение front фронт army армия brigade бригада " +
    "battalion батальон regiment division forces command centre center центр factory plant " +
    "завод works фабрика enterprise enterprises предприятие industries industry industrial " +
    "trading shipping logistics logistik transport airlines airways insurance versicherung " +
    "capital partners investment investments invest securities technologies technology " +
    "electronics energy petroleum pharmaceuticals construction engineering consulting " +
    "management solutions systems international exchange hospital school club hotel"
  ).split(" "),
);

/** Words that half of all such names have. */
const generic = new Set([
  ...sorts,
  ...(
    "general global national world worldwide state federal central new first trade house oil " +
    "gas motors motor steel marine maritime development services product products financial " +
    "finance resources real estate limited торговый дом компания import export commerce " +
    "commercial business international tech corp co"
  ).split(" "),
]);

const joining = new Set(
  (
    "the of and for in on at to by und der die das des für von zu de du la le les et pour del " +
    "della di da do y e el los las и в во на по для за та і aus im no nr № номер number"
  ).split(" "),
);

/** `L.L.C.`, `S. A.`, `A/S`: letters that stand for words are read as one word. */
const initials = /(?<![\p{L}\p{N}])\p{L}(?:[./]\s?\p{L}(?![\p{L}\p{N}]))+\.?/gu;

/** A legal form that was written together with the last word: `NordwindAG`. */
const joinedForm = /(?<=\p{Ll}{2})(?:\p{Lu}{2,}|GmbH|Ltd|Inc)$/u;

function wordsOf(name: string): readonly string[] {
  const joined = name
    .replace(joinedForm, (form) => (isPossibleForm(form) ? ` ${form}` : form))
    .replace(initials, (letters) => letters.replace(/[./\s]/g, ""))
    .replaceAll("&", " and ")
    .replaceAll("№", " ");
  return normaliseName(joined).words;
}

/** Whether a lone short form is meant as one: `AG` among words that are not all capitals. */
function isMeant(name: string, word: string): boolean {
  if (word.toLowerCase() === word || word.toUpperCase() !== word) return false;
  return name.toUpperCase() !== name;
}

/** Whether a name is an organisation's by a legal form or by a word that says so. */
export function isOrganisation(name: string): boolean {
  const words = wordsOf(name);
  if (words.length < 2) return false;
  if (hasCertainForm(words) || words.some((word) => sorts.has(word))) return true;
  const written = name.replace(initials, (letters) => letters.replace(/[./\s]/g, "")).split(/\s+/);
  return [written[0] ?? "", written.at(-1) ?? ""].some(
    (word) => word.length > 1 && isPossibleForm(word) && isMeant(name, word),
  );
}

function kindOf(text: string): OrganisationWord["kind"] {
  if (/^\d+$/.test(text)) return "number";
  if (joining.has(text)) return "joining";
  return generic.has(text) || generic.has(latinForms(text)[0] ?? "") ? "generic" : "rare";
}

/** What follows in a longer name is ignored. */
const wordsMax = 24;

/** Splits the name of an organisation. */
export function organisationName(name: string): OrganisationName {
  const { words, kinds } = withoutForms(wordsOf(name));
  const spelled = withDigits(words.flatMap((word) => word.split(/(?<=\p{L}{3})(?=\d)/u)));
  return {
    words: spelled
      .slice(0, wordsMax)
      .map((text) => ({ token: nameToken(text), kind: kindOf(text) })),
    legalForms: kinds,
  };
}
