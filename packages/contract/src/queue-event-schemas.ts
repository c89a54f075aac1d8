import {
  bindingChecks,
  crossingModes,
  jumpReasons,
  laneReasons,
  leavingReasons,
  misconductKinds,
  misconductParties,
  misconductTimes,
  priorityGrounds,
  queuePolicy,
  tokenBindings,
  type CrossingCode,
  type HouseholdId,
  type LaneId,
  type MisconductId,
  type QueueEvent,
  type TokenId,
} from "@caravanserai/domain";
import { z } from "zod";
import { codeOf, idOf, unixMs } from "./fields.ts";

/** `KZ-07/K7-412`: the crossing and the number that is called. */
const token = z
  .string()
  .max(40)
  .regex(/^[^/]{1,20}\/[0-9A-Z]{2}-\d{3,5}$/) as unknown as z.ZodType<TokenId, TokenId>;
const lane = codeOf<LaneId>(60);
const crossing = codeOf<CrossingCode>(20);
const mode = z.enum(crossingModes);
const persons = z.int().min(1).max(queuePolicy.tokenPersonsMax);
const jump = z
  .strictObject({ reason: z.enum(jumpReasons), badge: z.string().max(20).nullable() })
  .nullable();

/** A lane as it is set, without the command or kind. */
export const laneFields = {
  lane,
  crossing,
  code: z.string().min(1).max(20),
  modes: z.array(mode).min(1).max(crossingModes.length),
  isPriority: z.boolean(),
  status: z.enum(["open", "closed"]),
  reason: z.enum(laneReasons),
  staff: z.int().min(0).max(queuePolicy.laneStaffMax),
};

/** Events of the queue. No name, telephone or plate has a place in any of them. */
export const queueEventSchemas = {
  "queue.token-taken": z.strictObject({
    token,
    crossing,
    mode,
    persons,
    parties: z.int().min(1).max(queuePolicy.partiesMax),
    priority: z.enum(priorityGrounds).nullable(),
    binding: z.enum(tokenBindings),
    replaces: token.nullable(),
  }),
  "queue.token-called": z.strictObject({ token, crossing, mode, lane: lane.nullable(), jump }),
  "queue.token-served": z.strictObject({
    token,
    crossing,
    mode,
    lane: lane.nullable(),
    persons,
    check: z.enum(bindingChecks),
    jump,
  }),
  "queue.token-joined": z.strictObject({ token, crossing, household: idOf<HouseholdId>() }),
  "queue.token-left": z.strictObject({ token, crossing, mode, reason: z.enum(leavingReasons) }),
  "queue.token-returned": z.strictObject({ token, crossing, mode, placeMs: unixMs }),
  "queue.slot-changed": z.strictObject({ token, crossing, placeMs: unixMs }),
  "queue.lane-set": z.strictObject(laneFields),
  "queue.misconduct-reported": z.strictObject({
    report: idOf<MisconductId>(),
    crossing,
    what: z.enum(misconductKinds),
    by: z.enum(misconductParties),
    happened: z.enum(misconductTimes),
  }),
} satisfies {
  [Kind in QueueEvent["kind"]]: z.ZodType<Omit<Extract<QueueEvent, { kind: Kind }>, "kind">>;
};
