import { crossingModes } from "@caravanserai/domain";
import { z } from "zod";
import { mapLocationSchema, unixMs } from "./fields.ts";
import { waitTrends, waitViewSchema } from "./waits-schemas.ts";

/** One mode at one crossing, as anybody may read it: no counts of people, no lanes, no names. */
const publicWaitSchema = z.object({
  mode: z.enum(crossingModes),
  /** `not-told` where no lane of the mode was ever reported. */
  status: z.enum(["open", "closed", "not-told"]),
  wait: waitViewSchema,
  trend: z.enum(waitTrends),
  /** When somebody who joins now is likely called: earliest and latest; null where not known. */
  turnFromMs: unixMs.nullable(),
  turnToMs: unixMs.nullable(),
  /** First quarter of an hour in which nobody who stands in line now is still in front. */
  firstFreeSlotMs: unixMs.nullable(),
  /** Numbers called last, newest first. */
  calledNumbers: z.array(z.string()),
});

/** A neighbour's board as it was fetched: its own words for its own crossings. */
const neighbourSchema = z.object({
  code: z.string(),
  name: z.string(),
  /** When the hub last fetched it with success; null: never yet. */
  fetchedAtMs: unixMs.nullable(),
  ports: z.array(
    z.object({
      name: z.string(),
      isOpen: z.boolean(),
      lanes: z.array(
        z.object({
          mode: z.enum(["commercial", "passenger", "pedestrian"]),
          kind: z.enum(["standard", "fast", "nexus-sentri", "ready"]),
          wait: waitViewSchema,
          lanesOpen: z.int().nullable(),
        }),
      ),
    }),
  ),
});
export type NeighbourView = z.infer<typeof neighbourSchema>;

/** The public board as data. It may be kept and passed on, with `asOfMs` and the note. */
export const publicWaitsSchema = z.object({
  asOfMs: unixMs,
  note: z.string(),
  /** Seconds after which asking again can bring something new. */
  freshSeconds: z.int(),
  crossings: z.array(
    z.object({
      crossing: z.string(),
      name: z.string(),
      nameRu: z.string(),
      nameKk: z.string(),
      town: z.string(),
      location: mapLocationSchema.nullable(),
      utcOffsetMinutes: z.int(),
      isFictional: z.boolean(),
      modes: z.array(publicWaitSchema),
    }),
  ),
  neighbours: z.array(neighbourSchema),
});
export type PublicWaits = z.infer<typeof publicWaitsSchema>;
