import { assert, base64UrlDecode, base64UrlEncode, type Random } from "@caravanserai/kernel";
import { concat, utf8 } from "./bytes.ts";
import { wrapHashOf } from "./digest.ts";
import { pad, unpad } from "./padding.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";
import type { Bytes, Exporter, Primitives } from "./primitives/primitives.ts";
import { keyTagBytes, keyTagOf, type VaultKeyPair, type VaultPublicKey } from "./vault-key.ts";

/** One person's record before it is sealed. */
export interface PlainRecord {
  /** UUID of the record's own key; never used for a second record. */
  readonly keyId: string;
  readonly person: string;
  readonly plaintext: string;
}

/** As it stands in the signed body of an entry. */
export interface SealedRecord {
  readonly keyId: string;
  readonly person: string;
  readonly ciphertext: string;
  /** Binds the wrap to the signed body (see `wrapHashOf`). */
  readonly wrapHash: string;
}

/** The wrapped record key; it travels beside the body and is what erasure destroys. */
export interface RecordKeyWrap {
  readonly keyId: string;
  readonly wrap: string;
}

/**
 * Version 1 of both blobs. Ciphertext: version, nonce, AES-256-GCM of the padded text. Wrap:
 * version, tag of the vault's key, HPKE encapsulation (X25519, HKDF-SHA-256, export-only), and the
 * record key in AES-256-GCM under a key exported for this record alone. Sealed to several vaults, a
 * wrap is several of these, one after the other: a relay's own vault and its upstream's.
 */
const formatVersion = 1;
const nonceBytes = 12;
const keyBytes = 32;
const encBytes = 32;
const publicKeyBytes = 32;
const sealedKeyBytes = keyBytes + 16;
const wrapBytes = 1 + keyTagBytes + encBytes + sealedKeyBytes;
const purpose = utf8("caravanserai/v1/records");
/** Each exported key encrypts one record key and nothing else, so its nonce may be fixed. */
const wrapNonce = new Uint8Array(nonceBytes);

interface Sealing {
  readonly primitives: Primitives;
  readonly random: Random;
  /** One for each vault that shall be able to open the records. */
  readonly recipients: readonly Recipient[];
}

interface Recipient {
  readonly wrapHead: Bytes;
  readonly exporter: Exporter;
}

/**
 * Seals records to the vault: a fresh key per record, one encapsulation for all of them. The
 * person and the key id are authenticated, so a part moved to another person does not open.
 */
export async function sealRecords(
  vaultKey: VaultPublicKey,
  records: readonly PlainRecord[],
  random: Random,
): Promise<{ sealed: SealedRecord[]; wraps: RecordKeyWrap[] }> {
  if (records.length === 0) return { sealed: [], wraps: [] };
  const keyIds = new Set(records.map(({ keyId }) => keyId));
  assert(keyIds.size === records.length, "every record has a key of its own");
  const primitives = chosenPrimitives();
  const recipients = await Promise.all(publicKeysOf(vaultKey).map(recipientOf));
  const sealing = { primitives, random, recipients };

  const sealed: SealedRecord[] = [];
  const wraps: RecordKeyWrap[] = [];
  for (const record of records) {
    const { ciphertext, wrap } = await sealOne(sealing, record);
    const { keyId, person } = record;
    sealed.push({ keyId, person, ciphertext, wrapHash: await wrapHashOf(wrap) });
    wraps.push({ keyId, wrap });
  }
  return { sealed, wraps };
}

function publicKeysOf({ publicKey }: VaultPublicKey): Bytes[] {
  const keys = base64UrlDecode(publicKey);
  assert(keys !== undefined, "the vault's public key is base64url");
  const count = keys.length / publicKeyBytes;
  assert(Number.isInteger(count) && count >= 1, "the vault's public key is usable");
  return Array.from({ length: count }, (_none, index) =>
    keys.slice(index * publicKeyBytes, (index + 1) * publicKeyBytes),
  );
}

async function recipientOf(publicKey: Bytes): Promise<Recipient> {
  const encapsulation = await chosenPrimitives().encapsulate(publicKey, purpose);
  assert(encapsulation !== undefined, "the vault's public key is usable");
  const { enc, exporter } = encapsulation;
  const wrapHead = concat(Uint8Array.of(formatVersion), await keyTagOf(publicKey), enc);
  return { wrapHead, exporter };
}

async function sealOne(
  { primitives, random, recipients }: Sealing,
  record: PlainRecord,
): Promise<{ ciphertext: string; wrap: string }> {
  const aad = aadOf(record);
  const recordKey = random.bytes(keyBytes);
  const nonce = random.bytes(nonceBytes);
  const plaintext = pad(record.plaintext);
  const body = await primitives.gcmSeal(recordKey, { nonce, plaintext, aad });
  const wraps: Bytes[] = [];
  for (const { wrapHead, exporter } of recipients) {
    const sealing = { nonce: wrapNonce, plaintext: recordKey, aad: concat(wrapHead, aad) };
    wraps.push(wrapHead, await primitives.gcmSeal(await exporter(aad), sealing));
  }
  return {
    ciphertext: base64UrlEncode(concat(Uint8Array.of(formatVersion), nonce, body)),
    wrap: base64UrlEncode(concat(...wraps)),
  };
}

/**
 * The text of one sealed part, or undefined when part and wrap do not authenticate: wrong key,
 * another person's wrap, a flipped bit, an unknown version.
 */
export async function openRecord(
  key: VaultKeyPair,
  part: { readonly keyId: string; readonly person: string; readonly ciphertext: string },
  wrap: string,
): Promise<string | undefined> {
  const blob = base64UrlDecode(part.ciphertext);
  const recordKey = await openWrap(key, part, wrap);
  if (recordKey === undefined || blob === undefined || blob[0] !== formatVersion) return undefined;
  const padded = await chosenPrimitives().gcmOpen(recordKey, {
    nonce: blob.slice(1, 1 + nonceBytes),
    ciphertext: blob.slice(1 + nonceBytes),
    aad: aadOf(part),
  });
  return padded === undefined ? undefined : unpad(padded);
}

async function openWrap(
  key: VaultKeyPair,
  part: { readonly keyId: string; readonly person: string },
  wrap: string,
): Promise<Bytes | undefined> {
  const blob = await ownWrapIn(key, base64UrlDecode(wrap));
  if (blob === undefined) return undefined;
  const headBytes = wrapBytes - sealedKeyBytes;
  const exporter = await key.exporterOf(blob.slice(headBytes - encBytes, headBytes), purpose);
  if (exporter === undefined) return undefined;
  const aad = aadOf(part);
  return chosenPrimitives().gcmOpen(await exporter(aad), {
    nonce: wrapNonce,
    ciphertext: blob.slice(headBytes),
    aad: concat(blob.slice(0, headBytes), aad),
  });
}

/** The wrap for this vault among those that stand one after the other. */
async function ownWrapIn(key: VaultKeyPair, wraps: Bytes | undefined): Promise<Bytes | undefined> {
  if (wraps === undefined || wraps.length === 0 || wraps.length % wrapBytes !== 0) return undefined;
  const isSingle = wraps.length === wrapBytes;
  for (let start = 0; start < wraps.length; start += wrapBytes) {
    const blob = wraps.slice(start, start + wrapBytes);
    if (blob[0] !== formatVersion) return undefined;
    const tag = base64UrlEncode(blob.slice(1, 1 + keyTagBytes));
    if (isSingle || tag === key.keyName) return blob;
  }
  return undefined;
}

function aadOf({ keyId, person }: { readonly keyId: string; readonly person: string }): Bytes {
  return utf8(`caravanserai/v1|${person}|${keyId}`);
}
