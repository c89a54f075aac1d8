/** Equality of JSON values, whatever the order of an object's keys; undefined is absence. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((value, index) => isSameValue(value, right[index]));
  }
  const leftFields = definedFields(left);
  const rightFields = new Map(definedFields(right));
  if (leftFields.length !== rightFields.size) return false;
  return leftFields.every(([key, value]) => isSameValue(value, rightFields.get(key)));
}

function definedFields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
