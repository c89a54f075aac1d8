const lengthMax = 64;

let twoAgo = new Uint8Array(lengthMax + 2);
let previous = new Uint8Array(lengthMax + 2);
let current = new Uint8Array(lengthMax + 2);

interface Texts {
  readonly left: string;
  readonly right: string;
  readonly budget: number;
}

/** Fills one row inside the band that the budget allows; returns the least cost of the row. */
function fillRow(row: number, { left, right, budget }: Texts): number {
  const character = left.charCodeAt(row - 1);
  const before = row > 1 ? left.charCodeAt(row - 2) : -1;
  const first = Math.max(1, row - budget);
  const last = Math.min(right.length, row + budget);
  current[first - 1] = first === 1 ? row : budget + 1;
  let least = budget + 1;
  for (let column = first; column <= last; column++) {
    const other = right.charCodeAt(column - 1);
    let cost = previous[column - 1]! + (character === other ? 0 : 1);
    if (previous[column]! + 1 < cost) cost = previous[column]! + 1;
    if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1;
    if (before === other && column > 1 && character === right.charCodeAt(column - 2)) {
      if (twoAgo[column - 2]! + 1 < cost) cost = twoAgo[column - 2]! + 1;
    }
    current[column] = cost;
    if (cost < least) least = cost;
  }
  if (last < right.length) current[last + 1] = budget + 1;
  return least;
}

/**
 * Damerau-Levenshtein distance (adjacent swaps count once), or `budget + 1` as soon as it is
 * certain to exceed the budget. Texts longer than 64 units are compared by their beginning.
 */
export function editDistanceWithin(left: string, right: string, budget: number): number {
  if (left === right) return 0;
  const a = left.length > lengthMax ? left.slice(0, lengthMax) : left;
  const b = right.length > lengthMax ? right.slice(0, lengthMax) : right;
  if (budget <= 0 || Math.abs(a.length - b.length) > budget) return budget + 1;
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const texts: Texts = { left: a, right: b, budget };
  const width = Math.min(b.length, budget + 1);
  for (let column = 0; column <= width; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const least = fillRow(row, texts);
    if (least > budget) return budget + 1;
    const spare = twoAgo;
    twoAgo = previous;
    previous = current;
    current = spare;
  }
  return Math.min(previous[b.length]!, budget + 1);
}

/** Typing errors forgiven in a name of this length. */
export function typingErrorsMax(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}

/** One bit per letter that occurs: words that differ in more letters than errors need no look. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let index = 0; index < text.length; index++) mask |= 1 << (text.charCodeAt(index) & 31);
  return mask;
}

function bitCount(mask: number): number {
  let count = mask - ((mask >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A lower bound of the edit distance of two words, from their letter masks. */
export function differingLetters(left: number, right: number): number {
  return Math.max(bitCount(left & ~right), bitCount(right & ~left));
}
