import { z } from "zod";

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A branded id as it travels: a lower-case UUID. */
export function idOf<Id extends string>() {
  return z.string().regex(uuidPattern) as unknown as z.ZodType<Id, Id>;
}

/** A branded short text: a code or a reference. */
export function codeOf<Code extends string>(lengthMax: number) {
  return z.string().min(1).max(lengthMax) as unknown as z.ZodType<Code, Code>;
}

export const unixMs = z.int().describe("Unix milliseconds, UTC");
export const count = z.int().min(0).max(1_000_000_000);
export const shortText = z.string().max(200);
/** Degrees north and east, WGS 84. */
export const mapLocationSchema = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export const base64Url = z.string().regex(/^[A-Za-z0-9_-]*$/);
