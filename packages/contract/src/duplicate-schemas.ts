import {
  ageBands,
  duplicateBands,
  duplicateDecisions,
  duplicateStates,
  sexes,
} from "@caravanserai/domain";
import { z } from "zod";
import { count, unixMs } from "./fields.ts";

/** Left out, a filter lets everything through. */
export const duplicatesQuerySchema = z.object({
  band: z.enum(duplicateBands).optional(),
  state: z.enum(duplicateStates).optional(),
});

export type DuplicatesQuery = z.infer<typeof duplicatesQuerySchema>;

/** An officer as the viewer may know one: by name only for those who may see staff. */
const officerSchema = z.object({ isYou: z.boolean(), name: z.string().nullable() });
export type OfficerView = z.infer<typeof officerSchema>;

const memberSchema = z.object({ ageBand: z.enum(ageBands), sex: z.enum(sexes) });
export type MemberView = z.infer<typeof memberSchema>;

/** What the hub itself knows of a household: nothing in here names anybody. */
const householdContextSchema = z.object({
  reference: z.string(),
  persons: count,
  registeredAtMs: unixMs,
  crossing: z.string().nullable(),
  /** The person the proposal is about; null when the hub does not know the record. */
  person: memberSchema.nullable(),
  others: z.array(memberSchema),
});
export type HouseholdContext = z.infer<typeof householdContextSchema>;

export const duplicateViewSchema = z.object({
  proposal: z.string(),
  personA: z.string(),
  personB: z.string(),
  referenceA: z.string(),
  referenceB: z.string(),
  householdA: householdContextSchema.nullable(),
  householdB: householdContextSchema.nullable(),
  band: z.enum(duplicateBands),
  /** Evidence in bits, and its codes; the screen says them in words. */
  bits: z.number(),
  evidence: z.array(z.string()),
  proposedAtMs: unixMs,
  needsSecondOpinion: z.boolean(),
  state: z.enum(duplicateStates),
  /** The settled decision; null in every other state. */
  decision: z.enum(["same", "different"]).nullable(),
  decidedAtMs: unixMs.nullable(),
  /** Every opinion ever given, oldest first; those taken back no longer stand. */
  opinions: z.array(
    z.object({
      by: officerSchema,
      decision: z.enum(duplicateDecisions),
      reason: z.string(),
      atMs: unixMs,
      isStanding: z.boolean(),
    }),
  ),
  reopenings: z.array(z.object({ by: officerSchema, reason: z.string(), atMs: unixMs })),
  link: z.object({ state: z.enum(["linked", "cut"]), sinceMs: unixMs }).nullable(),
});
export type DuplicateView = z.infer<typeof duplicateViewSchema>;

export const duplicatesAnswerSchema = z.object({
  asOfMs: unixMs,
  /** Proposals that are not settled, of every band. */
  open: count,
  /** Of every band and state, whatever was asked for. */
  counts: z.array(
    z.object({ band: z.enum(duplicateBands), state: z.enum(duplicateStates), count }),
  ),
  duplicates: z.array(duplicateViewSchema),
});
export type DuplicatesAnswer = z.infer<typeof duplicatesAnswerSchema>;
