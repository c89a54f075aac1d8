import { assert, type SeededRandom } from "@caravanserai/kernel";
import type { BirthDate, MemberRelationship, ScenarioDocument } from "./acts.ts";
import { desks, people } from "./assumptions.ts";
import { calendarDay, dayMs } from "./calendar.ts";
import {
  adultFromYears,
  drawHousehold,
  type HouseholdShape,
  type MemberShape,
  type TravelReason,
} from "./household-shape.ts";
import { documentOf } from "./documents.ts";
import { feminineFamily, femininePatronymic, patronymicOf } from "./names/forms.ts";
import { traditions, type NameLists } from "./names/name-lists.ts";
import { drawCommon, drawIndex, elementAt, hasChance, randomForKey } from "./sampling.ts";

/** A person as she or he is, before any clerk writes anything down. */
export interface Person {
  /** Unique in the scenario; also the key of the person's first record. */
  readonly key: number;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  readonly sex: "male" | "female";
  readonly birth: Required<BirthDate>;
  readonly isAdult: boolean;
  readonly citizenship: string;
  readonly relationship: MemberRelationship;
  /** The document usually shown; `undefined` for those who have none. */
  readonly document: ScenarioDocument | undefined;
}

/** Household keys count from 1; a household's members share its block of person keys. */
const personsPerHousehold = 16;
const daysPerYear = 365.2425;
/** Russian law: the internal passport is issued from 14. */
const passportFromYears = 14;
const otherCitizenships = ["KAZ", "UZB", "KGZ", "TJK", "BLR", "UKR"] as const;

/** Key of a member's record. */
export function memberKey(household: number, position: number): number {
  assert(position < personsPerHousehold, "household larger than its block of keys");
  return household * personsPerHousehold + position;
}

/** What a household is made from: everything about it follows from these. */
export interface HouseholdOrigin {
  readonly seed: number;
  readonly household: number;
  readonly reason: TravelReason;
  /** Day from which ages are counted back, Unix milliseconds. */
  readonly asOfMs: number;
}

/** Shape of a household; the same origin always has the same one. */
export function shapeOf({ seed, household, reason }: HouseholdOrigin): HouseholdShape {
  return drawHousehold(randomForKey(seed, household), reason);
}

function citizenshipFor(random: SeededRandom, reason: TravelReason): string {
  if (reason === "resident") return "KAZ";
  if (hasChance(random, people.citizenRus.value)) return "RUS";
  return elementAt(otherCitizenships, drawIndex(random, people.otherCitizens.value));
}

/** Index into `traditions`. */
const kazakhTradition = 5;

function traditionFor(random: SeededRandom, reason: TravelReason): number {
  const isResident = reason === "resident";
  if (isResident && hasChance(random, people.residentKazakh.value)) return kazakhTradition;
  return drawIndex(random, people.groups.value);
}

/** What members of one household share. */
interface FamilyNames {
  readonly tradition: number;
  /** Masculine form. */
  readonly family: string;
  /** Given name of the children's father, or `undefined` when he is not there. */
  father: string | undefined;
}

/** A masculine surname and patronymic with a given name. */
interface DrawnNames {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

function givenFrom(random: SeededRandom, lists: NameLists, sex: "male" | "female"): string {
  return drawCommon(random, sex === "male" ? lists.men : lists.women);
}

function drawNames(random: SeededRandom, member: MemberShape, shared: FamilyNames): DrawnNames {
  const isOwnTradition =
    member.relationship === "other" ||
    (member.relationship === "partner" && hasChance(random, people.mixedCouple.value));
  const tradition = isOwnTradition ? drawIndex(random, people.groups.value) : shared.tradition;
  const lists = elementAt(traditions, tradition);
  const hasOwnFamily =
    member.relationship === "other" ||
    (member.relationship === "partner" && hasChance(random, people.partnerOwnName.value));
  const family = hasOwnFamily ? drawCommon(random, lists.families) : shared.family;
  const given = givenFrom(random, lists, member.sex);
  const patronymic =
    member.relationship === "child" && shared.father !== undefined
      ? patronymicOf(shared.father)
      : drawCommon(random, lists.patronymics);
  return { family, given, patronymic };
}

function birthOf(ageYears: number, asOfMs: number, random: SeededRandom): Required<BirthDate> {
  const birthday = asOfMs / dayMs - ageYears * daysPerYear - random.float();
  return { ...calendarDay(birthday), precision: "day" };
}

/** The people of a household, the head first. Names and documents are invented. */
export function personsOf(origin: HouseholdOrigin): readonly Person[] {
  const { members } = shapeOf(origin);
  const random = randomForKey(origin.seed, origin.household).fork("persons");
  const tradition = traditionFor(random, origin.reason);
  const shared: FamilyNames = {
    tradition,
    family: drawCommon(random, elementAt(traditions, tradition).families),
    father: undefined,
  };
  const citizenship = citizenshipFor(random, origin.reason);
  return members.map((member, position) => {
    const names = drawNames(random, member, shared);
    const isFather = member.sex === "male" && /^(head|partner)$/u.test(member.relationship);
    if (isFather) shared.father = names.given;
    const key = memberKey(origin.household, position);
    const isFemale = member.sex === "female";
    const isUnder14 = member.ageYears < passportFromYears;
    const isAdult = member.ageYears >= adultFromYears;
    const hasNone = hasChance(random, desks.withoutDocument.value);
    const birth = birthOf(member.ageYears, origin.asOfMs, random);
    const hasPassport = hasChance(random, desks.passportShare.value);
    return {
      key,
      family: isFemale ? feminineFamily(names.family) : names.family,
      given: names.given,
      patronymic: isFemale ? femininePatronymic(names.patronymic) : names.patronymic,
      sex: member.sex,
      birth,
      isAdult,
      citizenship,
      relationship: member.relationship,
      document: hasNone ? undefined : documentOf({ key, citizenship, hasPassport, isUnder14 }),
    };
  });
}
