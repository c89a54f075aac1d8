import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@caravanserai/store";

/** The index keys that a vault's key file holds now, as bytes. */
export async function indexKeysIn(directory: string): Promise<Buffer[]> {
  const text = await readFile(path.join(directory, "vault", "keys.json"), "utf8");
  const { indexKeys } = JSON.parse(text) as { indexKeys: { key: string }[] };
  return indexKeys.map(({ key }) => Buffer.from(key, "base64url"));
}

/** Files below the folder in which the key stands: raw, in hex or in either base64. */
export async function filesWithKey(folder: string, key: Buffer): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    if (holdsKey(await readFile(file), key)) found.push(path.relative(folder, file));
  }
  return found;
}

function holdsKey(bytes: Buffer, key: Buffer): boolean {
  const text = bytes.toString("latin1");
  const hex = key.toString("hex");
  // Without the last characters: they depend on what follows, and on padding.
  const base64 = [key.toString("base64url"), key.toString("base64")].map((one) => one.slice(0, 42));
  const needles = [hex, hex.toUpperCase(), ...base64];
  return bytes.includes(key) || needles.some((needle) => text.includes(needle));
}

/** What the vault keeps of tokens, in both places. */
export async function countTokens(owner: Database): Promise<{ rows: number; inPersons: number }> {
  const { rows } = await owner.pool.query<{ rows: number; inPersons: number }>(
    `select (select count(*)::int from vault.token) as rows,
        (select coalesce(sum(cardinality(tokens)), 0)::int from vault.person) as "inPersons"`,
  );
  return rows[0] ?? { rows: -1, inPersons: -1 };
}
