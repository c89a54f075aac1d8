import { limits } from "@caravanserai/kernel";
import type { OutboxEntry } from "./outbox-entry.ts";

/** Room for the request around its entries: device id, backlog, brackets. */
const envelopeBytes = 1_024;

/** Length of a text in UTF-8, without a platform's encoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Both halves of a surrogate pair together make four bytes.
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/**
 * The longest prefix that fits one push. Always at least one entry, so that nothing can stand in
 * the way for ever: a single entry too large is for the hub to judge.
 */
export function buildBatch(
  entries: readonly OutboxEntry[],
  { entriesMax }: { readonly entriesMax: number },
): readonly OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  let bytes = envelopeBytes;
  for (const entry of entries) {
    bytes += utf8Length(JSON.stringify(entry.signed)) + 1;
    const isFull = batch.length >= Math.min(entriesMax, limits.pushEntriesMax);
    if (batch.length > 0 && (isFull || bytes > limits.pushBytesMax)) break;
    batch.push(entry);
  }
  return batch;
}
