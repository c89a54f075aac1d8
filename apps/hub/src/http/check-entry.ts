import {
  mayNotSay,
  parseEntryBody,
  readEvent,
  signedEntrySchema,
  type EntryBody,
  type ProblemCode,
  type SignedEntry,
} from "@caravanserai/contract";
import type { EntryId } from "@caravanserai/domain";
import { limits } from "@caravanserai/kernel";
import { wrapHashOf } from "@caravanserai/sealing";
import type { CheckedEntry } from "@caravanserai/store";
import type { KnownDevice } from "../access/device-directory.ts";

/**
 * Looks at one entry of a push: shape, signature, device, key wraps, event. Nothing is refused
 * here for what it says happened; a refused entry is kept in quarantine under its code.
 */
export async function checkEntry(
  entry: unknown,
  { device, verifier }: KnownDevice,
  { isFromRelay = false }: { readonly isFromRelay?: boolean } = {},
): Promise<CheckedEntry> {
  const shape = signedEntrySchema.safeParse(entry);
  if (!shape.success) {
    const isUnsigned = shape.error.issues.every(({ path }) => path[0] === "signature");
    return refused(rawEntryOf(entry), isUnsigned ? "entry.signature-wrong" : "entry.malformed");
  }
  const raw = shape.data;
  if (!(await verifier.verify(raw.body, raw.signature))) {
    return refused(raw, "entry.signature-wrong");
  }
  const parsed = parseEntryBody(raw.body);
  if (!parsed.ok) return refused(raw, parsed.rejection.code);
  const body = parsed.value;
  if (body.device !== device.id) return refused(raw, "entry.wrong-device");
  if (!(await hasItsWraps(body, raw, { isFromRelay }))) return refused(raw, "entry.wrap-missing");
  if (device.revokedAtMs !== null) return refused(raw, "device.revoked");
  const event = mayNotSay(device, body.kind) ? { malformed: "kind" } : eventIn(body);
  return { raw, status: "readable", body, event };
}

export function eventIn(body: EntryBody): Extract<CheckedEntry, { status: "readable" }>["event"] {
  const reading = readEvent(body);
  if (reading.status === "known") return reading.event;
  return reading.status === "unknown" ? "unknown" : { malformed: reading.path };
}

/**
 * Each sealed part with exactly its own wrap, bound by the hash that the device signed; or, from a
 * relay, with word that the wrap was erased there. A tablet has no such word: it lost the wrap.
 */
async function hasItsWraps(
  { sealed }: EntryBody,
  { wraps, erased = [] }: SignedEntry,
  { isFromRelay }: { readonly isFromRelay: boolean },
): Promise<boolean> {
  if (erased.length > 0 && !isFromRelay) return false;
  if (sealed.length !== wraps.length + erased.length) return false;
  const gone = new Set(erased);
  const byKey = new Map(wraps.map(({ keyId, wrap }) => [keyId, wrap]));
  for (const { keyId, wrapHash } of sealed) {
    const wrap = byKey.get(keyId);
    if (wrap === undefined && gone.has(keyId)) continue;
    if (wrap === undefined || (await wrapHashOf(wrap)) !== wrapHash) return false;
  }
  return true;
}

function refused(raw: SignedEntry, code: ProblemCode): CheckedEntry {
  return { raw, status: "refused", id: idIn(raw.body), code };
}

/** The id an unreadable entry seems to have, so that the answer can name it. */
function idIn(body: string): EntryId | null {
  const parsed = parseEntryBody(body);
  return parsed.ok ? parsed.value.id : null;
}

/** Whatever was sent, in the shape of an entry and within its limits, for quarantine. */
export function rawEntryOf(entry: unknown): SignedEntry {
  const shape = signedEntrySchema.safeParse(entry);
  if (shape.success) return shape.data;
  const fields = typeof entry === "object" && entry !== null ? entry : {};
  const body = "body" in fields && typeof fields.body === "string" ? fields.body : undefined;
  const signature = "signature" in fields ? fields.signature : undefined;
  return {
    body: (body ?? JSON.stringify(entry) ?? "").slice(0, limits.entryBytesMax),
    signature: typeof signature === "string" ? signature.slice(0, 200) : "",
    wraps: [],
  };
}
