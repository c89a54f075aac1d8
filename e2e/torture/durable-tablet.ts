import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openPartOf, type Verdict } from "@caravanserai/contract";
import { createIdSource, type Clock, type Random } from "@caravanserai/kernel";
import { sealRecords, signText, type SigningKey, type VaultPublicKey } from "@caravanserai/sealing";
import {
  firstMarks,
  recordEntries,
  sendBatch,
  type EntryDraft,
  type HubTransport,
  type OutboxMarks,
  type OutboxStore,
  type SenderLock,
} from "@caravanserai/sync";
import type { ScenarioRecord } from "../../apps/hub/src/replay/scenario-record.ts";
import { openFileOutbox } from "./file-outbox.ts";
import { LineFile } from "./line-file.ts";

/** One act before it is saved: what it has to add to the figures if it ever counts. */
export interface ActLine {
  readonly id: string;
  readonly kind: string;
  readonly persons: number;
}

/** One entry the tablet has called saved: what must be at the hub in the end, exactly once. */
export interface SavedLine {
  readonly id: string;
}

/** One verdict the tablet has heard from the hub. */
export interface AcknowledgedLine {
  readonly id: string;
  readonly verdict: Verdict;
}

export const ledgerFiles = {
  acts: "acts.jsonl",
  saved: "saved.jsonl",
  acknowledged: "acknowledged.jsonl",
} as const;

interface TabletPlan {
  readonly folder: string;
  readonly device: OutboxMarks["device"];
  readonly serverEpoch: string;
  readonly key: SigningKey;
  readonly transport: HubTransport;
  readonly random: Random;
  readonly clock: Clock;
}

const pauseAfterFailureMs = 150;
const pauseWhenIdleMs = 40;

/**
 * A tablet without a screen that may be killed at any instant: the very sync code of a real one, an
 * outbox on disk, and two ledgers beside it of what it called saved and what the hub acknowledged.
 */
export class DurableTablet {
  readonly #plan: TabletPlan;
  readonly #outbox: OutboxStore<null>;
  readonly #acts: LineFile<ActLine>;
  readonly #saved: LineFile<SavedLine>;
  #lock: SenderLock | undefined;

  constructor(plan: TabletPlan) {
    this.#plan = plan;
    this.#acts = new LineFile(join(plan.folder, ledgerFiles.acts));
    this.#saved = new LineFile(join(plan.folder, ledgerFiles.saved));
    const acknowledged = new LineFile<AcknowledgedLine>(
      join(plan.folder, ledgerFiles.acknowledged),
    );
    const { device, serverEpoch } = plan;
    const marks = firstMarks({ device, serverEpoch });
    const outbox = openFileOutbox(join(plan.folder, "outbox.jsonl"), marks);
    this.#outbox = {
      ...outbox,
      async settle(changes) {
        // Ledger first: an acknowledgement that was heard counts even if the tablet dies now.
        for (const { id, verdict } of changes.verdicts) await acknowledged.add({ id, verdict });
        await outbox.settle(changes);
      },
    };
  }

  /** Entries this tablet has numbered, in this life and earlier ones. */
  async lastSeq(): Promise<number> {
    return (await this.#outbox.readMarks()).lastSeq;
  }

  async waitingEntries(): Promise<number> {
    return (await this.#outbox.readBacklog()).entries;
  }

  async save(record: ScenarioRecord, vaultKey: VaultPublicKey): Promise<void> {
    const { clock, random, key } = this.#plan;
    const ids = createIdSource(clock, random);
    const plain = record.identities.map(({ person, identity }) => ({
      keyId: ids.next(),
      person,
      plaintext: JSON.stringify(identity),
    }));
    const { sealed, wraps } = await sealRecords(vaultKey, plain, random);
    const draft: EntryDraft = {
      id: ids.next() as string as EntryDraft["id"],
      kind: record.event.kind,
      subject: record.subject,
      actor: null,
      occurredAtMs: clock.now(),
      open: openPartOf(record.event),
      sealed: sealed as EntryDraft["sealed"],
      wraps,
    };
    await this.#acts.add({ id: draft.id, kind: draft.kind, persons: personsIn(record) });
    const signer = { sign: (text: string) => signText(key.privateKey, text) };
    await recordEntries({ store: this.#outbox, signer }, [draft], null);
    await this.#saved.add({ id: draft.id });
  }

  /** Sends until told to stop, as a tablet does all day; its pauses are those of a short day. */
  async sendUntil(isOver: () => boolean): Promise<void> {
    this.#lock ??= { tryRun: async (work) => ({ value: await work() }) };
    const { transport, clock } = this.#plan;
    const ports = { store: this.#outbox, transport, clock, lock: this.#lock };
    while (!isOver()) {
      const outcome = await sendBatch(ports);
      if (outcome.kind === "failed") await delay(pauseAfterFailureMs);
      else if (outcome.kind !== "answered" || !outcome.hasMore) await delay(pauseWhenIdleMs);
    }
  }
}

function personsIn({ event }: ScenarioRecord): number {
  if (event.kind === "crossing.tallied") return event.adults + event.children;
  return event.kind === "registration.household-registered" ? event.persons.length : 0;
}
