import { z } from "zod";
import { mapLocationSchema, unixMs } from "./fields.ts";

const published = z
  .int()
  .nullable()
  .describe("Whole tens; null where fewer than ten were counted, or nobody");

/**
 * Arrivals as anybody may read them: closed local days, whole tens, cells under ten withheld.
 * There are no parameters, so that no two answers can be subtracted to reach a small cell.
 */
export const publicArrivalsSchema = z.object({
  asOfMs: unixMs,
  utcOffsetMinutes: z.int(),
  unit: z.literal("crossings"),
  note: z.string(),
  days: z.array(
    z.object({
      day: z.string(),
      /** Sums of the published cells: at least so many. */
      inAtLeast: z.int(),
      outAtLeast: z.int(),
    }),
  ),
  crossings: z.array(
    z.object({
      crossing: z.string(),
      name: z.string(),
      town: z.string(),
      location: mapLocationSchema.nullable(),
      isFictional: z.boolean(),
      days: z.array(z.object({ day: z.string(), in: published, out: published })),
    }),
  ),
});
export type PublicArrivals = z.infer<typeof publicArrivalsSchema>;
