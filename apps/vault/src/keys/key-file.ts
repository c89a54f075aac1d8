import { randomBytes } from "node:crypto";
import { chmod, mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import type { DeviceId } from "@caravanserai/domain";
import { base64UrlDecode, base64UrlEncode, createIdSource, type Clock } from "@caravanserai/kernel";
import {
  createPlatformRandom,
  createTokenKey,
  exportSigningKey,
  exportVaultKey,
  generateSigningKey,
  generateVaultKey,
  importSigningKey,
  importVaultKey,
  type SigningKey,
  type TokenKey,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import { z } from "zod";

/** Everything secret this process lives by. */
export interface KeyMaterial {
  readonly sealingKey: VaultKeyPair;
  /** Key of the match tokens: whoever holds it can test guesses against the token table. */
  readonly indexKey: TokenKey;
  readonly device: DeviceId;
  readonly deviceKey: SigningKey;
  /** True when this start made the keys. */
  readonly isNew: boolean;
}

/** The key file exists but cannot be used. It is never replaced: records depend on it. */
class KeyFileUnusable extends Error {
  override readonly name = "KeyFileUnusable";
}

const keyFileSchema = z.strictObject({
  version: z.literal(1),
  sealingKey: z.string(),
  indexKey: z.string(),
  device: z.uuid(),
  deviceKey: z.string(),
});
type KeyFile = z.infer<typeof keyFileSchema>;

const indexKeyBytes = 32;

/**
 * Reads the keys, or makes them at the first start. Keys in a file suit a demonstration: whoever
 * reads the disk reads the records. The status of the vault says so.
 */
export async function loadKeys(directory: string, clock: Clock): Promise<KeyMaterial> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const file = path.join(directory, "keys.json");
  const text = await readIfThere(file);
  if (text !== undefined) return materialOf(parseKeyFile(text), false);
  const made = await makeKeyFile(clock);
  await writeDurably(file, JSON.stringify(made));
  return materialOf(made, true);
}

function parseKeyFile(text: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch {
    // The cause would quote the file's content, and that is key material.
    throw new KeyFileUnusable("The vault's key file is damaged; restore it from its safe copy");
  }
}

async function materialOf(file: KeyFile, isNew: boolean): Promise<KeyMaterial> {
  const sealingKey = await importVaultKey(file.sealingKey);
  const deviceKey = await importSigningKey(file.deviceKey);
  const indexBytes = base64UrlDecode(file.indexKey);
  if (!sealingKey || !deviceKey || indexBytes?.length !== indexKeyBytes) {
    throw new KeyFileUnusable("The vault's key file holds no usable keys");
  }
  const indexKey = await createTokenKey(indexBytes);
  return { sealingKey, indexKey, device: file.device as DeviceId, deviceKey, isNew };
}

async function makeKeyFile(clock: Clock): Promise<KeyFile> {
  const { privateKey } = await generateSigningKey(true);
  return {
    version: 1,
    sealingKey: await exportVaultKey(await generateVaultKey()),
    indexKey: base64UrlEncode(randomBytes(indexKeyBytes)),
    device: createIdSource(clock, createPlatformRandom()).next(),
    deviceKey: await exportSigningKey(privateKey),
  };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new KeyFileUnusable("The vault's key file cannot be read", { cause });
  }
}

/** Whole or not at all, also when the power goes: a half-written key file would lose every record. */
async function writeDurably(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  const written = await open(draft, "w", 0o600);
  try {
    await written.writeFile(text);
    await written.sync();
  } finally {
    await written.close();
  }
  await rename(draft, file);
  const folder = await open(path.dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
