import type { BirthDate } from "../birth-date/birth-date.ts";

/** One name of a listed person. A weak alias is never enough for an alert by itself. */
export interface ListName {
  readonly text: string;
  readonly isWeak: boolean;
}

export type ListedSex = "male" | "female";

/** One person of a published list, as far as screening needs it. */
export interface ListEntry {
  readonly id: string;
  /** Further numbers under which the publisher knows the entry. */
  readonly otherIds?: readonly string[];
  readonly names: readonly ListName[];
  /** Several when the list gives several; empty when it gives none. */
  readonly births: readonly BirthDate[];
  readonly sex?: ListedSex;
}
