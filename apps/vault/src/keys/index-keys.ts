import { base64UrlDecode } from "@caravanserai/kernel";
import {
  createCopyKey,
  createTokenKey,
  type CopyKey,
  type TokenKey,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import {
  changeIndexKeys,
  indexKeyBytes,
  KeyFileUnusable,
  makeIndexKey,
  type KeyMaterial,
  type StoredIndexKey,
} from "./key-file.ts";
import { Turns } from "../turns.ts";

/** Key of match tokens: whoever holds it can test guesses against the token table. */
export interface IndexKey {
  /** Written beside the tokens made with it; says nothing about the key. */
  readonly name: string;
  readonly key: TokenKey;
  /** Key of the comparison copies beside the tokens: it ends with the index key. */
  readonly copyKey: CopyKey;
}

/** The index keys in memory and in the key file, changed together: the file first. */
export class IndexKeys {
  readonly #directory: string;
  readonly #sealingKey: VaultKeyPair;
  readonly #writing = new Turns();
  #keys: readonly IndexKey[];

  private constructor(directory: string, sealingKey: VaultKeyPair, keys: readonly IndexKey[]) {
    this.#directory = directory;
    this.#sealingKey = sealingKey;
    this.#keys = keys;
  }

  static open(
    directory: string,
    { sealingKey, indexKeys }: Pick<KeyMaterial, "sealingKey" | "indexKeys">,
  ): IndexKeys {
    const keys = indexKeys.map((stored) => indexKeyOf(stored, sealingKey));
    return new IndexKeys(directory, sealingKey, keys);
  }

  /** The key of all new tokens; undefined after a burn. */
  get current(): IndexKey | undefined {
    return this.#keys[0];
  }

  /** Keys that some tokens may still be made with. */
  get older(): readonly IndexKey[] {
    return this.#keys.slice(1);
  }

  /** A new current key; the one before stays until `dropOlder`. */
  addKey(): Promise<void> {
    return this.#writing.take(async () => {
      const made = makeIndexKey();
      const added = indexKeyOf(made, this.#sealingKey);
      await changeIndexKeys(this.#directory, (standing) => [made, ...standing.slice(0, 1)]);
      this.#keys = [added, ...this.#keys.slice(0, 1)];
    });
  }

  /** Destroys every key but the current one. */
  dropOlder(): Promise<void> {
    return this.#writing.take(async () => {
      const current = this.current?.name;
      const isKept = ({ name }: { name: string }) => name === current;
      await changeIndexKeys(this.#directory, (standing) => standing.filter(isKept));
      this.#keys = this.#keys.filter(isKept);
    });
  }

  /** Forgets all index keys at once, then destroys them on disk. */
  burn(): Promise<void> {
    this.#keys = [];
    return this.#writing.take(async () => {
      // A key that was being added in this very moment is forgotten too.
      this.#keys = [];
      await burnIndexKeys(this.#directory);
    });
  }
}

/** Destroys the index keys on disk; the keys of records and signatures stay. False without a file. */
export function burnIndexKeys(directory: string): Promise<boolean> {
  return changeIndexKeys(directory, () => []);
}

function indexKeyOf({ name, key }: StoredIndexKey, sealingKey: VaultKeyPair): IndexKey {
  const bytes = base64UrlDecode(key);
  if (bytes?.length !== indexKeyBytes) {
    throw new KeyFileUnusable("The vault's key file holds no usable keys");
  }
  const made = { name, key: createTokenKey(bytes), copyKey: createCopyKey(bytes, sealingKey) };
  bytes.fill(0);
  return made;
}
