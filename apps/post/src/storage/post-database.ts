import type { PostQueue, PostView } from "@caravanserai/contract";
import type { OutboxEntry, OutboxMarks } from "@caravanserai/sync";
import { Dexie, type Table } from "dexie";
import type { EnrolledDevice } from "../device/enrolled-device.ts";

/** One value per name; each is replaced whole. */
export interface Singles {
  readonly marks: OutboxMarks;
  readonly device: EnrolledDevice;
  readonly "post-view": PostView;
  /** Place within the device's block of references that the next household gets. */
  readonly "reference-index": number;
  /** The queue as the hub last told it. */
  readonly "post-queue": PostQueue;
  /** Numbers this tablet has handed out; the next one is one more. */
  readonly "token-serial": number;
  readonly crossing: string;
  /** True from the lock to the next shift: no key is left that could read this shift's names. */
  readonly locked: boolean;
}

interface SingleRow {
  readonly name: keyof Singles;
  readonly value: Singles[keyof Singles];
}

/** A key the browser keeps and never shows. */
interface KeyRow {
  readonly name: "shift";
  readonly key: CryptoKey;
}

/** A piece of this shift's memory, readable only with the shift key of this browser. */
export interface SealedCell {
  readonly id: string;
  readonly kind: "household" | "draft";
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

export interface PostDatabase {
  readonly dexie: Dexie;
  readonly outbox: Table<OutboxEntry, number>;
  readonly singles: Table<SingleRow, string>;
  readonly keys: Table<KeyRow, string>;
  readonly cells: Table<SealedCell, string>;
}

/** Strict durability: a save is reported only after the disk has it, not after the cache has. */
export function openPostDatabase(name = "caravanserai-post"): PostDatabase {
  const dexie = new Dexie(name, { chromeTransactionDurability: "strict" });
  dexie.version(1).stores({
    outbox: "seq, &id, state, verdict, subject, occurredAtMs",
    singles: "name",
    keys: "name",
    cells: "id, kind",
  });
  // With thousands of entries waiting, the next batch is read without reading them all.
  dexie.version(2).stores({
    outbox: "seq, &id, state, [state+seq], verdict, subject, occurredAtMs",
  });
  return {
    dexie,
    outbox: dexie.table("outbox"),
    singles: dexie.table("singles"),
    keys: dexie.table("keys"),
    cells: dexie.table("cells"),
  };
}

export async function readSingle<Name extends keyof Singles>(
  database: PostDatabase,
  name: Name,
): Promise<Singles[Name] | undefined> {
  const row = await database.singles.get(name);
  // A row of a name only ever receives values of that name through `keepSingle`.
  return row?.value as Singles[Name] | undefined;
}

export async function keepSingle<Name extends keyof Singles>(
  database: PostDatabase,
  name: Name,
  value: Singles[Name],
): Promise<void> {
  await database.singles.put({ name, value });
}

/**
 * Takes the next place in the reference block, in its own transaction: none is given twice, also
 * when the tablet is given another block meanwhile. Undefined on a tablet without a device.
 */
export function takeReferencePlace(
  database: PostDatabase,
): Promise<{ readonly block: number; readonly index: number } | undefined> {
  return database.dexie.transaction("rw", database.singles, async () => {
    const device = await readSingle(database, "device");
    if (device === undefined) return undefined;
    const index = (await readSingle(database, "reference-index")) ?? 0;
    await keepSingle(database, "reference-index", index + 1);
    return { block: device.referenceBlock, index };
  });
}

/** Takes the next number of this tablet's series, from 1, in its own transaction. */
export function takeTokenSerial(database: PostDatabase): Promise<number> {
  return database.dexie.transaction("rw", database.singles, async () => {
    const serial = ((await readSingle(database, "token-serial")) ?? 0) + 1;
    await keepSingle(database, "token-serial", serial);
    return serial;
  });
}
