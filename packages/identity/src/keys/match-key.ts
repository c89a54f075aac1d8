/**
 * One composite key: people who share its value are worth comparing. `type` says what it is made
 * of. Values are plain text of identity fields: never stored or logged, only keyed-hashed.
 */
export interface MatchKey {
  readonly type: MatchKeyType;
  readonly value: string;
}

/** What a key is made of; `part` is one name, family or given. */
export type MatchKeyType =
  | "part-year-month"
  | "part-month-day"
  | "part-year-sorted"
  | "birth"
  | "birth-initials"
  | "names-year"
  | "names-decade"
  | "names-place"
  | "part-place"
  | "part-place-end"
  | "part-year-day"
  | "part-document-half"
  | "names"
  | "name-and-head"
  | "name-and-initial"
  | "given-patronymic-year"
  | "document"
  | "document-head-year"
  | "document-tail-year"
  | "document-head-initials"
  | "document-tail-initials"
  | "phone-year"
  | "iin";
