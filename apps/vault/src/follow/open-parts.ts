import { parsePersonIdentity, type PersonIdentity } from "@caravanserai/identity";
import { openRecord, type VaultKeyPair } from "@caravanserai/sealing";
import type { Database } from "@caravanserai/store";
import { arrayLiteral, select } from "../database.ts";
import type { JournalPart } from "./sealed-parts.ts";

export type UnreadReason = "wrap-missing" | "not-authentic" | "malformed";

/** The key of a sealed part and the wrap that the key came in. */
export interface PartSeal {
  readonly keyId: string;
  readonly wrap: string;
}

export type PartReading =
  | { readonly isReadable: true; readonly identity: PersonIdentity; readonly wrap: string }
  | { readonly isReadable: false; readonly reason: UnreadReason };

/** Opens sealed parts; their key wraps come in one look-up. Keyed by key id. */
export async function openParts(
  { database, sealingKey }: { database: Database; sealingKey: VaultKeyPair },
  parts: readonly JournalPart[],
): Promise<Map<string, PartReading>> {
  const wraps = await readWraps(database, parts);
  const readings = new Map<string, PartReading>();
  for (const part of parts) {
    const wrap = wraps.get(part.keyId);
    readings.set(part.keyId, await readPart(sealingKey, part, wrap));
  }
  return readings;
}

async function readWraps(
  database: Database,
  parts: readonly JournalPart[],
): Promise<Map<string, string>> {
  if (parts.length === 0) return new Map();
  const rows = await select<{ keyId: string; wrap: string }>(
    database,
    `select key_id as "keyId", wrap from keystore.wrap where key_id = any($1::uuid[])`,
    [arrayLiteral(parts.map(({ keyId }) => keyId))],
  );
  return new Map(rows.map(({ keyId, wrap }) => [keyId, wrap]));
}

async function readPart(
  sealingKey: VaultKeyPair,
  part: JournalPart,
  wrap: string | undefined,
): Promise<PartReading> {
  if (wrap === undefined) return { isReadable: false, reason: "wrap-missing" };
  const plaintext = await openRecord(sealingKey, part, wrap);
  if (plaintext === undefined) return { isReadable: false, reason: "not-authentic" };
  const identity = identityIn(plaintext);
  if (identity === undefined) return { isReadable: false, reason: "malformed" };
  return { isReadable: true, identity, wrap };
}

function identityIn(plaintext: string): PersonIdentity | undefined {
  let json: unknown;
  try {
    json = JSON.parse(plaintext);
  } catch {
    // The parser's message would quote the record.
    return undefined;
  }
  const parsed = parsePersonIdentity(json);
  return parsed.ok ? parsed.value : undefined;
}

/** What later parts say replaces what earlier ones said; what they leave out stays. */
export function foldIdentity(
  before: PersonIdentity | undefined,
  later: PersonIdentity,
): PersonIdentity {
  if (before === undefined) return later;
  return { ...before, ...later, names: { ...before.names, ...later.names } };
}
