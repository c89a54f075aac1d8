import type { Bytes } from "./primitives.ts";

/** HMAC-SHA-256 of UTF-8 text under one key, which shows in no property of it. */
export type KeyedHash = (message: string) => Bytes;

/** Round constants of SHA-256 (FIPS 180-4): cube roots of the first 64 primes. */
const constants = Int32Array.from(firstPrimes(64), (prime) => fractionOf(Math.cbrt(prime)));
const initial = Int32Array.from(firstPrimes(8), (prime) => fractionOf(Math.sqrt(prime)));
const blockBytes = 64;
const hashBytes = 32;
/** Nearly every message fits; longer ones get a buffer of their own. */
const usualBytes = 16 * blockBytes;

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let one = 2; primes.length < count; one++) {
    if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  }
  return primes;
}

function fractionOf(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

const schedule = new Int32Array(64);

/** One block of SHA-256 over the words in `schedule`, added to `state`. */
function compress(state: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = schedule[i - 15]!;
    const y = schedule[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[i] = (schedule[i - 16]! + s0 + schedule[i - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + schedule[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

/** Ends a message after `length` of the bytes, which have room for it; where its last block ends. */
function close(bytes: Uint8Array, length: number, bytesBefore: number): number {
  const end = Math.ceil((length + 9) / blockBytes) * blockBytes;
  bytes.fill(0, length, end);
  bytes[length] = 0x80;
  const view = new DataView(bytes.buffer, bytes.byteOffset, end);
  const bits = 8 * (bytesBefore + length);
  view.setUint32(end - 8, Math.floor(bits / 2 ** 32));
  view.setUint32(end - 4, bits % 2 ** 32);
  return end;
}

/** All blocks of the bytes up to `end`, into `state`. */
function absorb(state: Int32Array, bytes: Uint8Array, end: number): void {
  const words = new DataView(bytes.buffer, bytes.byteOffset, end);
  for (let start = 0; start < end; start += blockBytes) {
    for (let i = 0; i < 16; i++) schedule[i] = words.getInt32(start + 4 * i);
    compress(state);
  }
}

function bytesOf(state: Int32Array): Bytes {
  const bytes = new Uint8Array(hashBytes);
  for (let i = 0; i < 8; i++) {
    const word = state[i]!;
    bytes[4 * i] = word >>> 24;
    bytes[4 * i + 1] = word >>> 16;
    bytes[4 * i + 2] = word >>> 8;
    bytes[4 * i + 3] = word;
  }
  return bytes;
}

/** The state after the block that the key fills, xored with the pad (RFC 2104). */
function stateAfterKey(key: Uint8Array, pad: number): Int32Array {
  const padded = new Uint8Array(blockBytes).fill(pad);
  for (const [place, byte] of key.entries()) padded[place] = byte ^ pad;
  const view = new DataView(padded.buffer);
  for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(4 * i);
  const state = initial.slice();
  compress(state);
  return state;
}

/** Keys longer than a block are hashed first (RFC 2104). */
function blockKey(key: Uint8Array): Uint8Array {
  if (key.length <= blockBytes) return key;
  const state = initial.slice();
  const bytes = new Uint8Array(key.length + 2 * blockBytes);
  bytes.set(key);
  absorb(state, bytes, close(bytes, key.length, 0));
  return bytesOf(state);
}

const encoder = new TextEncoder();

/** Plain letters and digits one by one, which most keys are; the length, or -1 for other text. */
function encodePlain(text: string, bytes: Uint8Array): number {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code > 0x7f) return -1;
    bytes[place] = code;
  }
  return text.length;
}

/**
 * Kept for as long as it is needed. Both blocks that the key fills are computed once: a registration
 * has two dozen short messages hashed, for which the platform's own takes three times as long and
 * leaves an object each to be collected.
 */
export function createKeyedHash(key: Uint8Array): KeyedHash {
  const ownKey = blockKey(key);
  const inner = stateAfterKey(ownKey, 0x36);
  const outer = stateAfterKey(ownKey, 0x5c);
  const usual = new Uint8Array(usualBytes);
  const state = new Int32Array(8);

  return (message) => {
    // A code unit takes three bytes at most, and the end of the last block up to two blocks.
    const most = 3 * message.length + 2 * blockBytes;
    const bytes = most <= usualBytes ? usual : new Uint8Array(most);
    const plain = encodePlain(message, bytes);
    const length = plain >= 0 ? plain : encoder.encodeInto(message, bytes).written;
    state.set(inner);
    absorb(state, bytes, close(bytes, length, blockBytes));
    // The second message is the first one's hash alone: its only block is known but for that.
    schedule.fill(0, 8, 16);
    schedule.set(state);
    schedule[8] = 0x80 << 24;
    schedule[15] = 8 * (blockBytes + hashBytes);
    state.set(outer);
    compress(state);
    return bytesOf(state);
  };
}
