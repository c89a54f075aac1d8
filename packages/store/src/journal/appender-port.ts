import type {
  EntryBody,
  KeyWrap,
  ProblemCode,
  PushAnswer,
  PushRequest,
  SealedPart,
  SignedEntry,
} from "@caravanserai/contract";
import type {
  Command,
  DeviceId,
  DomainEvent,
  EntryId,
  Rejection,
  StaffId,
} from "@caravanserai/domain";
import type { IdSource, Result } from "@caravanserai/kernel";

/**
 * An entry after the edge has looked at it: signature, envelope and device. `refused` ones are
 * kept in quarantine with the code; readable ones are judged here.
 */
export type CheckedEntry = { readonly raw: SignedEntry } & (
  | {
      readonly status: "readable";
      readonly body: EntryBody;
      readonly event: DomainEvent | "unknown" | { readonly malformed: string };
    }
  | { readonly status: "refused"; readonly id: EntryId | null; readonly code: ProblemCode }
);

export interface Push {
  readonly device: DeviceId;
  readonly entries: readonly CheckedEntry[];
  readonly waiting: PushRequest["waiting"];
  /** Hub time minus device time as the edge measured it; left out when it did not. */
  readonly clockOffsetMs?: number | null;
  /**
   * The peer that carries these entries, where it is not their device: a relay, or the upstream.
   * What it says of the device comes with an introduction, so a push then changes only the mark.
   */
  readonly via?: string | null;
}

/** A device whose key lies with this program: the hub itself, or the vault. */
export interface LocalDevice {
  readonly id: DeviceId;
  /** Ed25519 over the UTF-8 bytes of the text, base64url. */
  sign(body: string): Promise<string>;
}

export interface ActRequest {
  readonly command: Command;
  readonly actor: StaffId;
  readonly device: LocalDevice;
  readonly ids: IdSource;
}

export interface RecordedEvent {
  readonly event: DomainEvent;
  readonly subject: string;
  readonly sealed?: readonly SealedPart[];
  readonly wraps?: readonly KeyWrap[];
}

export interface RecordRequest {
  readonly device: LocalDevice;
  readonly ids: IdSource;
  readonly actor?: StaffId;
  readonly events: readonly RecordedEvent[];
}

export interface Acted {
  readonly entry: EntryId;
  readonly position: number;
}

export interface Appender {
  /** Answered after commit. Rejects with DatabaseUnavailable or DiskFull when nothing was saved. */
  push(push: Push): Promise<PushAnswer>;
  /** Decides against the live rows, inside the lock, and appends what was decided. */
  act(request: ActRequest): Promise<Result<Acted, Rejection>>;
  /** Appends events of this program's own device. */
  record(request: RecordRequest): Promise<{ readonly entries: readonly EntryId[] }>;
  /** Requests that wait for their turn, for the edge's back-pressure. */
  readonly waitingRequests: number;
  /** Finishes what waits, then refuses more. */
  close(): Promise<void>;
}

/** One committed transaction of the appender, for metrics. */
export interface AppendedBatch {
  readonly requests: number;
  readonly entries: number;
  readonly durationMs: number;
}
