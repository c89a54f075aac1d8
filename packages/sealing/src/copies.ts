import { assert } from "@caravanserai/kernel";
import { concat, ownBytes, utf8 } from "./bytes.ts";
import { pad, unpad } from "./padding.ts";
import { chosenPrimitives } from "./primitives/chosen-primitives.ts";
import { createKeyedHash, type KeyedHash } from "./primitives/keyed-hash.ts";
import type { Bytes } from "./primitives/primitives.ts";
import type { VaultKeyPair } from "./vault-key.ts";

/** Whose copy this is, and the wraps of all the sealed parts that went into it, in their order. */
export interface CopyOwner {
  readonly person: string;
  readonly wraps: readonly string[];
}

/** Version, nonce, AES-256-GCM of the padded text. */
const formatVersion = 1;
const nonceBytes = 12;
const indexKeyBytesMin = 32;

/**
 * Key of the comparison copies, which the vault opens far faster than records. Made of the index key
 * and of the key of records, it ends with either; each copy has a key of its own in which its wraps
 * are mixed, so that destroying a wrap erases the copy too, in every backup.
 */
export class CopyKey {
  readonly #hash: KeyedHash;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  /** Undefined without a wrap: a copy never outlives the record that it is of. */
  keyOf({ person, wraps }: CopyOwner): Bytes | undefined {
    if (wraps.length === 0) return undefined;
    return this.#hash([person, ...wraps].join("|"));
  }
}

/** The key of copies that belongs to an index key of at least 32 bytes, in this vault alone. */
export function createCopyKey(indexKey: Uint8Array, vaultKey: VaultKeyPair): CopyKey {
  assert(indexKey.length >= indexKeyBytesMin, "an index key has at least 32 bytes");
  const root = createKeyedHash(indexKey);
  // Messages of tokens hold a separator and this one holds none: it is no token's.
  const derived = root(`caravanserai/v1/copies ${vaultKey.export()}`);
  return new CopyKey(createKeyedHash(derived));
}

/** Seals the copy of one person's record. */
export async function sealCopy(
  key: CopyKey,
  owner: CopyOwner,
  plaintext: string,
): Promise<Uint8Array> {
  const ownKey = key.keyOf(owner);
  assert(ownKey !== undefined, "a copy is of a record with a wrap");
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const sealing = { nonce, plaintext: pad(plaintext), aad: aadOf(owner) };
  const body = await chosenPrimitives().gcmSeal(ownKey, sealing);
  return concat(Uint8Array.of(formatVersion), nonce, body);
}

/**
 * The text of a copy, or undefined when it does not authenticate: another index key, another
 * person's copy, a wrap gone or new, a flipped bit, an unknown version.
 */
export async function openCopy(
  key: CopyKey,
  owner: CopyOwner,
  copy: Uint8Array,
): Promise<string | undefined> {
  const ownKey = key.keyOf(owner);
  if (ownKey === undefined || copy[0] !== formatVersion) return undefined;
  const padded = await chosenPrimitives().gcmOpen(ownKey, {
    nonce: ownBytes(copy.subarray(1, 1 + nonceBytes)),
    ciphertext: ownBytes(copy.subarray(1 + nonceBytes)),
    aad: aadOf(owner),
  });
  return padded === undefined ? undefined : unpad(padded);
}

function aadOf({ person }: CopyOwner): Bytes {
  return utf8(`caravanserai/v1/copy|${person}`);
}
