import type { DeviceId } from "@caravanserai/domain";
import { assert, limits } from "@caravanserai/kernel";
import {
  keepForwarding,
  readForwarding,
  readRelayBacklog,
  readUnnamed,
  type Database,
  type ForwardedEntry,
} from "@caravanserai/store";
import type {
  AppendOutcome,
  OutboxBacklog,
  OutboxChanges,
  OutboxEntry,
  OutboxMarks,
  OutboxStore,
} from "@caravanserai/sync";

type Remembered = Pick<OutboxMarks, "clock" | "failure" | "hubHeardAtMs">;

/**
 * The journal seen as the outbox of one device, for the same sender that tablets use. An entry is
 * in it until an answer of the upstream has named it; a restart forgets nothing but a failure.
 */
export class ForwardingOutbox implements OutboxStore<never> {
  readonly #database: Database;
  readonly #device: DeviceId;
  #remembered: Remembered = { clock: null, failure: null, hubHeardAtMs: null };
  #lastRead: readonly OutboxEntry[] = [];

  constructor(database: Database, device: DeviceId) {
    this.#database = database;
    this.#device = device;
  }

  async readMarks(): Promise<OutboxMarks> {
    const { hubMark, serverEpoch, lastSeq, batchEntriesMax } = await readForwarding(
      this.#database,
      this.#device,
    );
    return {
      ...this.#remembered,
      device: this.#device,
      lastSeq,
      hubMark,
      serverEpoch,
      batchEntriesMax: batchEntriesMax ?? limits.pushEntriesMax,
    };
  }

  async readUnacknowledged(limit: number): Promise<readonly OutboxEntry[]> {
    const unnamed = await readUnnamed(this.#database, { device: this.#device, limit });
    this.#lastRead = unnamed.map(outboxEntryOf);
    return this.#lastRead;
  }

  async readBacklog(): Promise<OutboxBacklog> {
    const backlog = await readRelayBacklog(this.#database, this.#device);
    return { ...backlog, quarantined: 0, held: 0 };
  }

  /** Sent and unanswered is the same as waiting: it is sent again. */
  markSent(): Promise<void> {
    return Promise.resolve();
  }

  async settle({ marks, waitingAgainAboveSeq, verdicts }: OutboxChanges): Promise<void> {
    const { clock, failure, hubHeardAtMs } = { ...this.#remembered, ...marks };
    this.#remembered = { clock, failure, hubHeardAtMs };
    const before = await readForwarding(this.#database, this.#device);
    const kept = Math.min(before.namedTo, waitingAgainAboveSeq ?? before.namedTo);
    const named = new Set(verdicts.map(({ seq }) => seq));
    const firstUnnamed = this.#lastRead.findIndex(({ seq }) => !named.has(seq));
    const upTo = firstUnnamed === -1 ? this.#lastRead.length : firstUnnamed;
    const namedTo = waitingAgainAboveSeq === null ? this.#lastRead[upTo - 1]?.seq : undefined;
    await keepForwarding(this.#database, {
      device: this.#device,
      namedTo: Math.max(kept, namedTo ?? 0),
      hubMark: marks.hubMark ?? before.hubMark,
      serverEpoch: marks.serverEpoch ?? before.serverEpoch,
      batchEntriesMax: marks.batchEntriesMax ?? before.batchEntriesMax,
    });
  }

  /** The journal is the outbox: nothing is removed from it. */
  prune(): Promise<void> {
    return Promise.resolve();
  }

  append(): Promise<AppendOutcome> {
    assert(false, "entries come into a relay's outbox by its journal");
  }
}

function outboxEntryOf(entry: ForwardedEntry): OutboxEntry {
  const { id, seq, kind, subject, atMs, body, signature, wraps, erased } = entry;
  const said = erased.length === 0 ? {} : { erased: [...erased] };
  const signed = { body, signature, wraps: [...wraps], ...said };
  const state = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
  return { id, seq, kind, subject, occurredAtMs: atMs, signed, ...state };
}
