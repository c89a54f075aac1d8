import type { PostDatabase, SealedCell } from "./post-database.ts";

const algorithm = "AES-GCM";
const nonceBytes = 12;

/** What this tablet remembers of the running shift, under a key that the lock throws away. */
export interface ShiftCells {
  seal(id: string, kind: SealedCell["kind"], content: unknown): Promise<SealedCell>;
  /** Undefined when the cell is of an earlier shift. */
  open(cell: SealedCell): Promise<unknown>;
}

async function readOrMakeKey(database: PostDatabase): Promise<CryptoKey> {
  const standing = await database.keys.get("shift");
  if (standing !== undefined) return standing.key;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  return database.dexie.transaction("rw", database.keys, async () => {
    // Another tab may have been faster; the first key stays, or its cells would be lost.
    const first = await database.keys.get("shift");
    if (first !== undefined) return first.key;
    await database.keys.put({ name: "shift", key: made });
    return made;
  });
}

/** The key is looked up every time: after a lock in another tab there is another one, or none. */
export function createShiftCells(database: PostDatabase): ShiftCells {
  return {
    async seal(id, kind, content) {
      const key = await readOrMakeKey(database);
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const plaintext = new TextEncoder().encode(JSON.stringify(content));
      const additionalData = new TextEncoder().encode(`${kind}|${id}`);
      const sealing = { name: algorithm, iv: nonce, additionalData };
      return { id, kind, nonce, ciphertext: await crypto.subtle.encrypt(sealing, key, plaintext) };
    },
    async open({ id, kind, nonce, ciphertext }) {
      const key = await readOrMakeKey(database);
      const additionalData = new TextEncoder().encode(`${kind}|${id}`);
      try {
        const opening = { name: algorithm, iv: nonce, additionalData };
        const plaintext = await crypto.subtle.decrypt(opening, key, ciphertext);
        return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === "OperationError") return undefined;
        throw cause;
      }
    },
  };
}

/** Ends the shift: without the key its cells are noise, and the noise goes too. */
export function forgetShift(database: PostDatabase): Promise<void> {
  const { dexie, keys, cells, singles } = database;
  return dexie.transaction("rw", keys, cells, singles, async () => {
    await keys.clear();
    await cells.clear();
    await singles.put({ name: "locked", value: true });
  });
}
