import { isCalendarDay } from "../birth-date/birth-date.ts";
import type { Sex } from "../person/person-identity.ts";

/** What a Kazakh individual identification number says about itself. */
export type IinReading =
  | {
      readonly kind: "valid";
      /** Digits only. */
      readonly iin: string;
      /** YYYY-MM-DD; undefined for the series without century and sex (seventh digit 0). */
      readonly birthDate?: string;
      readonly sex?: Sex;
      /** Statements of the person that the number contradicts; empty when none. */
      readonly contradictions: readonly ("birth-date" | "sex")[];
    }
  | {
      readonly kind: "invalid";
      readonly code: "iin-length" | "iin-not-digits" | "iin-birth-date" | "iin-check-digit";
    };

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

function weightedRemainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}

/** Two passes modulo 11; 10 after both means that the number was never issued. */
function iinCheckDigit(digits: string): number {
  const first = weightedRemainder(digits, firstWeights);
  return first === 10 ? weightedRemainder(digits, secondWeights) : first;
}

function birthDateOf(digits: string, centuryDigit: number): string | undefined {
  const year = 1800 + Math.floor((centuryDigit - 1) / 2) * 100 + Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  if (!isCalendarDay({ year, month, day })) return undefined;
  return `${year}-${digits.slice(2, 4)}-${digits.slice(4, 6)}`;
}

/**
 * Validates a Kazakh IIN: YYMMDD, a digit for century and sex (1-6; 0 for some foreigners), four
 * serial digits, check digit. Compares with what the person stated: a birth date of any precision
 * as the beginning of an ISO date (`1986`, `1986-03`), and the sex.
 */
export function validateIin(
  text: string,
  stated: { readonly birthDate?: string; readonly sex?: Sex } = {},
): IinReading {
  const iin = text.slice(0, 100).replace(/[\s-]/g, "");
  if (!/^\d*$/.test(iin)) return { kind: "invalid", code: "iin-not-digits" };
  if (iin.length !== 12) return { kind: "invalid", code: "iin-length" };
  if (iinCheckDigit(iin) !== Number(iin[11])) return { kind: "invalid", code: "iin-check-digit" };
  const centuryDigit = Number(iin[6]);
  if (centuryDigit === 0) return { kind: "valid", iin, contradictions: [] };
  const birthDate = centuryDigit <= 6 ? birthDateOf(iin, centuryDigit) : undefined;
  if (birthDate === undefined) return { kind: "invalid", code: "iin-birth-date" };
  const sex = centuryDigit % 2 === 1 ? "male" : "female";
  const contradictions: ("birth-date" | "sex")[] = [];
  if (stated.birthDate !== undefined && !birthDate.startsWith(stated.birthDate)) {
    contradictions.push("birth-date");
  }
  if ((stated.sex === "male" || stated.sex === "female") && stated.sex !== sex) {
    contradictions.push("sex");
  }
  return { kind: "valid", iin, birthDate, sex, contradictions };
}
