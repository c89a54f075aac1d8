import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DataDirectory } from "../start/data-directory.ts";
import { openSealedFile, writeSealedFile } from "./sealed-file.ts";

/** Small secrets that no table holds. One sealed file each, replaced whole at each backup. */
interface KeyFile {
  readonly name: string;
  /** Where it lies in the clear; absent where there is none, or where it is kept elsewhere. */
  readonly pathIn: (directory: DataDirectory) => string;
}

/** Without the vault's keys no name could ever be read again. */
export const vaultKeys: KeyFile = {
  name: "caravanserai-vault-keys.age",
  pathIn: ({ vault }) => join(vault, "keys.json"),
};

/** By which the upstream knows a relay: without it a restored one would need a new code. */
export const relayKey: KeyFile = {
  name: "caravanserai-relay.age",
  pathIn: ({ hub }) => join(hub, "relay.json"),
};

/** Answers where it was written; null where there is nothing to write. */
export async function writeKeyFile(
  { name, pathIn }: KeyFile,
  order: {
    readonly directory: DataDirectory;
    readonly folder: string;
    readonly recipients: readonly string[];
  },
): Promise<string | null> {
  const bytes = await readFile(pathIn(order.directory)).catch(() => undefined);
  if (bytes === undefined) return null;
  const path = join(order.folder, name);
  await writeSealedFile({ path, plain: only(bytes), recipients: order.recipients });
  return path;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Puts it back from beside the backup where there is none. False when there is none to be had. */
export async function restoreKeyFile(
  { name, pathIn }: KeyFile,
  { file, identities }: { readonly file: string; readonly identities: readonly string[] },
  directory: DataDirectory,
): Promise<boolean> {
  const place = pathIn(directory);
  if (existsSync(place)) return true;
  const sealed = join(dirname(file), name);
  if (!existsSync(sealed)) return false;
  const pieces: Uint8Array[] = [];
  for await (const bytes of await openSealedFile(sealed, identities)) pieces.push(bytes);
  // Written beside and moved into place, so that a kill leaves no half of it.
  await writeFile(`${place}.new`, Buffer.concat(pieces), { mode: 0o600, flush: true });
  await rename(`${place}.new`, place);
  return true;
}
