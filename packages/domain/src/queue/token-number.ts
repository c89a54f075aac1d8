import { assert } from "@caravanserai/kernel";
import type { CrossingCode, LaneId, TokenId } from "../ids.ts";

/**
 * Numbers that are called aloud: `K7-412`. Two characters name the tablet's series, the rest counts
 * up from 1 on that tablet, so that several tablets hand out numbers without a network. A check
 * character stands on the slip and on the paper note: a number typed wrong is found out.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 23 letters for the check, without those that look like digits. */
const checkLetters = "ABCDEFGHJKMNPQRSTUVWXYZ";
const seriesLength = 2;
/** Numbers of one tablet; then it is enrolled anew. */
export const tokenSerialMax = 99_999;

/** Number of a tablet's `serial`-th token, serial from 1. Its block of references names it. */
export function tokenNumberOf(referenceBlock: number, serial: number): string {
  assert(Number.isSafeInteger(referenceBlock) && referenceBlock >= 0, "reference block");
  assert(Number.isSafeInteger(serial) && serial >= 1 && serial <= tokenSerialMax, "serial");
  // Series repeat after 1,024 tablets; the multiplier keeps neighbours well apart in sound.
  const series = (referenceBlock * 37 + 5) % alphabet.length ** seriesLength;
  const first = alphabet[Math.floor(series / alphabet.length)]!;
  return `${first}${alphabet[series % alphabet.length]!}-${String(serial).padStart(3, "0")}`;
}

/** The check character of a number: finds every wrong digit, and nearly every swap. */
export function tokenCheckOf(number: string): string {
  let sum = 0;
  [...number.replace("-", "")].forEach((character, index) => {
    sum += (alphabet.indexOf(character) + 1) * (index + 2);
  });
  return checkLetters[sum % checkLetters.length]!;
}

/** As printed and written on paper: number, then its check character. */
export function writtenTokenNumber(number: string): string {
  return `${number}-${tokenCheckOf(number)}`;
}

export interface ReadTokenNumber {
  readonly number: string;
  /** Whether its check character was there. Without it a number nobody knows is not believed. */
  readonly isChecked: boolean;
}

/** Reads a number as typed or spoken: any case, O for 0, I or L for 1. Undefined when wrong. */
export function parseTokenNumber(text: string): ReadTokenNumber | undefined {
  const compact = text.toUpperCase().replace(/[\s-]/g, "");
  const parts = /^([0-9A-Z]{2})([0-9OIL]{1,5})([A-Z])?$/.exec(compact);
  if (parts === null) return undefined;
  const plain = (part: string) => part.replace(/O/g, "0").replace(/[IL]/g, "1");
  const series = plain(parts[1] ?? "");
  if (![...series].every((character) => alphabet.includes(character))) return undefined;
  const digits = plain(parts[2] ?? "");
  const serial = Number(digits);
  if (serial < 1) return undefined;
  const number = `${series}-${String(serial).padStart(3, "0")}`;
  const check = parts[3];
  if (check === undefined) return { number, isChecked: false };
  // No number is written with a nought too many: there a wrong digit would move all others.
  if (digits.length > 3 && digits.startsWith("0")) return undefined;
  return check === tokenCheckOf(number) ? { number, isChecked: true } : undefined;
}

/** A token is its crossing and its number, so that paper alone leads back to it, offline. */
export function tokenIdOf(crossing: CrossingCode, number: string): TokenId {
  return `${crossing}/${number}` as TokenId;
}

export function tokenNumberIn(token: TokenId): string {
  return token.slice(token.lastIndexOf("/") + 1);
}

/** A lane is its crossing and what it is called there. */
export function laneIdOf(crossing: CrossingCode, code: string): LaneId {
  return `${crossing}/lane-${code}` as LaneId;
}
