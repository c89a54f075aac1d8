import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { mapLocationSchema } from "@caravanserai/contract";
import {
  crossingModes,
  siteKinds,
  unitKinds,
  type CrossingCode,
  type DomainEvent,
  type SiteId,
  type UnitId,
} from "@caravanserai/domain";
import { createIdSource, type Clock } from "@caravanserai/kernel";
import { createAppender, type Database } from "@caravanserai/store";
import { z } from "zod";
import { openLocalDevice } from "../serve/local-device.ts";
import { exitCodes, Refusal } from "../start/exit-codes.ts";
import { cryptoRandom, systemClock } from "../start/ports.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

const text = z.string().min(1).max(200);

/** The file an administration writes: docs/operating/places.example.json. */
const placesFileSchema = z.strictObject({
  crossings: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(20),
        name: text,
        nameRu: text.optional(),
        nameKk: text.optional(),
        counterpart: text.optional(),
        modes: z.array(z.enum(crossingModes)).min(1),
        town: text,
        utcOffsetMinutes: z.int().min(-840).max(840),
        location: mapLocationSchema.optional(),
      }),
    )
    .default([]),
  sites: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(40),
        name: text,
        town: text,
        kind: z.enum(siteKinds),
        units: z
          .array(
            z.strictObject({
              code: z.string().min(1).max(40),
              kind: z.enum(unitKinds),
              capacity: z.int().min(1).max(500),
            }),
          )
          .max(1_000),
      }),
    )
    .default([]),
});

type PlacesFile = z.infer<typeof placesFileSchema>;

/** The same code always names the same site or unit, so that a file can be applied again. */
function idFromCode<Id extends string>(kind: "site" | "unit", code: string): Id {
  const hex = createHash("sha256").update(`${kind}|${code}`).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-") as Id;
}

function eventsOf(file: PlacesFile): { subject: string; event: DomainEvent }[] {
  const crossings = file.crossings.map(({ code, nameRu, nameKk, counterpart, ...crossing }) => {
    const event: DomainEvent = {
      kind: "crossing.configured",
      ...crossing,
      crossing: code as CrossingCode,
      nameRu: nameRu ?? crossing.name,
      nameKk: nameKk ?? crossing.name,
      counterpart: counterpart ?? null,
      isFictional: false,
    };
    return { subject: code, event };
  });
  const sites = file.sites.map(({ code, name, town, kind, units }) => {
    const site = idFromCode<SiteId>("site", code);
    const event: DomainEvent = {
      kind: "places.site-opened",
      site,
      code,
      name,
      town,
      siteKind: kind,
      units: units.map((unit) => ({
        ...unit,
        unit: idFromCode<UnitId>("unit", `${code}/${unit.code}`),
      })),
    };
    return { subject: site as string, event };
  });
  return [...crossings, ...sites];
}

async function readPlacesFile(path: string): Promise<PlacesFile> {
  const content = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new Refusal(exitCodes.wrongUsage, `Cannot read ${path}. Check the path.`, { cause });
  });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    throw new Refusal(exitCodes.wrongUsage, `${path} is not JSON.`, { cause });
  }
  const parsed = placesFileSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    ({ path: at, message }) => `  ${at.join(".")}: ${message}`,
  );
  const advice = "See docs/operating/places.example.json. Nothing was changed.";
  throw new Refusal(
    exitCodes.wrongUsage,
    [`${path} is not as expected:`, ...faults.slice(0, 20), advice].join("\n"),
  );
}

/** Sets up crossings and sites from a file, as entries like everything else that happens. */
export async function configureCommand(output: Output, path: string): Promise<void> {
  const events = eventsOf(await readPlacesFile(path));
  await withDatabase(output.note, async ({ database, directory }) => {
    const place = { database, hubFolder: directory.hub, clock: systemClock };
    const entries = await recordConfiguration(events, place);
    output.result({ entries }, [`Recorded ${entries} crossings and sites.`]);
  });
}

/** Records crossings and sites as the hub's own entries; answers how many. */
export async function recordConfiguration(
  events: readonly { readonly subject: string; readonly event: DomainEvent }[],
  { database, hubFolder, clock }: { database: Database; hubFolder: string; clock: Clock },
): Promise<number> {
  const ids = createIdSource(clock, cryptoRandom);
  const device = await openLocalDevice({ folder: hubFolder, database, clock, ids });
  const appender = createAppender({ database, clock });
  try {
    const { entries } = await appender.record({ device, ids, events });
    return entries.length;
  } finally {
    await appender.close();
  }
}
