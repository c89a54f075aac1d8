import { randomBytes } from "node:crypto";
import {
  entrySchemaVersion,
  openPartOf,
  parseEntryBody,
  readEvent,
  type EntryBody,
  type SignedEntry,
} from "@caravanserai/contract";
import {
  householdIdOf,
  referenceOf,
  type CrossingCode,
  type DeviceId,
  type DomainEvent,
  type EntryId,
  type HouseholdRegistered,
  type PersonId,
  type PersonOpen,
} from "@caravanserai/domain";
import { uuidV7, type Clock } from "@caravanserai/kernel";
import { enrolLocalDevice } from "../access/devices.ts";
import type { Database } from "../database.ts";
import type { CheckedEntry, LocalDevice } from "../journal/appender-port.ts";

/** A fresh id, time-ordered. Randomness here only keeps test files apart; nothing depends on it. */
export function freshId<Id extends string>(atMs = Date.now()): Id {
  return uuidV7(atMs, randomBytes(10)) as string as Id;
}

/** A device for tests: numbers its entries and signs with a text that has a signature's shape. */
export interface SampleDevice extends LocalDevice {
  /** The next entry, or one with circumstances of its own. */
  entry(event: DomainEvent, circumstances?: Partial<EntryBody>): CheckedEntry;
  /** The last number used. */
  readonly seq: number;
}

const shapeOfSignature = "s".repeat(86);

export async function enrolSampleDevice(
  database: Database,
  { clock, label = "Tablet" }: { clock: Clock; label?: string },
): Promise<SampleDevice> {
  const id = freshId<DeviceId>(clock.now());
  await enrolLocalDevice(database, {
    device: id,
    label,
    role: "registration",
    publicKey: randomBytes(32).toString("base64url"),
    nowMs: clock.now(),
  });
  let seq = 0;
  return {
    id,
    sign: () => Promise.resolve(shapeOfSignature),
    get seq() {
      return seq;
    },
    entry(event, circumstances = {}) {
      const body: EntryBody = {
        id: freshId<EntryId>(clock.now()),
        device: id,
        seq: circumstances.seq ?? ++seq,
        schemaVersion: entrySchemaVersion,
        kind: event.kind,
        subject: "household" in event ? event.household : "sample",
        actor: null,
        occurredAtMs: clock.now(),
        clockOffsetMs: 0,
        open: openPartOf(event),
        sealed: [],
        ...circumstances,
      };
      return checked({ body: JSON.stringify(body), signature: shapeOfSignature, wraps: [] });
    },
  };
}

/** What the hub's edge makes of an entry whose signature is right. */
export function checked(raw: SignedEntry): CheckedEntry {
  const parsed = parseEntryBody(raw.body);
  if (!parsed.ok) return { raw, status: "refused", id: null, code: parsed.rejection.code };
  const reading = readEvent(parsed.value);
  if (reading.status === "unknown") {
    return { raw, status: "readable", body: parsed.value, event: "unknown" };
  }
  const event = reading.status === "known" ? reading.event : { malformed: reading.path };
  return { raw, status: "readable", body: parsed.value, event };
}

export function samplePerson(): PersonOpen {
  return {
    person: freshId<PersonId>(),
    sex: "female",
    ageBand: "18-59",
    citizenship: "RUS",
    relationship: "head",
    documentKind: "internal-passport",
  };
}

/** A household of fictional people; `serial` chooses its reference. */
export function sampleHousehold(
  serial: number,
  { persons = 2, crossing = "KZ-07" }: { persons?: number; crossing?: string } = {},
): HouseholdRegistered {
  const reference = referenceOf(Math.floor(serial / 1_000), serial % 1_000);
  return {
    kind: "registration.household-registered",
    household: householdIdOf(reference),
    reference,
    crossing: crossing as CrossingCode,
    stage: "individual",
    persons: Array.from({ length: persons }, samplePerson),
    placeNeed: "yes",
    destination: "Kostanay",
    noticeVersion: "2022-09",
    spokenLanguage: "ru",
    hasProtectionReferral: false,
  };
}
