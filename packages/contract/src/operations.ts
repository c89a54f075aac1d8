import { z } from "zod";
import { actSchema } from "./act-schemas.ts";
import * as desk from "./desk-schemas.ts";
import { duplicatesAnswerSchema, duplicatesQuerySchema } from "./duplicate-schemas.ts";
import * as device from "./device-schemas.ts";
import { backupOperations } from "./backup-operations.ts";
import { figuresOperations } from "./figures-operations.ts";
import type { Operation } from "./operation.ts";
import { publicOperations } from "./public-operations.ts";
import { relayOperations } from "./relay-operations.ts";
import { queueOperations } from "./queue-operations.ts";
import { seriesOperations } from "./series-operations.ts";
import { sitrepOperations } from "./sitrep-operations.ts";
import { situationOperations } from "./situation-operations.ts";
import { waitsOperations } from "./waits-operations.ts";
import { situationQuerySchema, situationSchema } from "./situation-schemas.ts";
import * as sync from "./sync-schemas.ts";

const anybody = { by: "anybody" } as const;
const anyDevice = { by: "device" } as const;
const staff = (permission: desk.Permission | null) => ({ by: "staff", permission }) as const;

/** The HTTP contract: a name here is the name of the route's file in the hub. */
export const operations = {
  pushEntries: {
    method: "POST",
    path: "/api/v1/entries",
    summary: "Send entries; each gets its own verdict, the whole batch one transaction",
    caller: anyDevice,
    body: sync.pushRequestSchema,
    answer: sync.pushAnswerSchema,
    problems: ["device.unknown", "device.revoked", "device.signature-wrong"],
  },
  pullEntries: {
    method: "GET",
    path: "/api/v1/entries",
    summary: "Follow the journal below the snapshot horizon (relays only)",
    caller: anyDevice,
    query: sync.pullQuerySchema,
    answer: sync.pullAnswerSchema,
    problems: ["device.unknown", "access.denied"],
  },
  enrolDevice: {
    method: "POST",
    path: "/api/v1/devices",
    summary: "Enrol a device with its one-time code and public key",
    caller: anybody,
    body: device.enrolRequestSchema,
    answer: device.enrolAnswerSchema,
    problems: [
      "device.code-invalid",
      "device.signature-wrong",
      "device.revoked",
      "relay.device-conflict",
    ],
  },
  readPostView: {
    method: "GET",
    path: "/api/v1/post-view",
    summary: "What a tablet needs to work alone: crossings, places, keys, marks",
    caller: anyDevice,
    answer: device.postViewSchema,
    problems: ["device.unknown", "device.revoked"],
  },
  findHousehold: {
    method: "GET",
    path: "/api/v1/households/:reference",
    summary: "A household by the reference on its slip, without any name",
    caller: anyDevice,
    answer: device.householdViewSchema,
    problems: ["stay.household-unknown"],
  },
  findHouseholdAtDesk: {
    method: "GET",
    path: "/api/v1/desk/households/:reference",
    summary: "The same for staff at a desk",
    caller: staff("household.find"),
    answer: device.householdViewSchema,
    problems: ["stay.household-unknown"],
  },
  readSession: {
    method: "GET",
    path: "/api/v1/session",
    summary: "Who is signed in and what the role allows",
    caller: staff(null),
    answer: desk.sessionSchema,
    problems: ["access.not-signed-in"],
  },
  signIn: {
    method: "POST",
    path: "/api/v1/session",
    summary: "Sign in with name and passphrase",
    caller: anybody,
    body: desk.signInRequestSchema,
    answer: desk.sessionSchema,
    problems: ["access.wrong-passphrase", "request.too-many"],
  },
  signOut: {
    method: "DELETE",
    path: "/api/v1/session",
    summary: "Sign out",
    caller: staff(null),
    answer: z.void(),
    problems: [],
  },
  readSituation: {
    method: "GET",
    path: "/api/v1/situation",
    summary: "Figures with as-of, by hour, day and crossing, and the posts not heard from",
    caller: staff("situation.read"),
    query: situationQuerySchema,
    answer: situationSchema,
    problems: ["access.denied"],
  },
  readSites: {
    method: "GET",
    path: "/api/v1/sites",
    summary: "Sites and units with what is free tonight",
    caller: staff("places.read"),
    answer: device.sitesAnswerSchema,
    problems: ["access.denied"],
  },
  recordAct: {
    method: "POST",
    path: "/api/v1/acts",
    summary: "A desk's act, decided by the rules against the live tables",
    caller: staff(null),
    body: actSchema,
    answer: desk.actAnswerSchema,
    problems: [
      "access.denied",
      "places.unit-full",
      "places.household-already-placed",
      "review.same-officer",
      "review.already-settled",
      "review.nothing-to-reopen",
    ],
  },
  listDiscrepancies: {
    method: "GET",
    path: "/api/v1/discrepancies",
    summary: "Contradictions between entries, with the claims on either side",
    caller: staff("discrepancy.read"),
    answer: desk.discrepanciesAnswerSchema,
    problems: ["access.denied"],
  },
  listDuplicates: {
    method: "GET",
    path: "/api/v1/duplicates",
    summary: "Records the vault thinks may be one person, by band and state",
    caller: staff("duplicate.read"),
    query: duplicatesQuerySchema,
    answer: duplicatesAnswerSchema,
    problems: ["access.denied"],
  },
  openRecord: {
    method: "POST",
    path: "/api/v1/openings",
    summary: "One person's record, sealed by the vault to this browser, within a budget",
    caller: staff("record.open"),
    body: desk.openRecordRequestSchema,
    answer: desk.openRecordAnswerSchema,
    problems: ["vault.unavailable", "vault.budget-used-up", "vault.record-unknown"],
  },
  listDevices: {
    method: "GET",
    path: "/api/v1/devices",
    summary: "Enrolled devices: last heard, mark, backlog, clock",
    caller: staff("device.read"),
    answer: desk.devicesAnswerSchema,
    problems: ["access.denied"],
  },
  createEnrolmentCode: {
    method: "POST",
    path: "/api/v1/enrolment-codes",
    summary: "A one-time code to enrol a device at a crossing or site",
    caller: staff("device.write"),
    body: desk.enrolmentCodeRequestSchema,
    answer: desk.enrolmentCodeAnswerSchema,
    problems: ["access.denied"],
  },
  revokeDevice: {
    method: "POST",
    path: "/api/v1/devices/:device/revocation",
    summary: "Revoke a lost or stolen device; what it sent before stays",
    caller: staff("device.write"),
    answer: z.void(),
    problems: ["device.unknown"],
  },
  listStaff: {
    method: "GET",
    path: "/api/v1/staff",
    summary: "Staff and their roles",
    caller: staff("staff.read"),
    answer: desk.staffAnswerSchema,
    problems: ["access.denied"],
  },
  listQuarantine: {
    method: "GET",
    path: "/api/v1/quarantine",
    summary: "Entries kept apart: malformed or unauthorised",
    caller: staff("quarantine.read"),
    answer: desk.quarantineAnswerSchema,
    problems: ["access.denied"],
  },
  ...backupOperations,
  ...relayOperations,
  ...queueOperations,
  ...figuresOperations,
  ...seriesOperations,
  ...sitrepOperations,
  ...publicOperations,
  ...waitsOperations,
  ...situationOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
