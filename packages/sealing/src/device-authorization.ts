import { sha256 } from "./digest.ts";
import type { PlatformKey } from "./primitives/primitives.ts";
import { signText } from "./signatures.ts";

const scheme = "Caravanserai-Device";
const headerPattern = new RegExp(
  `^${scheme} ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (-?[0-9]{1,16}) ([A-Za-z0-9_-]{86})$`,
);

export interface DeviceRequest {
  readonly privateKey: PlatformKey;
  readonly device: string;
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  /** Exact body text; empty for a request without one. */
  readonly body: string;
  /** The hub's time as the device believes it to be, Unix milliseconds. */
  readonly atMs: number;
}

export interface DeviceAuthorization {
  readonly device: string;
  readonly atMs: number;
  readonly signature: string;
}

/** Value of the `authorization` header of a device's request. */
export async function deviceAuthorization(request: DeviceRequest): Promise<string> {
  const { privateKey, device, method, path, body } = request;
  const atMs = Math.trunc(request.atMs);
  const bodyHash = await sha256(body);
  const text = deviceAuthorizationText({ method, path, atMs, bodyHash });
  return `${scheme} ${device} ${atMs} ${await signText(privateKey, text)}`;
}

/** What the device signs: method, path with query, time and body hash, one a line. */
export function deviceAuthorizationText(signed: {
  readonly method: string;
  readonly path: string;
  readonly atMs: number;
  /** SHA-256 of the body's bytes, base64url (see `sha256`). */
  readonly bodyHash: string;
}): string {
  return `${signed.method}\n${signed.path}\n${signed.atMs}\n${signed.bodyHash}`;
}

/** Reads the header; undefined when it is not of this scheme. Nothing is verified here. */
export function readDeviceAuthorization(header: string): DeviceAuthorization | undefined {
  const [, device, at, signature] = headerPattern.exec(header) ?? [];
  if (device === undefined || at === undefined || signature === undefined) return undefined;
  const atMs = Number(at);
  return Number.isSafeInteger(atMs) ? { device, atMs, signature } : undefined;
}
