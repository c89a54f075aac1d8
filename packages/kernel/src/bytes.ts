import { assert } from "./assert.ts";

const hexDigits = "0123456789abcdef";
const base64UrlDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const base64UrlValues = new Map([...base64UrlDigits].map((digit, value) => [digit, value]));

export function bytesToHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += hexDigits[byte >>> 4]! + hexDigits[byte & 15]!;
  return hex;
}

/** Undefined when the text is not an even number of lower-case hex digits. */
export function hexToBytes(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}

/** Base64url without padding (RFC 4648, section 5). */
export function base64UrlEncode(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const word = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += base64UrlDigits[word >>> 18]! + base64UrlDigits[(word >>> 12) & 63]!;
    if (left > 1) text += base64UrlDigits[(word >>> 6) & 63]!;
    if (left > 2) text += base64UrlDigits[word & 63]!;
  }
  return text;
}

/** Undefined when the text is not canonical unpadded base64url. */
export function base64UrlDecode(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let pending = 0;
  let pendingBits = 0;
  let length = 0;
  for (const digit of text) {
    const value = base64UrlValues.get(digit);
    if (value === undefined) return undefined;
    pending = (pending << 6) | value;
    pendingBits += 6;
    if (pendingBits >= 8) {
      pendingBits -= 8;
      bytes[length++] = (pending >>> pendingBits) & 255;
      pending &= (1 << pendingBits) - 1;
    }
  }
  assert(length === bytes.length, "base64url length arithmetic");
  return pending === 0 ? bytes : undefined;
}
