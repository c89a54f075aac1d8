import type { CrossingCode, DeviceId, SiteId } from "@caravanserai/domain";
import { z } from "zod";
import { base64Url, codeOf, count, idOf, unixMs } from "./fields.ts";
import { eventSchemas } from "./event-schemas.ts";

export const deviceRoles = [
  "registration",
  "counting",
  "shelter",
  "relay",
  "hub",
  "vault",
] as const;
export type DeviceRole = (typeof deviceRoles)[number];

/** Enrolment: a one-time code against a place in the house and a block of references. */
export const enrolRequestSchema = z.strictObject({
  code: z.string().min(8).max(64),
  /** Raw Ed25519 public key, 32 bytes, base64url. The private half never leaves the device. */
  publicKey: base64Url.length(43),
  /**
   * Given by a tablet that a hub restored from a backup has forgotten: the id it had, and its
   * signature over `enrolAgainText`. It keeps id, key and entries, and sends all of them again.
   */
  again: z.strictObject({ device: idOf<DeviceId>(), signature: base64Url.length(86) }).optional(),
});
export type EnrolRequest = z.infer<typeof enrolRequestSchema>;

/** What a tablet signs to be let in again under its old id; the code makes it good only once. */
export function enrolAgainText({ device, code }: { device: DeviceId; code: string }): string {
  return `caravanserai-enrol-again\n${device}\n${code}`;
}

export const vaultKeySchema = z.object({
  /** Names the key in every wrap; changes on rotation. */
  keyName: z.string(),
  /**
   * Raw X25519 public keys of 32 bytes, one after the other, base64url. At a relay there are two:
   * its own vault's and the upstream vault's. Either opens what was sealed.
   */
  publicKey: base64Url.min(43).max(86),
});

export const enrolAnswerSchema = z.object({
  device: idOf<DeviceId>(),
  label: z.string(),
  role: z.enum(deviceRoles),
  crossing: codeOf<CrossingCode>(20).nullable(),
  site: idOf<SiteId>().nullable(),
  /** Block of reference numbers this device allocates from, offline. */
  referenceBlock: z.int().min(0),
  staff: z.object({ id: z.string(), name: z.string(), role: z.string() }).nullable(),
  serverEpoch: z.string(),
  hubTimeMs: unixMs,
});
export type EnrolAnswer = z.infer<typeof enrolAnswerSchema>;

const unitView = z.object({
  unit: z.string(),
  code: z.string(),
  kind: z.string(),
  capacity: count,
  blocked: count,
  held: count,
  occupied: count,
  free: z.int(),
});

const siteView = z.object({
  site: z.string(),
  code: z.string(),
  name: z.string(),
  town: z.string(),
  siteKind: z.string(),
  status: z.enum(["open", "closed"]),
  units: z.array(unitView),
});
export type SiteView = z.infer<typeof siteView>;

/** What a tablet needs to go on alone: places and crossings as of a time, keys, its own marks. */
export const postViewSchema = z.object({
  asOfMs: unixMs,
  hubTimeMs: unixMs,
  serverEpoch: z.string(),
  highestContiguousSeq: z.int(),
  vaultKey: vaultKeySchema.nullable(),
  noticeVersion: z.string(),
  isDemo: z.boolean(),
  /** Age recipient of files that a tablet saves for this hub; older hubs name none. */
  importRecipient: z.string().max(200).nullish(),
  crossings: z.array(eventSchemas["crossing.configured"]),
  sites: z.array(siteView),
});
export type PostView = z.infer<typeof postViewSchema>;

export const householdViewSchema = z.object({
  household: z.string(),
  reference: z.string(),
  persons: count,
  personsDeparted: count,
  placeNeed: z.string(),
  stage: z.string(),
  crossing: z.string().nullable(),
  registeredAtMs: unixMs,
  placement: z
    .object({
      placement: z.string(),
      site: z.string(),
      siteName: z.string(),
      unit: z.string(),
      unitCode: z.string(),
      persons: count,
      state: z.string(),
      untilMs: unixMs.nullable(),
    })
    .nullable(),
});
export type HouseholdView = z.infer<typeof householdViewSchema>;

export const sitesAnswerSchema = z.object({ asOfMs: unixMs, sites: z.array(siteView) });
export type SitesAnswer = z.infer<typeof sitesAnswerSchema>;
