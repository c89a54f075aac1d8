import { assert } from "@caravanserai/kernel";
import type { HouseholdId, Reference } from "../ids.ts";

/**
 * Reference numbers: `BBBBB-SSSS-CC`. Five characters name the block that a tablet was given when
 * it was enrolled, four the place within the block, two are check characters by ISO/IEC 7064
 * MOD 1271-36, which finds every single wrong character and every swap of neighbours.
 * The alphabet is Crockford's base 32: no I, L, O, U, so that a number survives a telephone.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const checkAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const checkModulus = 1271;
const checkRadix = 36;
const blockLength = 5;
const serialLength = 4;

/** Blocks that exist: 0 to this, exclusive. */
export const referenceBlocks = alphabet.length ** blockLength;
/** References in one block; a tablet asks for a new block long before. */
export const referencesPerBlock = alphabet.length ** serialLength;

function checkCharacters(stem: string): string {
  let sum = 0;
  for (const character of stem) {
    sum = ((sum + checkAlphabet.indexOf(character)) * checkRadix) % checkModulus;
  }
  const check = (checkModulus + 1 - ((sum * checkRadix) % checkModulus)) % checkModulus;
  return checkAlphabet[Math.floor(check / checkRadix)]! + checkAlphabet[check % checkRadix]!;
}

function inAlphabet(value: number, length: number): string {
  let text = "";
  let rest = value;
  for (let position = 0; position < length; position++) {
    text = alphabet[rest % alphabet.length]! + text;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

/**
 * The `index`-th reference of a block. The serial is scattered over the block by an affine
 * permutation, because a number that counts up tells everybody how many came after you.
 */
export function referenceOf(block: number, index: number): Reference {
  assert(Number.isSafeInteger(block) && block >= 0 && block < referenceBlocks, "reference block");
  assert(Number.isSafeInteger(index) && index >= 0 && index < referencesPerBlock, "serial");
  const multiplier = ((block * 2_654_435 + 97) % referencesPerBlock) | 1;
  const shift = (block * 40_503) % referencesPerBlock;
  const serial = (index * multiplier + shift) % referencesPerBlock;
  const stem = inAlphabet(block, blockLength) + inAlphabet(serial, serialLength);
  return grouped(stem + checkCharacters(stem));
}

function grouped(text: string): Reference {
  return `${text.slice(0, 5)}-${text.slice(5, 9)}-${text.slice(9)}` as Reference;
}

/**
 * Reads a reference as typed, spoken or scanned: any case, spaces or hyphens anywhere, O for 0 and
 * I or L for 1 in the stem. Undefined when a character is wrong.
 */
export function parseReference(text: string): Reference | undefined {
  const compact = text.toUpperCase().replace(/[\s-]/g, "");
  if (compact.length !== blockLength + serialLength + 2) return undefined;
  const stem = compact.slice(0, -2).replace(/O/g, "0").replace(/[IL]/g, "1");
  for (const character of stem) if (!alphabet.includes(character)) return undefined;
  return checkCharacters(stem) === compact.slice(-2)
    ? grouped(stem + compact.slice(-2))
    : undefined;
}

/**
 * The household's id, derived from its reference as a UUID version 8 (RFC 9562). So a tablet that
 * has never heard of a household can check it in or see it leave from the slip alone, offline.
 */
export function householdIdOf(reference: Reference): HouseholdId {
  const stem = reference.replace(/-/g, "").slice(0, -2);
  let value = 0n;
  for (const character of stem) value = value * 32n + BigInt(alphabet.indexOf(character));
  const hex = value.toString(16).padStart(12, "0");
  return `00000000-${hex.slice(0, 4)}-8000-8000-${hex.slice(4).padStart(12, "0")}` as HouseholdId;
}

/** The reference of a household, back from its id. */
export function referenceOfHousehold(household: HouseholdId): Reference {
  const hex = household.slice(9, 13) + household.slice(28);
  let value = BigInt(`0x${hex}`);
  let stem = "";
  for (let position = 0; position < blockLength + serialLength; position++) {
    stem = alphabet[Number(value % 32n)]! + stem;
    value /= 32n;
  }
  assert(value === 0n, "household id holds one reference");
  return grouped(stem + checkCharacters(stem));
}
