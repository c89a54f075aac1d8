import { editDistanceWithin } from "../names/edit-distance.ts";
import type { PreparedPerson } from "../person/prepare.ts";
import { type Evidence, evidenceBits as bitsOf } from "./evidence.ts";

/** Papers of one family are often issued together: their numbers follow closely. */
const serialDistanceMax = 9;

function isSerialNeighbour(left: string, right: string): boolean {
  if (left.length !== right.length || left.slice(0, -2) !== right.slice(0, -2)) return false;
  return Math.abs(Number(left.slice(-2)) - Number(right.slice(-2))) <= serialDistanceMax;
}

/** Numbers are compared without their type: one person may show a paper under two names. */
export function documentEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const [a, b] = [left.document, right.document];
  if (a === undefined || b === undefined) return [];
  const field = "document";
  const distance = editDistanceWithin(a.number, b.number, 1);
  if (distance === 0) return [{ code: "document-equal", field, bits: bitsOf.documentEqual }];
  if (distance === 1) {
    return isSerialNeighbour(a.number, b.number)
      ? [{ code: "document-neighbouring", field, bits: bitsOf.documentNeighbouring }]
      : [{ code: "document-one-character", field, bits: bitsOf.documentOneCharacter }];
  }
  if (a.type !== b.type) return [];
  return [{ code: "document-different", field, bits: bitsOf.documentDifferent }];
}

export function iinEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  if (left.iin === undefined || right.iin === undefined) return [];
  const field = "iin";
  const distance = editDistanceWithin(left.iin, right.iin, 1);
  if (distance === 0) return [{ code: "iin-equal", field, bits: bitsOf.iinEqual }];
  if (distance === 1) return [{ code: "iin-one-digit", field, bits: bitsOf.iinOneDigit }];
  return [{ code: "iin-different", field, bits: bitsOf.iinDifferent }];
}

export function sexEvidence(left: PreparedPerson, right: PreparedPerson): Evidence[] {
  const isKnown = (sex: PreparedPerson["sex"]): boolean => sex === "male" || sex === "female";
  if (!isKnown(left.sex) || !isKnown(right.sex) || left.sex === right.sex) return [];
  return [{ code: "sex-different", field: "sex", bits: bitsOf.sexDifferent }];
}
