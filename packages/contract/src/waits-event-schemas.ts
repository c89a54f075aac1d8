import {
  countedPartiesMax,
  crossingModes,
  toldWaitMinutesMax,
  waitWitnesses,
  type CrossingCode,
  type WaitsEvent,
} from "@caravanserai/domain";
import { z } from "zod";
import { codeOf } from "./fields.ts";

/** A wait as somebody tells it, without the command or kind. */
export const toldWaitFields = {
  crossing: codeOf<CrossingCode>(20),
  mode: z.enum(crossingModes),
  by: z.enum(waitWitnesses),
  lowMinutes: z.int().min(0).max(toldWaitMinutesMax),
  highMinutes: z.int().min(0).max(toldWaitMinutesMax),
};

/** A count of a line, without the command or kind. */
export const lineCountFields = {
  crossing: codeOf<CrossingCode>(20),
  mode: z.enum(crossingModes),
  parties: z.int().min(0).max(countedPartiesMax),
};

export const waitsEventSchemas = {
  "waits.wait-told": z.strictObject(toldWaitFields),
  "waits.line-counted": z.strictObject(lineCountFields),
} satisfies {
  [Kind in WaitsEvent["kind"]]: z.ZodType<Omit<Extract<WaitsEvent, { kind: Kind }>, "kind">>;
};
