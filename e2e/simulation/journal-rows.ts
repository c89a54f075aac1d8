import type { DeviceRole, SignedEntry } from "@caravanserai/contract";
import type { DeviceId, EntryId } from "@caravanserai/domain";
import type { DeviceDraft, EntryColumns } from "../../packages/store/src/journal/draft.ts";

/** Tables of a simulated hub or relay, in one place: every row below has its key here. */
export const tables = {
  head: "journal.head",
  device: "journal.device",
  /** By position. */
  entry: "journal.entry",
  /** Position by id, and by device and number. */
  entryById: "journal.entry-by-id",
  entryBySeq: "journal.entry-by-seq",
  /** By device and number. */
  held: "journal.held",
  heldById: "journal.held-by-id",
  quarantine: "journal.quarantine",
  /** How far the upstream has answered a relay, by device. */
  forwarding: "relay.forwarding",
  /** One row: how far a relay follows its upstream. */
  uplink: "relay.uplink",
} as const;

export interface HeadRow {
  readonly position: number;
  readonly asOfMs: number | null;
  readonly epoch: string;
  /** The program's own device, for acts at its desk. */
  readonly ownDevice: DeviceId;
  readonly nextReferenceBlock: number;
}

export type DeviceRow = Omit<DeviceDraft, "hasHeld" | "unknownKindSeqs"> & {
  readonly role: DeviceRole;
  readonly key: string;
  readonly referenceBlock: number;
  /** Who introduced it: a relay, the upstream, or null where it was enrolled here. */
  readonly via: string | null;
};

export type EntryRow = EntryColumns & { readonly wraps: SignedEntry["wraps"] };

export interface HeldRow {
  readonly id: EntryId;
  readonly device: DeviceId;
  readonly seq: number;
  readonly receivedAtMs: number;
  readonly signature: string;
  readonly body: string;
}

export function seqKey(device: string, seq: number): string {
  return `${device}|${seq}`;
}

/** Stands for the upstream where a relay says who brought an entry or a device. */
export const upstreamPeer = "00000000-0000-0000-0000-000000000000";

export interface ForwardingRow {
  readonly namedTo: number;
  readonly hubMark: number;
  readonly serverEpoch: string | null;
  readonly batchEntriesMax: number;
}

export interface UplinkRow {
  readonly followedTo: number;
  readonly serverEpoch: string | null;
  /** The relay's own epoch in which it has asked for what a restore had taken from it. */
  readonly recoveredEpoch: string | null;
}

/** A page of a journal, as `pull-entries` gives it. */
export interface PulledPage {
  readonly entries: readonly EntryRow[];
  readonly devices: readonly DeviceRow[];
  readonly cursor: number;
  readonly serverEpoch: string;
}

export interface Introduced {
  readonly devices: readonly { readonly device: DeviceId; readonly mark: number }[];
  readonly serverEpoch: string;
}
