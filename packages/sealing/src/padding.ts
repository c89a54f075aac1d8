import { textOf, utf8 } from "./bytes.ts";
import type { Bytes } from "./primitives/primitives.ts";

/** Lengths of names tell people apart, so plaintexts fill whole buckets. */
const bucketBytes = 256;
const lengthBytes = 4;

/** Length (4 bytes, big-endian), UTF-8 text, zeros up to the next whole bucket. */
export function pad(text: string): Bytes {
  const bytes = utf8(text);
  const padded = new Uint8Array(
    Math.ceil((lengthBytes + bytes.length) / bucketBytes) * bucketBytes,
  );
  new DataView(padded.buffer).setUint32(0, bytes.length);
  padded.set(bytes, lengthBytes);
  return padded;
}

/** Undefined when the bytes are not what `pad` makes. */
export function unpad(padded: Bytes): string | undefined {
  if (padded.length === 0 || padded.length % bucketBytes !== 0) return undefined;
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  const end = lengthBytes + length;
  if (end > padded.length) return undefined;
  for (let place = end; place < padded.length; place++) {
    if (padded[place] !== 0) return undefined;
  }
  return textOf(padded.subarray(lengthBytes, end));
}
