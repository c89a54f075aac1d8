const lengthMax = 64;

let twoAgo = new Uint8Array(lengthMax + 1);
let previous = new Uint8Array(lengthMax + 1);
let current = new Uint8Array(lengthMax + 1);

function fillRow(row: number, left: string, right: string): number {
  const character = left.charCodeAt(row - 1);
  const before = left.charCodeAt(row - 2);
  current[0] = row;
  let least = row;
  for (let column = 1; column <= right.length; column++) {
    const other = right.charCodeAt(column - 1);
    let cost = previous[column - 1]! + (character === other ? 0 : 1);
    cost = Math.min(cost, previous[column]! + 1, current[column - 1]! + 1);
    if (row > 1 && column > 1 && before === other && character === right.charCodeAt(column - 2)) {
      cost = Math.min(cost, twoAgo[column - 2]! + 1);
    }
    current[column] = cost;
    if (cost < least) least = cost;
  }
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
  if (Math.abs(a.length - b.length) > budget) return budget + 1;
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(row, a, b) > budget) return budget + 1;
    [twoAgo, previous, current] = [previous, current, twoAgo];
  }
  return Math.min(previous[b.length]!, budget + 1);
}

/** Typing errors forgiven in a name of this length. */
export function typingErrorsMax(length: number): number {
  if (length <= 3) return 0;
  if (length <= 5) return 1;
  return length <= 9 ? 2 : 3;
}
