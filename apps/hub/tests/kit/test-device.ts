import {
  entrySchemaVersion,
  openPartOf,
  problemSchema,
  pushAnswerSchema,
  type EntryBody,
  type Problem,
  type PushAnswer,
  type SignedEntry,
} from "@caravanserai/contract";
import type { DeviceId, DomainEvent, EntryId } from "@caravanserai/domain";
import type { IdSource } from "@caravanserai/kernel";
import {
  createPlatformRandom,
  deviceAuthorization,
  sealRecords,
  signText,
  type SigningKey,
  type VaultPublicKey,
} from "@caravanserai/sealing";
import type { TestClock } from "./test-clock.ts";

export interface Identity {
  readonly person: string;
  readonly plaintext: string;
}

/** What may be wrong with a request on purpose. */
export interface Flaws {
  readonly device?: string;
  readonly key?: SigningKey;
  readonly atMs?: number;
  readonly authorization?: string;
  /** Sent instead of the body that was signed. */
  readonly sentBody?: string;
}

interface Own {
  readonly address: string;
  readonly clock: TestClock;
  readonly ids: IdSource;
}

export interface DeviceAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** A tablet that can also be asked to misbehave; the well-behaved one is `SimulatedDevice`. */
export class TestDevice {
  readonly id: DeviceId;
  readonly key: SigningKey;
  readonly #own: Own;
  #seq = 0;

  constructor(id: DeviceId, key: SigningKey, own: Own) {
    this.id = id;
    this.key = key;
    this.#own = own;
  }

  /** The same tablet, which now reaches a hub elsewhere: its key, its id and its numbers. */
  movedTo(address: string, clock: TestClock): TestDevice {
    const moved = new TestDevice(this.id, this.key, { ...this.#own, address, clock });
    moved.#seq = this.#seq;
    return moved;
  }

  /** Envelope of the next entry; any field can be overridden. */
  bodyOf(event: DomainEvent, overrides: Partial<EntryBody> = {}): EntryBody {
    const seq = overrides.seq ?? this.#seq + 1;
    this.#seq = seq;
    return {
      id: this.#own.ids.next() as string as EntryId,
      device: this.id,
      seq,
      schemaVersion: entrySchemaVersion,
      kind: event.kind,
      subject: "test",
      actor: null,
      occurredAtMs: this.#own.clock.now(),
      clockOffsetMs: 0,
      open: openPartOf(event),
      sealed: [],
      ...overrides,
    };
  }

  async entry(event: DomainEvent, overrides: Partial<EntryBody> = {}): Promise<SignedEntry> {
    return this.signed(JSON.stringify(this.bodyOf(event, overrides)));
  }

  async signed(body: string): Promise<SignedEntry> {
    return { body, signature: await signText(this.key.privateKey, body), wraps: [] };
  }

  /** An entry with the people's identity sealed to the vault. */
  async sealedEntry(
    event: DomainEvent,
    { identities, vaultKey }: { identities: readonly Identity[]; vaultKey: VaultPublicKey },
  ): Promise<SignedEntry> {
    const plain = identities.map((identity) => ({ keyId: this.#own.ids.next(), ...identity }));
    const { sealed, wraps } = await sealRecords(vaultKey, plain, createPlatformRandom());
    const body = this.bodyOf(event, { sealed: sealed as EntryBody["sealed"] });
    return { ...(await this.signed(JSON.stringify(body))), wraps: wraps as SignedEntry["wraps"] };
  }

  /** Pushes entries of any shape and reads the answer by the contract. */
  async push(entries: readonly unknown[]): Promise<PushAnswer> {
    const { status, json } = await this.tryPush(entries);
    if (status !== 200) throw new Error(`push answered ${status}: ${JSON.stringify(json)}`);
    return pushAnswerSchema.parse(json);
  }

  async refusedPush(entries: readonly unknown[], flaws: Flaws = {}): Promise<Problem> {
    const { json } = await this.tryPush(entries, flaws);
    return problemSchema.parse(json);
  }

  async tryPush(entries: readonly unknown[], flaws: Flaws = {}): Promise<DeviceAnswer> {
    const waiting = { entries: 0, oldestAtMs: null };
    const body = JSON.stringify({ device: flaws.device ?? this.id, entries, waiting });
    return this.send("POST", "/api/v1/entries", { body, flaws });
  }

  async send(
    method: "GET" | "POST",
    path: string,
    { body, flaws = {} }: { body?: string; flaws?: Flaws } = {},
  ): Promise<DeviceAnswer> {
    const authorization =
      flaws.authorization ??
      (await deviceAuthorization({
        privateKey: (flaws.key ?? this.key).privateKey,
        device: flaws.device ?? this.id,
        method,
        path,
        body: body ?? "",
        atMs: flaws.atMs ?? this.#own.clock.now(),
      }));
    const sent = flaws.sentBody ?? body;
    const answer = await fetch(`${this.#own.address}${path}`, {
      method,
      headers: {
        authorization,
        ...(sent === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(sent === undefined ? {} : { body: sent }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === "" ? undefined : JSON.parse(text) };
  }
}
