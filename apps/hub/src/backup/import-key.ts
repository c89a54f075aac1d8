import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ageRecipientOf, generateAgeIdentity, type AgeIdentity } from "@caravanserai/sealing";

const known = new Map<string, Promise<AgeIdentity>>();

/**
 * The hub's key for files that tablets save: read, or made at first use. It opens what tablets
 * carry here on a stick, no name and no backup.
 */
export function importKeyIn(dataDirectory: string): Promise<AgeIdentity> {
  const standing = known.get(dataDirectory) ?? readOrMake(join(dataDirectory, "hub"));
  known.set(dataDirectory, standing);
  standing.catch(() => known.delete(dataDirectory));
  return standing;
}

async function readOrMake(folder: string): Promise<AgeIdentity> {
  const file = join(folder, "import-key");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text !== undefined) {
    const identity = text.trim();
    const recipient = await ageRecipientOf(identity);
    if (recipient === undefined) throw new Error("the hub's import key is damaged");
    return { identity, recipient };
  }
  const made = await generateAgeIdentity();
  await keepImportKey(folder, made.identity);
  return made;
}

/** Written beside and moved into place, so that a kill never leaves half a key. */
export async function keepImportKey(folder: string, identity: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "import-key");
  await writeFile(`${file}.new`, `${identity}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
