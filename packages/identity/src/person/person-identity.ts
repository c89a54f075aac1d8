import type { BirthDate } from "../birth-date/birth-date.ts";

export type Sex = "male" | "female" | "other" | "not-recorded";

export type DocumentType =
  "internal-passport" | "passport" | "identity-card" | "birth-certificate" | "other";

/** Names as the person or the paper writes them, in any script; absent parts are not known. */
export interface WrittenNames {
  readonly family?: string;
  readonly given?: string;
  readonly patronymic?: string;
  /** The whole name of somebody who has one name only, or whose parts cannot be told apart. */
  readonly only?: string;
}

/** Latin spelling printed in a document that was seen. Never a generated one. */
export interface LatinNames {
  readonly family?: string;
  readonly given?: string;
}

export interface IdentityDocument {
  readonly type: DocumentType;
  readonly number: string;
  /** ISO 3166 alpha-3 code of the issuing state, or the issuer as written. */
  readonly issuer?: string;
}

/**
 * Who a person says to be. This is the content of the sealed record: plain, JSON-safe, and never
 * stored or sent unsealed. Everything is optional, because people arrive without papers.
 */
export interface PersonIdentity {
  readonly names: WrittenNames;
  readonly latin?: LatinNames;
  readonly birth?: BirthDate;
  readonly sex?: Sex;
  /** ISO 3166 alpha-3. */
  readonly citizenship?: string;
  readonly document?: IdentityDocument;
  /** As written, with or without country code. */
  readonly phone?: string;
  /** Kazakh individual identification number, 12 digits. */
  readonly iin?: string;
  /** As written in the document or told. */
  readonly birthplace?: string;
  /** Home address on one line, as written. Families share it. */
  readonly address?: string;
  /**
   * Codes of needs that only protection staff may see: `medical`, `pregnant`, `disability`,
   * `infant`, `older-alone`, `child-alone`, `talk-privately`. They stand with the head.
   */
  readonly needs?: readonly string[];
}
