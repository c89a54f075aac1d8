import { z } from "zod";
import { base64Url, count, unixMs } from "./fields.ts";
import { deviceRoles } from "./device-schemas.ts";
import { demoStateSchema } from "./situation-schemas.ts";

export const roles = [
  "registrar",
  "crossing-officer",
  "shelter-coordinator",
  "protection-officer",
  "analyst",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  "situation.read",
  "places.read",
  "places.write",
  "household.find",
  "discrepancy.read",
  "discrepancy.resolve",
  "duplicate.read",
  "duplicate.decide",
  "record.open",
  "figures.read",
  "figures.write",
  "reports.read",
  "reports.write",
  "reports.approve",
  "lane.write",
  "misconduct.read",
  "waits.write",
  "device.read",
  "device.write",
  "staff.read",
  "staff.write",
  "quarantine.read",
  "backup.read",
  "entries.import",
] as const;
export type Permission = (typeof permissions)[number];

export const signInRequestSchema = z.strictObject({
  name: z.string().min(1).max(100),
  passphrase: z.string().min(1).max(500),
});

/** The desk takes what it may do from here; the hub checks again on every request. */
export const sessionSchema = z.object({
  staff: z.string(),
  name: z.string(),
  role: z.enum(roles),
  permissions: z.array(z.enum(permissions)),
  expiresAtMs: unixMs,
  hubTimeMs: unixMs,
  utcOffsetMinutes: z.int(),
  demo: demoStateSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const discrepancyViewSchema = z.object({
  key: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** Words for the subject: a unit's code and site, a reference. Never a name of a person. */
  subjectLabel: z.string(),
  field: z.string().nullable(),
  claims: z.array(
    z.object({
      entry: z.string(),
      kind: z.string(),
      device: z.string(),
      deviceLabel: z.string(),
      occurredAtMs: unixMs,
      receivedAtMs: unixMs,
      reference: z.string().nullable(),
      persons: z.int().nullable(),
    }),
  ),
  openedAtMs: unixMs,
  state: z.enum(["open", "resolved"]),
  resolution: z.string().nullable(),
});
export type DiscrepancyView = z.infer<typeof discrepancyViewSchema>;

export const discrepanciesAnswerSchema = z.object({
  asOfMs: unixMs,
  open: count,
  discrepancies: z.array(discrepancyViewSchema),
});
export type DiscrepanciesAnswer = z.infer<typeof discrepanciesAnswerSchema>;

export const deviceViewSchema = z.object({
  device: z.string(),
  label: z.string(),
  role: z.enum(deviceRoles),
  crossing: z.string().nullable(),
  site: z.string().nullable(),
  /** The relay that introduced it; null for a device enrolled here. */
  via: z.string().nullable(),
  enrolledAtMs: unixMs,
  lastHeardAtMs: unixMs.nullable(),
  mark: z.int(),
  heldEntries: z.int(),
  waitingEntries: z.int(),
  oldestWaitingAtMs: unixMs.nullable(),
  clockOffsetMs: z.int().nullable(),
  isClockWrong: z.boolean(),
  revokedAtMs: unixMs.nullable(),
});
export type DeviceView = z.infer<typeof deviceViewSchema>;

export const devicesAnswerSchema = z.object({ asOfMs: unixMs, devices: z.array(deviceViewSchema) });
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

export const enrolmentCodeRequestSchema = z.strictObject({
  label: z.string().min(1).max(100),
  role: z.enum(["registration", "counting", "shelter", "relay"]),
  crossing: z.string().max(20).nullable(),
  site: z.string().max(36).nullable(),
});
export const enrolmentCodeAnswerSchema = z.object({ code: z.string(), expiresAtMs: unixMs });

export const staffViewSchema = z.object({
  staff: z.string(),
  name: z.string(),
  role: z.enum(roles),
  hasPassphrase: z.boolean(),
  disabledAtMs: unixMs.nullable(),
});
export const staffAnswerSchema = z.object({ staff: z.array(staffViewSchema) });
export type StaffAnswer = z.infer<typeof staffAnswerSchema>;

export const quarantineAnswerSchema = z.object({
  asOfMs: unixMs,
  entries: z.array(
    z.object({
      id: z.string(),
      device: z.string().nullable(),
      deviceLabel: z.string().nullable(),
      code: z.string(),
      receivedAtMs: unixMs,
      bytes: count,
    }),
  ),
});
export type QuarantineAnswer = z.infer<typeof quarantineAnswerSchema>;

/** A desk act that was accepted: the entry that now says so. */
export const actAnswerSchema = z.object({ entry: z.string(), position: z.int(), asOfMs: unixMs });
export type ActAnswer = z.infer<typeof actAnswerSchema>;

/** One record, sealed by the vault to the key this browser made for the purpose. */
export const openRecordRequestSchema = z.strictObject({
  person: z.string().max(36),
  reason: z.string().min(3).max(500),
  /** Raw X25519 public key of the session, base64url. The hub carries ciphertext only. */
  sessionKey: base64Url.length(43),
});
export const openRecordAnswerSchema = z.object({
  enc: base64Url,
  ciphertext: base64Url,
  openingsLeft: z.int(),
});
export type OpenRecordAnswer = z.infer<typeof openRecordAnswerSchema>;
