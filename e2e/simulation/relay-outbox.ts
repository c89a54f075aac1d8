import type { DeviceId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import type { OutboxChanges, OutboxEntry, OutboxMarks, OutboxStore } from "@caravanserai/sync";
import { entryAt } from "./journal-tables.ts";
import {
  seqKey,
  tables,
  upstreamPeer,
  type DeviceRow,
  type EntryRow,
  type ForwardingRow,
} from "./journal-rows.ts";
import type { DiskTransaction, SimulatedDisk } from "./simulated-disk.ts";

type Remembered = Pick<OutboxMarks, "clock" | "failure" | "hubHeardAtMs">;

const untold: ForwardingRow = {
  namedTo: 0,
  hubMark: 0,
  serverEpoch: null,
  batchEntriesMax: limits.pushEntriesMax,
};

export function forwardingOf(disk: DiskTransaction, device: DeviceId): ForwardingRow {
  return disk.find<ForwardingRow>(tables.forwarding, device) ?? untold;
}

/** What the relay has to tell of a device: its own tablets' entries, and those of any hub's desk. */
export function unnamedOf(disk: DiskTransaction, device: DeviceRow): EntryRow[] {
  const unnamed: EntryRow[] = [];
  for (let seq = forwardingOf(disk, device.id).namedTo + 1; seq <= device.mark; seq++) {
    const position = disk.find<number>(tables.entryBySeq, seqKey(device.id, seq));
    const row = position === undefined ? undefined : entryAt(disk, position);
    if (row === undefined) continue;
    if (row.via !== upstreamPeer || device.role === "hub") unnamed.push(row);
  }
  return unnamed;
}

/**
 * One device's part of a relay's journal as an outbox, as `forwarding-outbox.ts` has it: the relay
 * forwards entries word for word with the very sender that the tablets have.
 */
export class RelayOutbox implements OutboxStore<never> {
  readonly #disk: SimulatedDisk;
  readonly #device: DeviceId;
  #remembered: Remembered = { clock: null, failure: null, hubHeardAtMs: null };
  #lastRead: readonly OutboxEntry[] = [];

  constructor(disk: SimulatedDisk, device: DeviceId) {
    this.#disk = disk;
    this.#device = device;
  }

  readMarks(): Promise<OutboxMarks> {
    return this.#disk.transaction((disk) => {
      const { hubMark, serverEpoch, batchEntriesMax } = forwardingOf(disk, this.#device);
      const lastSeq = this.#row(disk).mark;
      const told = { hubMark, serverEpoch, batchEntriesMax, lastSeq };
      return { ...this.#remembered, device: this.#device, ...told };
    });
  }

  append(): never {
    throw new Error("a relay's entries come through its journal");
  }

  async readUnacknowledged(limit: number): Promise<readonly OutboxEntry[]> {
    this.#lastRead = await this.#disk.transaction((disk) =>
      unnamedOf(disk, this.#row(disk)).slice(0, limit).map(outboxEntryOf),
    );
    return this.#lastRead;
  }

  readBacklog(): ReturnType<OutboxStore<never>["readBacklog"]> {
    return this.#disk.transaction((disk) => {
      const unnamed = unnamedOf(disk, this.#row(disk));
      const oldestAtMs = unnamed[0]?.received_at_ms ?? null;
      return { entries: unnamed.length, oldestAtMs, quarantined: 0, held: 0 };
    });
  }

  markSent(): Promise<void> {
    return Promise.resolve();
  }

  settle({ marks, waitingAgainAboveSeq, verdicts }: OutboxChanges): Promise<void> {
    const { clock, failure, hubHeardAtMs } = { ...this.#remembered, ...marks };
    this.#remembered = { clock, failure, hubHeardAtMs };
    const named = new Set(verdicts.map(({ seq }) => seq));
    const firstUnnamed = this.#lastRead.findIndex(({ seq }) => !named.has(seq));
    const upTo = firstUnnamed === -1 ? this.#lastRead.length : firstUnnamed;
    const namedTo = waitingAgainAboveSeq === null ? this.#lastRead[upTo - 1]?.seq : undefined;
    return this.#disk.transaction((disk) => {
      const before = forwardingOf(disk, this.#device);
      const kept = Math.min(before.namedTo, waitingAgainAboveSeq ?? before.namedTo);
      const changed: ForwardingRow = {
        namedTo: Math.max(kept, namedTo ?? 0),
        hubMark: marks.hubMark ?? before.hubMark,
        serverEpoch: marks.serverEpoch ?? before.serverEpoch,
        batchEntriesMax: marks.batchEntriesMax ?? before.batchEntriesMax,
      };
      disk.keep(tables.forwarding, this.#device, changed);
    });
  }

  prune(): Promise<void> {
    return Promise.resolve();
  }

  #row(disk: DiskTransaction): DeviceRow {
    return disk.find<DeviceRow>(tables.device, this.#device)!;
  }
}

function outboxEntryOf(row: EntryRow): OutboxEntry {
  const { id, seq, kind, subject, at_ms: occurredAtMs, body, signature, wraps } = row;
  const signed = { body, signature, wraps };
  const state = { state: "waiting", verdict: null, code: null, answeredAtMs: null } as const;
  return { id, seq, kind, subject, occurredAtMs, signed, ...state };
}
