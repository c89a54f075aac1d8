import { createHash, randomBytes } from "node:crypto";
import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { latinForm, type PersonIdentity } from "@caravanserai/identity";
import {
  createCopyKey,
  createTokenKey,
  importVaultKey,
  type VaultKeyPair,
} from "@caravanserai/sealing";
import { sealComparable } from "../../apps/vault/src/follow/comparables.ts";
import { matchable, type MatchablePerson } from "../../apps/vault/src/follow/person-draft.ts";
import type { IndexKey } from "../../apps/vault/src/keys/index-keys.ts";
import { createFictionalRegister, householdSize } from "./fictional-register.ts";

export const registerSeed = 20220921;

const personPrefix = "00000000-0000-7000-8000-";
const keyPrefix = "00000000-0000-7001-8000-";
/** As long as the wrap of one key for one vault. */
const wrapBytes = 121;

/** Everybody of the benchmark, always the same for the seed. */
export const everybody = createFictionalRegister(registerSeed);

export function personIdOf(index: number): PersonId {
  return `${personPrefix}${hexOf(index)}` as PersonId;
}

function hexOf(index: number): string {
  return index.toString(16).padStart(12, "0");
}

const indexKeyBytes = createHash("sha256").update(`index key, ${registerSeed}`).digest();

/** Always the same, so that a register built yesterday can be measured today. */
export async function benchIndexKey(): Promise<IndexKey> {
  const copyKey = createCopyKey(indexKeyBytes, await benchSealingKey());
  return { name: "bench", key: createTokenKey(indexKeyBytes), copyKey };
}

/** The key of records: of no use here but for the key of copies, which is made of both. */
export async function benchSealingKey(): Promise<VaultKeyPair> {
  const halves = createHash("sha512").update(`key of records, ${registerSeed}`).digest();
  const key = await importVaultKey(halves.toString("base64url"));
  if (key === undefined) throw new Error("the key of records is not usable");
  return key;
}

/** A person with keys and tokens, made by the vault's own code. */
export function matchablePerson(
  indexKey: IndexKey,
  index: number,
  { identity, wrap = "" }: { identity: PersonIdentity; wrap?: string },
): MatchablePerson {
  const household = personIdOf(index - (index % householdSize)) as string as HouseholdId;
  const keyId = `${keyPrefix}${hexOf(index)}`;
  const draft = {
    person: personIdOf(index),
    household,
    positions: [index + 1],
    keyIds: [keyId],
    tokensBefore: [],
    identity,
    sealedBy: [{ keyId, wrap }],
  };
  return matchable(draft, { current: indexKey, older: [] });
}

/**
 * In Latin letters on both sides, which a plain register would not have: trigrams see no likeness
 * across scripts, and in the database's own locale no Cyrillic letters at all.
 */
export function plainNameOf({ names }: PersonIdentity): string {
  const parts = [names.family, names.given, names.patronymic].filter((part) => part !== undefined);
  return parts.map(inLatin).join(" ");
}

const spelled = new Map<string, string>();

function inLatin(name: string): string {
  const known = spelled.get(name);
  if (known !== undefined) return known;
  const latin = latinForm(name).toLowerCase();
  spelled.set(name, latin);
  return latin;
}

/** Rows as COPY reads them, per table. */
export type RegisterRows = Record<RegisterTable, Uint8Array<ArrayBuffer>>;
export type RegisterTable = "tokens" | "copies" | "wraps" | "names";
export const registerTables: readonly RegisterTable[] = ["tokens", "copies", "wraps", "names"];

/**
 * Everything the vault keeps to find these people, and their names in the clear for the peers. The
 * wraps are random bytes: looking up mixes them into a key and never opens them.
 */
export async function registerRows(
  indexKey: IndexKey,
  { first, count }: { first: number; count: number },
): Promise<RegisterRows> {
  const texts: Record<RegisterTable, string[]> = { tokens: [], copies: [], wraps: [], names: [] };
  for (let index = first; index < first + count; index++) {
    const identity = everybody.personAt(index);
    const wrap = randomBytes(wrapBytes).toString("base64url");
    const made = matchablePerson(indexKey, index, { identity, wrap });
    const copy = await sealComparable(made, indexKey);
    if (copy === undefined) throw new Error("everybody of the benchmark has a sealed part");
    const { person, household, firstPosition, keyIds, copy: bytes } = copy;
    for (const { token } of made.tokens) texts.tokens.push(`${token}\t${person}\n`);
    const hex = Buffer.from(bytes).toString("hex");
    texts.copies.push(
      `${person}\t${household}\t${firstPosition}\t{${keyIds.join(",")}}\tbench\t\\\\x${hex}\n`,
    );
    texts.wraps.push(`${keyIds[0]}\t${person}\t${wrap}\t0\n`);
    texts.names.push(`${index}\t${plainNameOf(identity)}\n`);
  }
  const encoder = new TextEncoder();
  const encoded = registerTables.map((table) => [table, encoder.encode(texts[table].join(""))]);
  return Object.fromEntries(encoded) as RegisterRows;
}
