import type { DeviceId, DomainEvent, EntryId, PersonId, StaffId } from "@caravanserai/domain";
import { err, limits, ok, type Result } from "@caravanserai/kernel";
import { z } from "zod";
import { eventSchemas, isKnownKind } from "./event-schemas.ts";
import { base64Url, idOf, unixMs } from "./fields.ts";

/** Version of the entry format that this code writes. Newer ones are kept raw and "held". */
export const entrySchemaVersion = 1;

/**
 * Identity of one person, sealed on the tablet: AES-256-GCM under a key of its own. The wrap of
 * that key travels beside the signed body, so that erasure can destroy it and leave history whole.
 */
const sealedPartSchema = z.strictObject({
  keyId: idOf<string>(),
  person: idOf<PersonId>(),
  ciphertext: base64Url.max(64 * 1024),
  /** SHA-256 of the wrap, base64url: binds the wrap to the signed body. */
  wrapHash: base64Url.length(43),
});

/** What the device signs, byte for byte as sent: no canonical form, hence nothing to get wrong. */
export const entryBodySchema = z.strictObject({
  id: idOf<EntryId>(),
  device: idOf<DeviceId>(),
  /** 1, 2, 3 … per device, without gaps. */
  seq: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  schemaVersion: z.int().min(1),
  kind: z.string().min(1).max(80),
  /** What the entry is about: a household, tally, unit, proposal. Groups histories. */
  subject: z.string().min(1).max(200),
  actor: idOf<StaffId>().nullable(),
  /** By the device's own clock, however wrong. */
  occurredAtMs: unixMs,
  /** Hub time minus device time as last measured; null when the device never heard the hub. */
  clockOffsetMs: z.int().nullable(),
  open: z.record(z.string(), z.unknown()),
  sealed: z.array(sealedPartSchema).max(limits.householdPersonsMax),
});

export type EntryBody = z.infer<typeof entryBodySchema>;
export type SealedPart = z.infer<typeof sealedPartSchema>;

const keyWrapSchema = z.strictObject({ keyId: idOf<string>(), wrap: base64Url.max(512) });

/** An entry on the wire. */
export const signedEntrySchema = z.strictObject({
  body: z.string().max(limits.entryBytesMax),
  /** Ed25519 over the UTF-8 bytes of `body`, base64url. */
  signature: base64Url.length(86),
  wraps: z.array(keyWrapSchema).max(limits.householdPersonsMax),
  /**
   * Keys whose wraps were erased at the relay that sends the entry, before it could go up. Only a
   * relay may say so: the entry counts, and the person stays unreadable.
   */
  erased: z.array(idOf<string>()).min(1).max(limits.householdPersonsMax).optional(),
});

export type KeyWrap = z.infer<typeof keyWrapSchema>;
export type SignedEntry = z.infer<typeof signedEntrySchema>;

export type MalformedEntry =
  | { readonly code: "entry.not-json" }
  | { readonly code: "entry.too-deep" }
  | { readonly code: "entry.malformed"; readonly path: string };

/** Reads the envelope. The path of the first fault is given, never a value. */
export function parseEntryBody(body: string): Result<EntryBody, MalformedEntry> {
  if (jsonDepthOf(body) > limits.jsonDepthMax) return err({ code: "entry.too-deep" });
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (cause) {
    if (cause instanceof SyntaxError) return err({ code: "entry.not-json" });
    throw cause;
  }
  const parsed = entryBodySchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  return err({ code: "entry.malformed", path: faultPath(parsed.error) });
}

export type EventReading =
  | { readonly status: "known"; readonly event: DomainEvent }
  | { readonly status: "unknown" }
  | { readonly status: "malformed"; readonly path: string };

/** The event in an entry, or why this version cannot read it. */
export function readEvent(body: EntryBody): EventReading {
  if (body.schemaVersion > entrySchemaVersion || !isKnownKind(body.kind)) {
    return { status: "unknown" };
  }
  const parsed = eventSchemas[body.kind].safeParse(body.open);
  if (!parsed.success) return { status: "malformed", path: `open.${faultPath(parsed.error)}` };
  // The schema of a kind yields exactly the fields of that kind's event (checked by `satisfies`).
  return { status: "known", event: { kind: body.kind, ...parsed.data } as DomainEvent };
}

/** The open part as it goes into an entry. */
export function openPartOf({ kind: _kind, ...open }: DomainEvent): Record<string, unknown> {
  return open;
}

function faultPath(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map(String).join(".").slice(0, 120);
}

/** Nesting depth, found without parsing: a parser recursing 10,000 deep would be the damage. */
export function jsonDepthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") deepest = Math.max(deepest, ++depth);
    else if (character === "}" || character === "]") depth -= 1;
  }
  return deepest;
}
