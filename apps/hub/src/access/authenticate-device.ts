import type { DeviceId } from "@caravanserai/domain";
import { deviceAuthorizationText, readDeviceAuthorization, sha256 } from "@caravanserai/sealing";
import type { FastifyRequest } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { rawBodyOf } from "../http/endpoint/json-body.ts";
import { refuse, type Refusal } from "../http/endpoint/refusal.ts";
import type { KnownDevice } from "./device-directory.ts";

/** How far a signed request's time may be from the hub's, at the speed the hub's clock runs. */
const requestAgeMsMax = 10 * 60_000;

/** A request whose signature matched. The time says by how much the device's clock is known. */
export interface DeviceCaller extends KnownDevice {
  readonly atMs: number;
}

/**
 * Who signed this request. The signature covers method, address, time and the body's bytes; the
 * window on the time is what a recorded request can be sent again in, and sending entries again
 * changes nothing.
 */
export async function authenticateDevice(
  hub: Hub,
  request: FastifyRequest,
): Promise<DeviceCaller | Refusal> {
  const header = readDeviceAuthorization(request.headers.authorization ?? "");
  if (header === undefined) return refuse("device.signature-wrong");
  const known = await hub.devices.find(header.device as DeviceId);
  if (known === undefined) return refuse("device.unknown");
  const text = deviceAuthorizationText({
    method: request.method,
    path: request.url,
    atMs: header.atMs,
    bodyHash: await sha256(rawBodyOf(request)),
  });
  if (!(await known.verifier.verify(text, header.signature))) {
    return refuse("device.signature-wrong");
  }
  if (known.device.revokedAtMs !== null) return refuse("device.revoked");
  const hubTimeMs = hub.clock.now();
  if (Math.abs(header.atMs - hubTimeMs) > requestAgeMsMax * hub.clockSpeed) {
    return refuse("device.time-unknown", { hubTimeMs });
  }
  return { ...known, atMs: header.atMs };
}
