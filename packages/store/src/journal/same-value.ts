type Fields = Readonly<Record<string, unknown>>;

/** Equality of JSON values, whatever the order of an object's keys; undefined is absence. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((value, index) => isSameValue(value, right[index]));
  }
  return holdsAll(left as Fields, right as Fields) && countOf(left) === countOf(right);
}

function holdsAll(left: Fields, right: Fields): boolean {
  for (const key in left) if (!isSameValue(left[key], right[key])) return false;
  return true;
}

function countOf(fields: object): number {
  let count = 0;
  for (const key in fields) if ((fields as Fields)[key] !== undefined) count += 1;
  return count;
}
