import type { MatchKeyType } from "./match-key.ts";

/**
 * What a shared key says without opening the record, in points; the sum from `tokenPointsMin` on
 * proposes a pair. Keys of one record overlap, so points are below the bits of the evidence.
 */
const points: Readonly<Record<MatchKeyType, number>> = {
  "part-year-month": 2,
  "part-month-day": 2,
  "part-year-sorted": 1,
  birth: 3,
  "birth-initials": 2,
  "names-year": 2,
  "names-decade": 1,
  "names-place": 4,
  "part-place": 2,
  names: 3,
  "part-place-end": 1,
  "part-year-day": 1,
  "part-document-half": 2,
  "name-and-head": 1,
  "name-and-initial": 1,
  "given-patronymic-year": 3,
  document: 8,
  "document-head-year": 3,
  "document-tail-year": 3,
  "document-head-initials": 2,
  "document-tail-initials": 2,
  "phone-year": 3,
  iin: 8,
};

export const tokenPointsMin = 6;

export function tokenPoints(type: MatchKeyType): number {
  return points[type];
}
