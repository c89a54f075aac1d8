import type { UnsentFile } from "@caravanserai/contract";
import { sealBytesToAge } from "@caravanserai/sealing";
import type { OutboxEntry, OutboxStore } from "@caravanserai/sync";

/** More than a tablet gathers in a week without a network. */
const entriesMax = 20_000;

export interface ComposedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: number;
}

/**
 * What waits on this tablet, exactly as it would be sent, sealed so that only the hub opens it.
 * Changes nothing here: entries go on waiting until the hub names them. Null when nothing waits.
 */
export async function composeUnsent(order: {
  readonly outbox: Pick<OutboxStore<never>, "readMarks" | "readUnacknowledged">;
  readonly recipient: string;
  readonly nowMs: number;
}): Promise<ComposedFile | null> {
  const { outbox, recipient, nowMs } = order;
  const { device } = await outbox.readMarks();
  const entries = await outbox.readUnacknowledged(entriesMax);
  if (entries.length === 0) return null;
  const file: UnsentFile = {
    caravanserai: "unsent",
    format: 1,
    device,
    savedAtMs: nowMs,
    entries: entries.map(({ signed }) => signed),
  };
  const plain = new TextEncoder().encode(JSON.stringify(file));
  const sealed = await sealBytesToAge(plain, [recipient]);
  return { name: nameOf(entries, nowMs), bytes: sealed.slice(), entries: entries.length };
}

/** Numbers and the day: nothing in the name says what is inside, or about whom. */
function nameOf(entries: readonly OutboxEntry[], nowMs: number): string {
  const day = new Date(nowMs).toISOString().slice(0, 10);
  return `caravanserai-${day}-${entries[0]?.seq ?? 0}-${entries.at(-1)?.seq ?? 0}.age`;
}
