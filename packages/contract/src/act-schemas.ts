import { limits } from "@caravanserai/kernel";
import {
  duplicateDecisions,
  type HouseholdId,
  type PlacementId,
  type ProposalId,
  type SiteId,
  type UnitId,
} from "@caravanserai/domain";
import { z } from "zod";
import { idOf, shortText, unixMs } from "./fields.ts";
import { laneFields } from "./queue-event-schemas.ts";
import { lineCountFields, toldWaitFields } from "./waits-event-schemas.ts";
import { figureActSchemas } from "./figures-event-schemas.ts";
import { withdrawSeriesSchema } from "./series-event-schemas.ts";
import { sitrepActSchemas } from "./sitrep-event-schemas.ts";

const claim = {
  placement: idOf<PlacementId>(),
  household: idOf<HouseholdId>(),
  site: idOf<SiteId>(),
  unit: idOf<UnitId>(),
  persons: z.int().min(1).max(limits.householdPersonsMax),
};

/** What a desk may do: commands of the domain, decided against the live tables. */
export const actSchema = z.discriminatedUnion("command", [
  z.strictObject({ command: z.literal("place-hold"), ...claim, untilMs: unixMs }),
  z.strictObject({ command: z.literal("check-in"), ...claim }),
  z.strictObject({ command: z.literal("end-placement"), placement: claim.placement }),
  z.strictObject({
    command: z.literal("block-capacity"),
    unit: claim.unit,
    blocked: z.int().min(0).max(500),
    reason: shortText,
  }),
  z.strictObject({
    command: z.literal("decide-duplicate"),
    proposal: idOf<ProposalId>(),
    decision: z.enum(duplicateDecisions),
    reason: z.string().min(1).max(2_000),
  }),
  z.strictObject({
    command: z.literal("reopen-duplicate"),
    proposal: idOf<ProposalId>(),
    reason: z.string().min(1).max(2_000),
  }),
  ...figureActSchemas,
  withdrawSeriesSchema,
  ...sitrepActSchemas,
  z.strictObject({ command: z.literal("set-lane"), ...laneFields }),
  z.strictObject({ command: z.literal("tell-wait"), ...toldWaitFields }),
  z.strictObject({ command: z.literal("count-line"), ...lineCountFields }),
  z.strictObject({
    command: z.literal("resolve-discrepancy"),
    discrepancy: z.string().min(1).max(200),
    resolution: z.string().min(1).max(2_000),
  }),
]);
export type Act = z.infer<typeof actSchema>;
