import type { EntryBody, ProblemCode, SignedEntry } from "@caravanserai/contract";
import type { OutboxEntry } from "./outbox-entry.ts";
import type { EntrySigner, RenumberedEntry, RenumberingStore } from "./ports.ts";

const seqReused: ProblemCode = "entry.seq-reused";
const attemptsMax = 20;

export interface RenumberPorts {
  readonly store: RenumberingStore;
  readonly signer: EntrySigner;
}

/** Whether the hub has another entry of this device under this entry's number. */
export function isCollided({ verdict, code }: Pick<OutboxEntry, "verdict" | "code">): boolean {
  return verdict === "quarantined" && code === seqReused;
}

/**
 * Gives new numbers to entries whose numbers the hub knows as another entry's: acts saved on a
 * device that was set back to an older image, before it heard the hub. The act keeps its id, so it
 * counts once; the number stands in the signed body, so it is signed anew. That is no second
 * content: the hub has refused the first, and a late copy of it would be refused again.
 */
export async function renumberCollided({ store, signer }: RenumberPorts): Promise<number> {
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const { lastSeq } = await store.readMarks();
    const collided = await store.readCollided();
    if (collided.length === 0) return 0;
    const renumbered: RenumberedEntry[] = [];
    for (const [index, entry] of collided.entries()) {
      renumbered.push(await numberedAnew(entry, { seq: lastSeq + 1 + index, signer }));
    }
    const outcome = await store.renumber({ expectedLastSeq: lastSeq, renumbered });
    if (outcome === "renumbered") return renumbered.length;
  }
  throw new Error("Entry numbers were taken by another writer again and again");
}

async function numberedAnew(
  entry: OutboxEntry,
  { seq, signer }: { seq: number; signer: EntrySigner },
): Promise<RenumberedEntry> {
  // As it was written, field for field: a newer version of this app may have written it.
  const standing = JSON.parse(entry.signed.body) as EntryBody;
  const body = JSON.stringify({ ...standing, seq });
  const signed: SignedEntry = { ...entry.signed, body, signature: await signer.sign(body) };
  const open = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
  return { seqBefore: entry.seq, entry: { ...entry, ...open, seq, signed } };
}
