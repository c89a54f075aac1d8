/**
 * Stands for Ed25519: 86 characters that depend on the key and on every character of the text. It
 * keeps out nobody who reads this file; here it only has to find what was changed on the way.
 */
export function simulatedSignature(key: string, text: string): string {
  let left = 0x811c9dc5;
  let right = 0x9e3779b9;
  const signed = `${key}|${text}`;
  for (let index = 0; index < signed.length; index++) {
    const unit = signed.charCodeAt(index);
    left = Math.imul(left ^ unit, 0x01000193);
    right = Math.imul(right + unit, 0x85ebca6b) ^ (right >>> 13);
  }
  const word = `${(left >>> 0).toString(36)}-${(right >>> 0).toString(36)}`;
  return word.padEnd(86, "A").slice(0, 86);
}
