import { type NameWord, nameWord } from "../names/name-word.ts";
import { patronymicSex } from "../names/patronymic.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import {
  type NameRelation,
  type PartComparison,
  type WordMatch,
  compareNameParts,
  rankOf,
  relateNameParts,
} from "./compare-names.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Share (0 to 1) of people who bear a name, by its normalised text; undefined when not known. */
export type NameShare = (text: string) => number | undefined;

type NameField = "family-name" | "given-name";

/** Agreement on a rare name says more than on a common one. */
function rarityBits({ left, right }: WordMatch, nameShare: NameShare | undefined): number {
  if (nameShare === undefined) return 0;
  const commonest = Math.max(nameShare(left.text) ?? 0, nameShare(right.text) ?? 0);
  if (commonest <= 0) return 0;
  const rarity = -Math.log2(commonest) - 0.5 - bitsOf.nameEqual;
  return Math.max(-bitsOf.nameRarityMax, Math.min(bitsOf.nameRarityMax, rarity));
}

function wordBits(match: WordMatch, nameShare: NameShare | undefined): number {
  switch (match.relation) {
    case "absent":
      return 0;
    case "equal":
    case "equal-across-scripts":
      return bitsOf.nameEqual + rarityBits(match, nameShare);
    case "similar":
      return bitsOf.nameSimilar + rarityBits(match, nameShare) / 2;
    case "resembling":
      return bitsOf.nameResembling;
    case "initial":
      return bitsOf.nameInitial;
    case "different":
      return bitsOf.nameDifferent;
  }
}

/** Of a part in several words the strongest count whole, `wholeWords` of them. */
function partBits(
  part: PartComparison,
  wholeWords: number,
  nameShare: NameShare | undefined,
): number {
  const [first] = part.matched;
  if (first === undefined || part.matched.length === 1) {
    const only = first === undefined ? 0 : wordBits(first, nameShare);
    return only + part.contradicted * bitsOf.nameDifferent;
  }
  const bits = part.matched
    .map((match) => wordBits(match, nameShare))
    .sort((one, other) => other - one)
    .map((word, rank) => (rank < wholeWords ? word : word * bitsOf.furtherWordShare));
  return bits.reduce((sum, word) => sum + word, part.contradicted * bitsOf.nameDifferent);
}

function line(field: NameField, part: PartComparison, bits: number): Evidence[] {
  if (part.relation === "absent") return [];
  return [{ code: `${field}-${part.relation}`, field, bits }];
}

/** Family and given name, also crossed: clerks swap them, and some cultures order them so. */
export function nameEvidence(
  left: PreparedPerson,
  right: PreparedPerson,
  nameShare?: NameShare,
): Evidence[] {
  const family = compareNameParts(left.family, right.family);
  const given = compareNameParts(left.given, right.given);
  const straight = rankOf(family.relation) + rankOf(given.relation);
  const bits = (part: PartComparison): number => partBits(part, 1, nameShare);
  if (family.relation !== "equal" || given.relation !== "equal") {
    const crossedRank =
      rankOf(relateNameParts(left.family, right.given)) +
      rankOf(relateNameParts(left.given, right.family));
    if (crossedRank > straight + 1) {
      const crossed = compareNameParts(left.family, right.given);
      const crossedBack = compareNameParts(left.given, right.family);
      return [
        ...line("family-name", crossed, bits(crossed)),
        ...line("given-name", crossedBack, bits(crossedBack)),
        { code: "names-swapped", field: "family-name", bits: bitsOf.namesSwapped },
      ];
    }
  }
  if (isWholeName(left, right)) return line("given-name", given, partBits(given, 2, nameShare));
  if (family.relation === "different" && given.relation === "different") {
    const half = bitsOf.bothNamesDifferent / 2;
    return [...line("family-name", family, half), ...line("given-name", given, half)];
  }
  return [...line("family-name", family, bits(family)), ...line("given-name", given, bits(given))];
}

/** Both records hold their names in one field: family and given name are words of it. */
function isWholeName(left: PreparedPerson, right: PreparedPerson): boolean {
  return left.family.length === 0 && right.family.length === 0;
}

/** What a soft ending of the father's name becomes before another: `Юрьевич`, `Юрий ұлы`. */
const softEnd = /[йьиіj]+$|(?<=.{2})[iy]+$/u;

/**
 * How the fathers inside two patronymics relate, under endings of two languages too: `Серікұлы` and
 * `Серикович` are sons of one.
 */
function relateFathers(left: PreparedPerson, right: PreparedPerson): NameRelation {
  if (left.father === undefined || right.father === undefined) return "absent";
  const { relation } = compareNameParts([left.father], [right.father]);
  if (rankOf(relation) >= rankOf("similar")) return relation;
  const [one, other] = [left.father, right.father].map((father) =>
    nameWord(father.text.replace(softEnd, "")),
  ) as [NameWord, NameWord];
  if (one.text.length > 1 && one.forms.some((form) => other.forms.includes(form))) return "similar";
  const { skeleton } = left.father;
  return skeleton.length > 1 && skeleton === right.father.skeleton ? "similar" : relation;
}

/** Brother and sister have one father; their patronymics are alike and never the same. */
function isOtherSex(left: NameWord, right: NameWord): boolean {
  const [one, other] = [patronymicSex(left.text), patronymicSex(right.text)];
  return one !== undefined && other !== undefined && one !== other;
}

/** The words as written, typing errors in the ending too, and else the fathers inside of them. */
function relatePatronymics(left: PreparedPerson, right: PreparedPerson): NameRelation {
  const [one, other] = [left.patronymic, right.patronymic];
  if (one === undefined || other === undefined) return "absent";
  const { relation: whole } = compareNameParts([one], [other]);
  if (rankOf(whole) >= rankOf("equal")) return whole;
  const fathers = relateFathers(left, right);
  if (fathers === "initial") return whole;
  if (rankOf(fathers) >= rankOf("similar")) return isOtherSex(one, other) ? "similar" : fathers;
  return whole === "different" ? fathers : whole;
}

/** What a common patronymic says less than any. */
function commonPatronymicBits(
  left: NameWord,
  right: NameWord,
  nameShare: NameShare | undefined,
): number {
  const commonest = Math.max(nameShare?.(left.text) ?? 0, nameShare?.(right.text) ?? 0);
  if (commonest <= 0) return 0;
  return Math.min(0, Math.max(1, -Math.log2(commonest) - 1) - bitsOf.patronymicEqual);
}

export function patronymicEvidence(
  left: PreparedPerson,
  right: PreparedPerson,
  nameShare?: NameShare,
): Evidence[] {
  if (left.patronymic === undefined || right.patronymic === undefined) return [];
  const field = "patronymic";
  const common = commonPatronymicBits(left.patronymic, right.patronymic, nameShare);
  switch (relatePatronymics(left, right)) {
    case "equal":
    case "equal-across-scripts":
      return [{ code: "patronymic-equal", field, bits: bitsOf.patronymicEqual + common }];
    case "similar":
      return [
        {
          code: "patronymic-similar",
          field,
          bits: Math.max(0.5, bitsOf.patronymicSimilar + common),
        },
      ];
    case "different":
      return [{ code: "patronymic-contradicted", field, bits: bitsOf.patronymicContradicted }];
    default:
      return [];
  }
}
