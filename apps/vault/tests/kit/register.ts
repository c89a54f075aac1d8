import {
  householdIdOf,
  referenceOf,
  type DeviceId,
  type PersonId,
  type Reference,
} from "@caravanserai/domain";
import type { KeyWrap, SealedPart } from "@caravanserai/contract";
import type { PersonIdentity } from "@caravanserai/identity";
import { createIdSource, createSeededRandom, type Clock } from "@caravanserai/kernel";
import {
  generateSigningKey,
  sealRecords,
  signText,
  type VaultPublicKey,
} from "@caravanserai/sealing";
import {
  createAppender,
  enrolLocalDevice,
  type Database,
  type RecordedEvent,
} from "@caravanserai/store";

export interface RegisterDesk {
  /** Registers one household; answers with its persons' ids. */
  register(...identities: readonly PersonIdentity[]): Promise<PersonId[]>;
  /** Adds a sealed part to a person who is there already. */
  correct(household: number, person: PersonId, identity: PersonIdentity): Promise<void>;
  /** Registers a household whose sealed parts or wraps were changed on the way. */
  registerDamaged(
    identity: PersonIdentity,
    damage: (sealed: { part: SealedPart; wrap: KeyWrap }) => { part: SealedPart; wrap: KeyWrap },
  ): Promise<PersonId>;
  /** Many households in one append. */
  registerMany(households: readonly (readonly PersonIdentity[])[]): Promise<void>;
  readonly householdsRegistered: number;
  close(): Promise<void>;
}

function referenceAt(serial: number): Reference {
  return referenceOf(Math.floor(serial / 1_000), serial % 1_000);
}

function household(serial: number, persons: readonly PersonId[]): RecordedEvent {
  const reference = referenceAt(serial);
  const id = householdIdOf(reference);
  return {
    subject: id,
    event: {
      kind: "registration.household-registered",
      household: id,
      reference,
      crossing: null,
      stage: "individual",
      persons: persons.map((person) => ({
        person,
        sex: "not-recorded",
        ageBand: "unknown",
        citizenship: null,
        relationship: "unknown",
        documentKind: "unknown",
      })),
      placeNeed: "unknown",
      destination: null,
      noticeVersion: "test",
      spokenLanguage: null,
      hasProtectionReferral: false,
    },
  };
}

function correction(serial: number, person: PersonId): RecordedEvent {
  const household = householdIdOf(referenceAt(serial));
  return {
    subject: household,
    event: {
      kind: "registration.person-corrected",
      household,
      person,
      changes: {},
      sealedFields: ["names"],
      basedOn: {},
      stage: "individual",
    },
  };
}

/** A registration desk straight at the journal: seals as tablets do, without the hub's HTTP. */
export async function openDesk(
  hub: Database,
  { vaultKey, clock }: { vaultKey: VaultPublicKey; clock: Clock },
): Promise<RegisterDesk> {
  const random = createSeededRandom(2022);
  const ids = createIdSource(clock, random);
  const key = await generateSigningKey();
  const device = {
    id: ids.next() as string as DeviceId,
    sign: (body: string) => signText(key.privateKey, body),
  };
  const enrolment = { device: device.id, label: "Desk", role: "registration" as const };
  await enrolLocalDevice(hub, { ...enrolment, publicKey: key.publicKey, nowMs: clock.now() });
  const appender = createAppender({ database: hub, clock });
  let serial = 0;

  async function sealed(person: string, identity: PersonIdentity) {
    const record = { keyId: ids.next(), person, plaintext: JSON.stringify(identity) };
    const { sealed, wraps } = await sealRecords(vaultKey, [record], random);
    return { part: sealed[0] as SealedPart, wrap: wraps[0] as KeyWrap };
  }

  async function registration(identities: readonly PersonIdentity[]) {
    const persons = identities.map(() => ids.next() as string as PersonId);
    const records = persons.map((person, index) => ({
      keyId: ids.next(),
      person,
      plaintext: JSON.stringify(identities[index]),
    }));
    const { sealed, wraps } = await sealRecords(vaultKey, records, random);
    const event: RecordedEvent = {
      ...household(++serial, persons),
      sealed: sealed as SealedPart[],
      wraps: wraps as KeyWrap[],
    };
    return { persons, event };
  }

  return {
    async register(...identities) {
      const { persons, event } = await registration(identities);
      await appender.record({ device, ids, events: [event] });
      return persons;
    },
    async registerMany(households) {
      const events: RecordedEvent[] = [];
      for (const identities of households) events.push((await registration(identities)).event);
      await appender.record({ device, ids, events });
    },
    async registerDamaged(identity, damage) {
      const person = ids.next() as string as PersonId;
      const { part, wrap } = damage(await sealed(person, identity));
      const event = { ...household(++serial, [person]), sealed: [part], wraps: [wrap] };
      await appender.record({ device, ids, events: [event] });
      return person;
    },
    async correct(number, person, identity) {
      const { part, wrap } = await sealed(person, identity);
      const event = { ...correction(number, person), sealed: [part], wraps: [wrap] };
      await appender.record({ device, ids, events: [event] });
    },
    get householdsRegistered() {
      return serial;
    },
    close: () => appender.close(),
  };
}
