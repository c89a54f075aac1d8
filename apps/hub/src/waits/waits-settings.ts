import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const neighbourSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,20}$/),
  name: z.string().min(1).max(100),
  /** Address of a feed in the CBP shape; only https, or http to this machine. */
  url: z.url().max(500).optional(),
  /** Or a file on this machine that somebody else renews. */
  file: z.string().min(1).max(500).optional(),
  everyMinutes: z.number().min(5).max(1_440).default(15),
});
export type NeighbourSetting = z.infer<typeof neighbourSchema>;

const countryCode = z.string().regex(/^[A-Z]{2}$/);

const paperNotice = z.strictObject({
  countries: z.array(countryCode).max(10),
  /** Day on which the operator checked a country's rules with the authority; else "not yet". */
  confirmed: z.record(countryCode, z.iso.date()).default({}),
});

/** `<data>/hub/waits.json`: docs/operating/waits.md. */
const waitsSettingsSchema = z.strictObject({
  limits: z
    .strictObject({
      waitMinutesMax: z.number().min(5).max(20_160).default(720),
      queuePartiesMax: z.number().min(1).max(100_000).default(500),
      silentMinutesMax: z.number().min(5).max(1_440).default(45),
    })
    .prefault({}),
  neighbours: z.array(neighbourSchema).max(10).default([]),
  /** Countries whose entry papers the public board shows. */
  papers: paperNotice.prefault({ countries: ["KZ", "GE", "FI"], confirmed: {} }),
});
export type WaitsSettings = z.infer<typeof waitsSettingsSchema>;

export const usualWaitsSettings: WaitsSettings = waitsSettingsSchema.parse({});

function waitsSettingsFile(dataDirectory: string): string {
  return join(dataDirectory, "hub", "waits.json");
}

/** The settings of a data directory; the usual ones where there is no file. Throws if unreadable. */
export function readWaitsSettings(dataDirectory: string | undefined): WaitsSettings {
  if (dataDirectory === undefined) return usualWaitsSettings;
  let text: string;
  try {
    text = readFileSync(waitsSettingsFile(dataDirectory), "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") {
      return usualWaitsSettings;
    }
    throw cause;
  }
  return waitsSettingsSchema.parse(JSON.parse(text));
}
