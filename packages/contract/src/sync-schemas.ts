import type { DeviceId, EntryId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { z } from "zod";
import { base64Url, idOf, unixMs } from "./fields.ts";
import { signedEntrySchema } from "./entry.ts";
import { knownDeviceSchema } from "./relay-schemas.ts";

export const pushRequestSchema = z.strictObject({
  device: idOf<DeviceId>(),
  entries: z.array(signedEntrySchema).max(limits.pushEntriesMax),
  /** What the device still keeps after this push, so that the room sees silence and backlog. */
  waiting: z.strictObject({ entries: z.int().min(0), oldestAtMs: unixMs.nullable() }),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/**
 * `accepted`: durable here and counted. `held`: durable here, waits for earlier entries or for an
 * upgrade. `quarantined`: kept for a person to look at, not counted. An entry sent twice is
 * answered as the first time.
 */
export const verdicts = ["accepted", "held", "quarantined"] as const;
export type Verdict = (typeof verdicts)[number];

const entryAnswerSchema = z.object({
  /** Place in the request; the id is null where the entry could not be read. */
  index: z.int().min(0),
  id: idOf<EntryId>().nullable(),
  verdict: z.enum(verdicts),
  code: z.string().optional(),
});
export type EntryAnswer = z.infer<typeof entryAnswerSchema>;

export const pushAnswerSchema = z.object({
  answers: z.array(entryAnswerSchema),
  /** All of this device's entries up to here are durable at the hub. */
  highestContiguousSeq: z.int().min(0),
  /**
   * Numbers of this device's entries that wait for an upgrade of the hub. Any other entry that was
   * once held for its kind has a verdict now, and is told it when it is sent again. Absent where a
   * hub is older than this, or has more of them than a push has entries.
   */
  unknownKindSeqs: z.array(z.int().min(1)).optional(),
  /** Changes when the hub was restored from a backup: then compare marks and send again. */
  serverEpoch: z.string(),
  hubTimeMs: unixMs,
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

export const pullQuerySchema = z.object({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  /**
   * Instead: what the asking relay has once brought for hubs and vaults, for one that was restored.
   * Its tablets' entries come from the tablets again, with the key wraps that only they still have.
   */
  own: z.enum(["yes", "no"]).default("no"),
});

/** Entries below the snapshot horizon, in journal order: what a relay or the vault follows. */
export const pullAnswerSchema = z.object({
  entries: z.array(
    z.object({
      position: z.int(),
      receivedAtMs: unixMs,
      body: z.string(),
      signature: base64Url,
      /** In the journal, but counting for nothing: malformed, or said by whom it must not be. */
      isSetAside: z.boolean().optional(),
    }),
  ),
  /** Who wrote these entries. */
  devices: z.array(knownDeviceSchema).optional(),
  /** Position to continue after; equals `after` when nothing new is visible yet. */
  cursor: z.int(),
  serverEpoch: z.string(),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;
