import type { CrossingCode, DeviceId, SiteId } from "@caravanserai/domain";
import { z } from "zod";
import { deviceRoles, vaultKeySchema } from "./device-schemas.ts";
import { base64Url, codeOf, count, idOf, unixMs } from "./fields.ts";

/** How many entries are not at the hub yet, and since when the oldest of them waits. */
const backlogSchema = z.strictObject({ entries: count, oldestAtMs: unixMs.nullable() });

/** What any hub must know of a device to read its entries. The key never changes. */
const knownDevice = {
  device: idOf<DeviceId>(),
  label: z.string().min(1).max(100),
  role: z.enum(deviceRoles),
  crossing: codeOf<CrossingCode>(20).nullable(),
  site: idOf<SiteId>().nullable(),
  /** Raw Ed25519 public key, 32 bytes, base64url. */
  publicKey: base64Url.length(43),
  referenceBlock: z.int().min(0),
  enrolledAtMs: unixMs,
  revokedAtMs: unixMs.nullable(),
};
export const knownDeviceSchema = z.object(knownDevice);
/** A device as one hub tells another of it. */
export type KnownDevice = z.infer<typeof knownDeviceSchema>;

/** A device as its relay last heard it. */
export const introducedDeviceSchema = z.strictObject({
  ...knownDevice,
  lastHeardAtMs: unixMs.nullable(),
  clockOffsetMs: z.int().nullable(),
  /** Entries on the device itself and at the relay together. */
  waiting: backlogSchema,
});
export type IntroducedDevice = z.infer<typeof introducedDeviceSchema>;

/** A relay's sign of life: its devices, by its own signature, and what waits at it. */
export const introduceRequestSchema = z.strictObject({
  devices: z.array(introducedDeviceSchema).max(1_000),
  waiting: backlogSchema,
});
export type IntroduceRequest = z.infer<typeof introduceRequestSchema>;

export const introduceAnswerSchema = z.object({
  /** Of each introduced device, in the request's order. */
  devices: z.array(
    z.object({
      device: idOf<DeviceId>(),
      /** All its entries up to here are durable upstream; null when it was not let in. */
      mark: z.int().min(0).nullable(),
      /** Why it was not let in. */
      code: z.string().optional(),
    }),
  ),
  /** Every revoked device, whosever it is: a stolen tablet is turned away at all relays. */
  revoked: z.array(z.object({ device: idOf<DeviceId>(), revokedAtMs: unixMs })),
  /** Blocks of references that belong to this relay alone. */
  referenceBlocks: z.object({ first: z.int().min(0), last: z.int().min(0) }),
  /** The upstream vault's key: the relay's tablets seal to it too. Null while it is not known. */
  vaultKey: vaultKeySchema.nullable(),
  serverEpoch: z.string(),
  hubTimeMs: unixMs,
});
export type IntroduceAnswer = z.infer<typeof introduceAnswerSchema>;

/** How a relay stands with its upstream. */
export const uplinkViewSchema = z.object({
  /** Host of the upstream, without a path. */
  upstream: z.string(),
  lastHeardAtMs: unixMs.nullable(),
  waitingEntries: count,
  oldestWaitingAtMs: unixMs.nullable(),
  /** Upstream entries that are here, by their position there. */
  followedTo: z.int(),
  /** The last attempt's problem while it lasts; `unreachable` when nobody answered. */
  problemCode: z.string().nullable(),
  /** True when waiting will not help: somebody has to look. */
  needsPerson: z.boolean(),
});
export type UplinkView = z.infer<typeof uplinkViewSchema>;

/** Null on a hub without an upstream. */
export const uplinkAnswerSchema = z.object({
  asOfMs: unixMs,
  uplink: uplinkViewSchema.nullable(),
});
export type UplinkAnswer = z.infer<typeof uplinkAnswerSchema>;
