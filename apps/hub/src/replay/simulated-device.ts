import {
  entrySchemaVersion,
  openPartOf,
  type EnrolAnswer,
  type EntryBody,
  type PostView,
  type PushAnswer,
  type SignedEntry,
} from "@caravanserai/contract";
import type { DeviceId, DomainEvent, EntryId } from "@caravanserai/domain";
import { limits, type Clock, type IdSource, type Random } from "@caravanserai/kernel";
import {
  deviceAuthorization,
  sealRecords,
  signText,
  type SigningKey,
  type VaultPublicKey,
} from "@caravanserai/sealing";
import type { HubConnection } from "./hub-connection.ts";

/** One act before it is an entry: an event, and who has to be sealed with it. */
export interface DeviceRecord {
  readonly atMs: number;
  readonly subject: string;
  readonly event: DomainEvent;
  readonly identities: readonly { readonly person: string; readonly plaintext: string }[];
}

interface DevicePorts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly random: Random;
}

interface Enrolled {
  readonly device: DeviceId;
  readonly referenceBlock: number;
}

/**
 * A tablet without a screen: the same enrolment, sealing, signatures and push as a real one, and
 * no other way into the hub. Used by replays, benchmarks and tests.
 */
export class SimulatedDevice {
  readonly id: DeviceId;
  readonly referenceBlock: number;
  readonly #key: SigningKey;
  readonly #connection: HubConnection;
  readonly #ports: DevicePorts;
  readonly #waiting: SignedEntry[] = [];
  readonly #acknowledged: EntryId[] = [];
  #seq = 0;
  #mark = 0;

  constructor(
    enrolled: Enrolled,
    own: { key: SigningKey; connection: HubConnection; ports: DevicePorts },
  ) {
    this.id = enrolled.device;
    this.referenceBlock = enrolled.referenceBlock;
    this.#key = own.key;
    this.#connection = own.connection;
    this.#ports = own.ports;
  }

  static async enrol(
    code: string,
    own: { key: SigningKey; connection: HubConnection; ports: DevicePorts },
  ): Promise<SimulatedDevice> {
    const body = JSON.stringify({ code, publicKey: own.key.publicKey });
    const answer = await own.connection.send<EnrolAnswer>({
      method: "POST",
      path: "/api/v1/devices",
      body,
    });
    return new SimulatedDevice(answer, own);
  }

  /** Entries written and not yet acknowledged. */
  get waitingEntries(): number {
    return this.#waiting.length;
  }

  /** The hub's mark as last heard. */
  get mark(): number {
    return this.#mark;
  }

  /** Ids the hub has acknowledged as durable, in the order of the answers. */
  get acknowledged(): readonly EntryId[] {
    return this.#acknowledged;
  }

  /** Takes up where the hub says this device had stopped. */
  async resume(): Promise<void> {
    const answer = await this.#push([]);
    this.#mark = answer.highestContiguousSeq;
    this.#seq = Math.max(this.#seq, this.#mark);
  }

  /** What a tablet learns to work alone. */
  async readPostView(): Promise<PostView> {
    const path = "/api/v1/post-view";
    const authorization = await deviceAuthorization({
      privateKey: this.#key.privateKey,
      device: this.id,
      method: "GET",
      path,
      body: "",
      atMs: this.#ports.clock.now(),
    });
    return this.#connection.send<PostView>({ method: "GET", path, authorization });
  }

  /** Writes an entry and keeps it until the hub has named it. */
  async write(record: DeviceRecord, vaultKey: VaultPublicKey): Promise<void> {
    this.#waiting.push(await this.compose(record, vaultKey));
  }

  /** Seals and signs the next entry without keeping it. */
  async compose(record: DeviceRecord, vaultKey: VaultPublicKey): Promise<SignedEntry> {
    const { ids, random } = this.#ports;
    this.#seq += 1;
    const seq = this.#seq;
    const plain = record.identities.map((identity) => ({ keyId: ids.next(), ...identity }));
    const { sealed, wraps } = await sealRecords(vaultKey, plain, random);
    const body = JSON.stringify({
      id: ids.next() as string as EntryId,
      device: this.id,
      seq,
      schemaVersion: entrySchemaVersion,
      kind: record.event.kind,
      subject: record.subject,
      actor: null,
      occurredAtMs: record.atMs,
      clockOffsetMs: 0,
      open: openPartOf(record.event),
      sealed: sealed as EntryBody["sealed"],
    } satisfies EntryBody);
    return { body, signature: await signText(this.#key.privateKey, body), wraps };
  }

  /** Sends everything that waits, in seq order and within the limits of one push. */
  async pushWaiting(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#nextBatch();
      await this.pushEntries(batch);
      this.#waiting.splice(0, batch.length);
    }
  }

  /** Sends composed entries in one push; throws when the hub does not accept one of them. */
  async pushEntries(entries: readonly SignedEntry[]): Promise<void> {
    const answer = await this.#push(entries);
    const refused = answer.answers.find(({ verdict }) => verdict !== "accepted");
    if (refused !== undefined) {
      throw new Error(`the hub answered ${refused.verdict}: ${refused.code ?? "no code"}`);
    }
    for (const { id } of answer.answers) if (id !== null) this.#acknowledged.push(id);
    this.#mark = answer.highestContiguousSeq;
  }

  #nextBatch(): SignedEntry[] {
    let bytes = 0;
    const batch: SignedEntry[] = [];
    for (const entry of this.#waiting.slice(0, limits.pushEntriesMax)) {
      bytes += entry.body.length * 1.2 + entry.wraps.length * 300;
      if (bytes > limits.pushBytesMax / 2 && batch.length > 0) break;
      batch.push(entry);
    }
    return batch;
  }

  async #push(entries: readonly SignedEntry[]): Promise<PushAnswer> {
    const left = Math.max(0, this.#waiting.length - entries.length);
    const waiting = { entries: left, oldestAtMs: null };
    const body = JSON.stringify({ device: this.id, entries, waiting });
    const path = "/api/v1/entries";
    const authorization = await deviceAuthorization({
      privateKey: this.#key.privateKey,
      device: this.id,
      method: "POST",
      path,
      body,
      atMs: this.#ports.clock.now(),
    });
    return this.#connection.send<PushAnswer>({ method: "POST", path, body, authorization });
  }
}
