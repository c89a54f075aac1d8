import { isUuid } from "@caravanserai/kernel";
import type { DeviceId } from "@caravanserai/domain";
import {
  exportSigningKey,
  generateSigningKey,
  importSigningKey,
  type SigningKey,
} from "@caravanserai/sealing";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A relay's own device at its upstream, as it lies in the hub's folder. */
export interface RelayFile {
  readonly upstream: string;
  /** Null until the upstream has answered the enrolment. */
  readonly device: DeviceId | null;
  readonly key: SigningKey;
}

interface StoredRelay {
  readonly upstream: string;
  readonly device: string | null;
  /** Seed of the Ed25519 key, base64url. */
  readonly key: string;
}

function fileIn(hubFolder: string): string {
  return join(hubFolder, "relay.json");
}

/** Undefined on a hub without an upstream. */
export async function readRelayFile(hubFolder: string): Promise<RelayFile | undefined> {
  let text: string;
  try {
    text = await readFile(fileIn(hubFolder), "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
  const { upstream, device, key } = JSON.parse(text) as Partial<StoredRelay>;
  const signing = typeof key === "string" ? await importSigningKey(key) : undefined;
  const isKnown = typeof device === "string" && isUuid(device);
  if (signing === undefined || typeof upstream !== "string" || !(isKnown || device === null)) {
    throw new Error("the relay's key file is damaged; restore it from a backup");
  }
  return { upstream, device: device as DeviceId | null, key: signing };
}

/** A key that is on disk before anything is asked: a lost answer then costs no second code. */
export async function makeRelayFile(hubFolder: string, upstream: string): Promise<RelayFile> {
  const made: RelayFile = { upstream, device: null, key: await generateSigningKey(true) };
  await writeRelayFile(hubFolder, made);
  return made;
}

/** Written beside and moved into place, so that a kill leaves the old or the new one. */
export async function writeRelayFile(hubFolder: string, relay: RelayFile): Promise<void> {
  const { upstream, device, key } = relay;
  const stored: StoredRelay = { upstream, device, key: await exportSigningKey(key.privateKey) };
  const file = fileIn(hubFolder);
  await writeFile(`${file}.new`, JSON.stringify(stored), { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
