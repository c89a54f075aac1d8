import { isUuid, type Clock, type IdSource } from "@caravanserai/kernel";
import type { DeviceId } from "@caravanserai/domain";
import {
  exportSigningKey,
  generateSigningKey,
  importSigningKey,
  signText,
  type SigningKey,
} from "@caravanserai/sealing";
import { enrolLocalDevice, readHead, type Database, type LocalDevice } from "@caravanserai/store";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

interface KeyFile {
  readonly device: string;
  /** Seed of the Ed25519 key, base64url. */
  readonly key: string;
  /** The server's epoch under which it was made. */
  readonly epoch?: string;
}

interface OwnKey {
  readonly device: DeviceId;
  readonly key: SigningKey;
  readonly epoch: string | undefined;
}

/**
 * The hub's own device: what it decides and releases by itself are entries like all others. Under
 * another epoch the database was restored: numbers that this device gave after the backup may live
 * on at relays, so the hub goes on as a new one, however the restore came about (ADR 7).
 */
export async function openLocalDevice(parts: {
  readonly folder: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
}): Promise<LocalDevice> {
  const file = join(parts.folder, "device.json");
  const { serverEpoch } = await readHead(parts.database);
  const standing = await readKey(file);
  const own =
    standing?.epoch === serverEpoch ? standing : await makeKey(file, parts.ids, serverEpoch);
  const enrolled = await enrolLocalDevice(parts.database, {
    device: own.device,
    label: "Hub",
    role: "hub",
    publicKey: own.key.publicKey,
    nowMs: parts.clock.now(),
  });
  return { id: enrolled.id, sign: (body) => signText(own.key.privateKey, body) };
}

async function readKey(file: string): Promise<OwnKey | undefined> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
  const { device, key, epoch } = JSON.parse(text) as Partial<KeyFile>;
  const signing = typeof key === "string" ? await importSigningKey(key) : undefined;
  if (signing === undefined || typeof device !== "string" || !isUuid(device)) {
    throw new Error("the hub's key file is damaged; restore it from a backup");
  }
  return { device: device as string as DeviceId, key: signing, epoch };
}

async function makeKey(file: string, ids: IdSource, epoch: string): Promise<OwnKey> {
  const key = await generateSigningKey(true);
  const device = ids.next() as string as DeviceId;
  const kept: KeyFile = { device, key: await exportSigningKey(key.privateKey), epoch };
  await mkdir(join(file, ".."), { recursive: true, mode: 0o700 });
  // Written beside and moved into place, so that a killed start never leaves half a key.
  await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
  return { device, key, epoch };
}
