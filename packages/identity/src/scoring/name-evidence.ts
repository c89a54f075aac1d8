import type { NameWord } from "../names/name-word.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import { type NameRelation, compareNameParts, rankOf } from "./compare-names.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Share (0 to 1) of people who bear a name, by its normalised text; undefined when not known. */
export type NameShare = (text: string) => number | undefined;

type NameField = "family-name" | "given-name";

interface Part {
  readonly left: readonly NameWord[];
  readonly right: readonly NameWord[];
  readonly relation: NameRelation;
}

function part(left: readonly NameWord[], right: readonly NameWord[]): Part {
  return { left, right, relation: compareNameParts(left, right) };
}

/** Agreement on a rare name says more than on a common one. */
function rarityBits({ left, right }: Part, nameShare: NameShare | undefined): number {
  if (nameShare === undefined) return 0;
  const shares = [left, right].map((words) => words[0] && nameShare(words[0].text));
  const known = shares.filter((share) => share !== undefined && share > 0);
  if (known.length === 0) return 0;
  const commonest = Math.max(...known.map(Number));
  const rarity = -Math.log2(commonest) - 1 - bitsOf.nameEqual;
  return Math.max(-bitsOf.nameRarityMax, Math.min(bitsOf.nameRarityMax, rarity));
}

function bitsFor(compared: Part, nameShare: NameShare | undefined): number {
  switch (compared.relation) {
    case "absent":
      return 0;
    case "equal":
    case "equal-across-scripts":
      return bitsOf.nameEqual + rarityBits(compared, nameShare);
    case "similar":
      return bitsOf.nameSimilar + rarityBits(compared, nameShare) / 2;
    case "resembling":
      return bitsOf.nameResembling;
    case "initial":
      return bitsOf.nameInitial;
    case "different":
      return bitsOf.nameDifferent;
  }
}

function line(field: NameField, compared: Part, nameShare: NameShare | undefined): Evidence[] {
  if (compared.relation === "absent") return [];
  return [{ code: `${field}-${compared.relation}`, field, bits: bitsFor(compared, nameShare) }];
}

/** Family and given name, also crossed: clerks swap them, and some cultures order them so. */
export function nameEvidence(
  left: PreparedPerson,
  right: PreparedPerson,
  nameShare?: NameShare,
): Evidence[] {
  const family = part(left.family, right.family);
  const given = part(left.given, right.given);
  const straight = rankOf(family.relation) + rankOf(given.relation);
  if (family.relation !== "equal" || given.relation !== "equal") {
    const crossed = part(left.family, right.given);
    const crossedBack = part(left.given, right.family);
    if (rankOf(crossed.relation) + rankOf(crossedBack.relation) > straight + 1) {
      return [
        ...line("family-name", crossed, nameShare),
        ...line("given-name", crossedBack, nameShare),
        { code: "names-swapped", field: "family-name", bits: bitsOf.namesSwapped },
      ];
    }
  }
  const lines = [
    ...line("family-name", family, nameShare),
    ...line("given-name", given, nameShare),
  ];
  if (family.relation !== "different" || given.relation !== "different") return lines;
  return lines.map((one) => ({ ...one, bits: bitsOf.bothNamesDifferent / 2 }));
}

/** One father under endings of two languages: `Серікұлы` and `Серикович`. */
function isSameFather(left: PreparedPerson, right: PreparedPerson): boolean {
  if (left.father === undefined || right.father === undefined) return false;
  const relation = compareNameParts([left.father], [right.father]);
  if (rankOf(relation) >= rankOf("similar")) return true;
  return left.father.skeleton.length > 1 && left.father.skeleton === right.father.skeleton;
}

export function patronymicEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  if (left.patronymic === undefined || right.patronymic === undefined) return [];
  const field = "patronymic";
  const whole = compareNameParts([left.patronymic], [right.patronymic]);
  const relation = whole === "different" && isSameFather(left, right) ? "similar" : whole;
  switch (relation) {
    case "equal":
    case "equal-across-scripts":
      return [{ code: "patronymic-equal", field, bits: bitsOf.patronymicEqual }];
    case "similar":
      return [{ code: "patronymic-similar", field, bits: bitsOf.patronymicSimilar }];
    case "different":
      return [{ code: "patronymic-contradicted", field, bits: bitsOf.patronymicContradicted }];
    default:
      return [];
  }
}
