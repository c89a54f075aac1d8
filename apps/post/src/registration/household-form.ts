import type {
  CrossingMode,
  DocumentKind,
  EntryId,
  HouseholdId,
  PersonId,
  PlaceNeed,
  Reference,
  RegistrationStage,
  Relationship,
  Sex,
  TokenId,
} from "@caravanserai/domain";
import type { CharacterDoubt } from "@caravanserai/identity";
import type { AgeKnowledge } from "@caravanserai/ui";
import type { ScanRemark } from "./scan-remark.ts";

/** Why somebody of protection should meet the household. Sealed; only that there is one is open. */
export const needs = [
  "medical",
  "pregnant",
  "disability",
  "infant",
  "older-alone",
  "child-alone",
  "talk-privately",
] as const;
export type Need = (typeof needs)[number];

/** One person as it stands on the screen. Empty text is "not asked yet", never a value. */
export interface PersonForm {
  readonly person: PersonId;
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
  /** The whole name of somebody who has one name only. */
  readonly only: string;
  readonly hasOneName: boolean;
  readonly isNameUnknown: boolean;
  /** Spelling printed in a document that was seen; null shows the computed one and seals none. */
  readonly latinFamily: string | null;
  readonly latinGiven: string | null;
  readonly ageKnowledge: AgeKnowledge;
  readonly ageText: string;
  /** Which of the possible readings of the text is meant; the first is the likeliest. */
  readonly ageReading: number;
  readonly sex: Sex | null;
  /** ISO 3166-1 alpha-3, or null. */
  readonly citizenship: string | null;
  readonly documentKind: DocumentKind | null;
  readonly documentNumber: string;
  /** Kazakh personal number that a scanned document carries and its own check digit vouches for. */
  readonly iin?: string | null;
  readonly relationship: Relationship;
  /** Fields a scan could not read for certain: to be compared with the paper. */
  readonly unverified: readonly string[];
  /** Contradictions and other readings of a scanned document; absent without a scan. */
  readonly scanRemarks?: readonly ScanRemark[];
  /** Characters of the scanned number that its check digit cannot tell from a lookalike. */
  readonly numberDoubts?: readonly CharacterDoubt[];
}

export interface HouseholdForm {
  readonly stage: RegistrationStage;
  readonly persons: readonly PersonForm[];
  readonly spokenLanguage: string | null;
  readonly placeNeed: PlaceNeed | null;
  readonly destination: string;
  readonly phone: string;
  readonly needs: readonly Need[];
}

/** A form with what makes its save repeatable: ids given once, kept over reloads and retries. */
export interface RegistrationDraft {
  readonly entry: EntryId;
  readonly reference: Reference | null;
  /** The saved household that this draft corrects or grows; null for a new one. */
  readonly grows: HouseholdId | null;
  readonly form: HouseholdForm;
  /** The number by which the household is being served; absent where nobody took one. */
  readonly token?: TokenId;
  /** How they travel, as the slip of that number or the desk says. */
  readonly mode?: CrossingMode;
}

export function emptyPerson(person: PersonId, carried?: PersonForm): PersonForm {
  return {
    person,
    family: carried?.family ?? "",
    given: "",
    patronymic: "",
    only: "",
    hasOneName: false,
    isNameUnknown: false,
    latinFamily: null,
    latinGiven: null,
    ageKnowledge: "birth-date",
    ageText: "",
    ageReading: 0,
    sex: null,
    citizenship: carried?.citizenship ?? null,
    documentKind: carried?.documentKind ?? null,
    documentNumber: "",
    relationship: carried === undefined ? "head" : "unknown",
    unverified: [],
  };
}

export function emptyHousehold(
  first: PersonForm,
  { stage, spokenLanguage }: Pick<HouseholdForm, "stage" | "spokenLanguage">,
): HouseholdForm {
  return {
    stage,
    persons: [first],
    spokenLanguage,
    placeNeed: null,
    destination: "",
    phone: "",
    needs: [],
  };
}

export function isUntouched(form: PersonForm): boolean {
  const { family, given, only, ageText, sex, documentNumber, isNameUnknown } = form;
  const texts = [family, given, only, ageText, documentNumber];
  return texts.every((text) => text === "") && sex === null && !isNameUnknown;
}
