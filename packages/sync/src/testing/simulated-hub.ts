import type { EntryAnswer, PushAnswer, PushRequest, SignedEntry } from "@caravanserai/contract";
import { parseEntryBody } from "@caravanserai/contract";

interface KeptEntry {
  readonly id: string;
  readonly seq: number;
  readonly raw: SignedEntry;
}

/** The hub's side of the protocol in one page: gap-free mark, held entries, repeats, restores. */
export class SimulatedHub {
  #journal: KeptEntry[] = [];
  #held = new Map<number, KeptEntry>();
  #quarantined = new Set<string>();
  #epoch = 1;
  readonly refuses: ReadonlySet<string>;
  /** By number: entries in the journal whose kind this hub does not know before its upgrade. */
  answersLater: Readonly<Record<number, Pick<EntryAnswer, "verdict" | "code">>> = {};

  constructor(refuses: ReadonlySet<string> = new Set()) {
    this.refuses = refuses;
  }

  /** Ids in the journal, in journal order; an id twice would be an act counted twice. */
  get journalIds(): readonly string[] {
    return this.#journal.map(({ id }) => id);
  }

  get quarantinedIds(): ReadonlySet<string> {
    return this.#quarantined;
  }

  get mark(): number {
    return this.#journal.at(-1)?.seq ?? 0;
  }

  push(request: PushRequest, hubTimeMs: number): PushAnswer {
    const unknownKindSeqs = Object.keys(this.answersLater)
      .map(Number)
      .filter((seq) => seq <= this.mark);
    const answers = request.entries.map((raw, index) => this.#receive(raw, index));
    const serverEpoch = `epoch-${this.#epoch}`;
    return { answers, highestContiguousSeq: this.mark, unknownKindSeqs, serverEpoch, hubTimeMs };
  }

  /** Goes back to a backup that holds the first entries only. */
  restore(entriesKept: number): void {
    this.#journal = this.#journal.slice(0, entriesKept);
    this.#held = new Map();
    this.#epoch += 1;
  }

  #receive(raw: SignedEntry, index: number): EntryAnswer {
    const parsed = parseEntryBody(raw.body);
    if (!parsed.ok) return { index, id: null, verdict: "quarantined", code: parsed.rejection.code };
    const { id, seq, kind } = parsed.value;
    const known = this.#journal.find((kept) => kept.id === id) ?? this.#heldAs(id);
    if (this.#quarantined.has(id)) return { index, id, verdict: "quarantined" };
    if (known !== undefined && known.raw.body !== raw.body) {
      return { index, id, verdict: "quarantined", code: "entry.id-reused" };
    }
    if (known === undefined && seq <= this.mark) {
      return { index, id, verdict: "quarantined", code: "entry.seq-reused" };
    }
    const holder = this.#held.get(seq);
    if (holder !== undefined && holder.id !== id) {
      return { index, id, verdict: "quarantined", code: "entry.seq-reused" };
    }
    if (seq > this.mark + 1) {
      this.#held.set(seq, { id, seq, raw });
      return { index, id, verdict: "held", code: "entry.gap-before" };
    }
    if (seq === this.mark + 1) this.#move({ id, seq, raw });
    if (this.refuses.has(kind)) {
      this.#quarantined.add(id);
      return { index, id, verdict: "quarantined", code: "entry.malformed" };
    }
    return { index, id, verdict: "accepted", ...this.answersLater[seq] };
  }

  #heldAs(id: string): KeptEntry | undefined {
    return [...this.#held.values()].find((kept) => kept.id === id);
  }

  #move(entry: KeptEntry): void {
    this.#journal.push(entry);
    const next = this.#held.get(entry.seq + 1);
    this.#held.delete(entry.seq + 1);
    if (next !== undefined) this.#move(next);
  }
}
