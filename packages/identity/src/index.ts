export { readMrz, type MrzReading } from "./travel-document/read-mrz.ts";
export type { MrzField, MrzFields } from "./travel-document/mrz-fields.ts";
export type { MrzFormat } from "./travel-document/mrz-layouts.ts";
export type { FieldNote, FieldState } from "./travel-document/resolve-fields.ts";
export type { CharacterDoubt } from "./travel-document/number-doubts.ts";
export { looksLikeMrz } from "./travel-document/mrz-text.ts";
export { type IinReading, validateIin } from "./travel-document/iin.ts";
export { type NormalisedName, normaliseName } from "./names/normalise-name.ts";
export { type Script, detectScript } from "./names/script.ts";
export { latinForm, latinForms } from "./names/latin-forms.ts";
export {
  type PatronymicKind,
  type PatronymicSex,
  isPatronymic,
  patronymicKind,
  patronymicSex,
} from "./names/patronymic.ts";
export {
  type BirthDate,
  type BirthPrecision,
  birthDateText,
  birthInterval,
  isBirthDate,
} from "./birth-date/birth-date.ts";
export {
  type BirthDateParse,
  type BirthDateRejection,
  parseBirthDate,
} from "./birth-date/parse-birth-date.ts";
export { type BirthDateRelation, compareBirthDates } from "./birth-date/compare-birth-dates.ts";
export type {
  DocumentType,
  IdentityDocument,
  LatinNames,
  PersonIdentity,
  Sex,
  WrittenNames,
} from "./person/person-identity.ts";
export {
  type PersonIdentityRejection,
  parsePersonIdentity,
} from "./person/parse-person-identity.ts";
export { identityFromMrz } from "./person/identity-from-mrz.ts";
export { type PreparedPerson, prepare } from "./person/prepare.ts";
export {
  type ComparisonContext,
  bandBits,
  type MatchBand,
  type PersonComparison,
  comparePersons,
  comparePrepared,
} from "./scoring/compare-persons.ts";
export type { Evidence, EvidenceCode, EvidenceField } from "./scoring/evidence.ts";
export type { MatchKey, MatchKeyType } from "./keys/match-key.ts";
export { type MatchKeyOptions, matchKeys, preparedMatchKeys } from "./keys/match-keys.ts";
export { nameKeys } from "./keys/name-keys.ts";
export { tokenPoints, tokenPointsMin } from "./keys/token-weights.ts";
export { evidenceBits } from "./scoring/evidence.ts";
export type { NameShare } from "./scoring/name-evidence.ts";
export type { CircumstanceShare } from "./scoring/household-evidence.ts";
export type { AlignedPair, NameAlignment } from "./screening/align-names.ts";
export type { ListEntry, ListName } from "./screening/list-entry.ts";
export { type ListFormat, type ParsedList, parseList } from "./screening/parse-list.ts";
export { alertScoreMin } from "./screening/alert-bounds.ts";
export type { BirthStanding } from "./screening/birth-standing.ts";
export {
  type ScreeningAlert,
  type ScreeningIndex,
  createScreeningIndex,
} from "./screening/screening-index.ts";
export {
  type Evaluation,
  type EvaluationKind,
  type EvaluationOptions,
  type EvaluationRejection,
  type EvaluationTexts,
  type MalformedFileRow,
  runEvaluation,
} from "./evaluation/run-evaluation.ts";
export type { ColumnMap } from "./evaluation/person-from-row.ts";
export type { NamesColumns } from "./evaluation/evaluate-names.ts";
