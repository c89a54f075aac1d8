import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { DeviceId } from "@caravanserai/domain";
import { base64UrlEncode, createIdSource, type Clock } from "@caravanserai/kernel";
import {
  createPlatformRandom,
  exportSigningKey,
  exportVaultKey,
  generateSigningKey,
  generateVaultKey,
  importSigningKey,
  importVaultKey,
  type SigningKey,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import { z } from "zod";
import { clearLeftovers, replaceSecretFile } from "./replace-secret-file.ts";

/** Everything secret this process lives by, but for the index keys. */
export interface KeyMaterial {
  readonly sealingKey: VaultKeyPair;
  readonly device: DeviceId;
  readonly deviceKey: SigningKey;
  /** The server's epoch under which the device was made; undefined before its first start. */
  readonly deviceEpoch: string | undefined;
  /** Keys of the match tokens, the current one first; none after a burn. */
  readonly indexKeys: readonly StoredIndexKey[];
  /** True when this start made the keys. */
  readonly isNew: boolean;
}

/** An index key as the file keeps it. Names are never used twice, so that no key is mistaken. */
export interface StoredIndexKey {
  readonly name: string;
  readonly key: string;
}

/** The key file exists but cannot be used. It is never replaced: records depend on it. */
export class KeyFileUnusable extends Error {
  override readonly name = "KeyFileUnusable";
}

/** Name of the key of files and rows from before keys had names; also the schema's default. */
const unnamedIndexKey = "first";

const commonFields = {
  sealingKey: z.string(),
  device: z.uuid(),
  deviceKey: z.string(),
  deviceEpoch: z.string().optional(),
};
const keyFileSchema = z.strictObject({
  version: z.literal(2),
  ...commonFields,
  indexKeys: z.array(z.strictObject({ name: z.string().min(1), key: z.string() })).max(2),
});
const firstKeyFileSchema = z
  .strictObject({ version: z.literal(1), ...commonFields, indexKey: z.string() })
  .transform(({ indexKey, ...common }) => ({
    ...common,
    version: 2 as const,
    indexKeys: [{ name: unnamedIndexKey, key: indexKey }],
  }));
const anyKeyFileSchema = z.union([keyFileSchema, firstKeyFileSchema]);
type KeyFile = z.infer<typeof keyFileSchema>;

export const indexKeyBytes = 32;

/**
 * Reads the keys, or makes them at the first start. Keys in a file suit a demonstration: whoever
 * reads the disk reads the records. The status of the vault says so.
 */
export async function loadKeys(directory: string, clock: Clock): Promise<KeyMaterial> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const file = keyFileIn(directory);
  await clearLeftovers(file);
  const found = await readKeyFile(file);
  if (found !== undefined) return materialOf(found, false);
  const made = await makeKeyFile(clock);
  await replaceSecretFile(file, JSON.stringify(made));
  return materialOf(made, true);
}

/** Rewrites the key file with other index keys; every other key stays. False without a file. */
export async function changeIndexKeys(
  directory: string,
  change: (standing: readonly StoredIndexKey[]) => readonly StoredIndexKey[],
): Promise<boolean> {
  const file = keyFileIn(directory);
  await clearLeftovers(file);
  const found = await readKeyFile(file);
  if (found === undefined) return false;
  const changed = { ...found, indexKeys: change(found.indexKeys) };
  await replaceSecretFile(file, JSON.stringify(changed));
  return true;
}

/**
 * The keys with a device for this epoch of the server. Under another one the database was restored,
 * and numbers that the standing device gave after the backup may live on elsewhere (ADR 7): the
 * vault goes on as a new device. What opens and compares records stays.
 */
export async function withDeviceOf(
  epoch: string,
  { keys, directory, clock }: { keys: KeyMaterial; directory: string; clock: Clock },
): Promise<KeyMaterial> {
  if (keys.deviceEpoch === epoch) return keys;
  const file = keyFileIn(directory);
  const standing = await readKeyFile(file);
  if (standing === undefined) throw new KeyFileUnusable("The vault's key file is gone");
  // The device of a first start has not spoken under any epoch yet.
  const device = keys.isNew ? {} : await makeDevice(clock);
  const changed: KeyFile = { ...standing, ...device, deviceEpoch: epoch };
  await replaceSecretFile(file, JSON.stringify(changed));
  return materialOf(changed, keys.isNew);
}

export function makeIndexKey(): StoredIndexKey {
  return {
    name: randomBytes(8).toString("hex"),
    key: base64UrlEncode(randomBytes(indexKeyBytes)),
  };
}

function keyFileIn(directory: string): string {
  return path.join(directory, "keys.json");
}

async function readKeyFile(file: string): Promise<KeyFile | undefined> {
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return anyKeyFileSchema.parse(JSON.parse(text));
  } catch {
    // The cause would quote the file's content, and that is key material.
    throw new KeyFileUnusable("The vault's key file is damaged; restore it from its safe copy");
  }
}

async function materialOf(file: KeyFile, isNew: boolean): Promise<KeyMaterial> {
  const sealingKey = await importVaultKey(file.sealingKey);
  const deviceKey = await importSigningKey(file.deviceKey);
  if (!sealingKey || !deviceKey) {
    throw new KeyFileUnusable("The vault's key file holds no usable keys");
  }
  const { deviceEpoch, indexKeys } = file;
  const device = file.device as DeviceId;
  return { sealingKey, device, deviceKey, deviceEpoch, indexKeys, isNew };
}

async function makeKeyFile(clock: Clock): Promise<KeyFile> {
  return {
    version: 2,
    sealingKey: await exportVaultKey(await generateVaultKey()),
    indexKeys: [makeIndexKey()],
    ...(await makeDevice(clock)),
  };
}

async function makeDevice(clock: Clock): Promise<Pick<KeyFile, "device" | "deviceKey">> {
  const { privateKey } = await generateSigningKey(true);
  return {
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
