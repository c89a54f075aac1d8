import type { HouseholdId, PersonId } from "@caravanserai/domain";
import {
  preparedMatchKeys,
  prepare,
  type PersonIdentity,
  type PreparedPerson,
} from "@caravanserai/identity";
import { tokenOf, type TokenKey } from "@caravanserai/sealing";
import type { IndexKey } from "../keys/index-keys.ts";
import { fineKeys } from "./fine-keys.ts";
import { foldIdentity, type PartReading, type PartSeal, type UnreadReason } from "./open-parts.ts";
import type { OpenedPerson, PersonRow } from "./person-rows.ts";
import type { JournalPart } from "./sealed-parts.ts";

export interface MatchToken {
  /** Signed 64-bit number as decimal text. */
  readonly token: string;
  readonly weight: TokenWeight;
}

/**
 * What sharing one key alone is: `telling`, reason enough to compare; `fine`, reason enough where few
 * share it; `coarse`, chance, so that two of them are asked for.
 */
export type TokenWeight = "telling" | "fine" | "coarse";

/** A person whom this page registers or changes, as the vault will keep them. */
export interface PersonDraft {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly positions: readonly number[];
  readonly keyIds: readonly string[];
  readonly tokensBefore: readonly string[];
  readonly identity: PersonIdentity;
  /** Parts that the identity was folded from, as far as they opened. */
  readonly sealedBy: readonly PartSeal[];
}

export interface MatchablePerson extends PersonDraft {
  readonly prepared: PreparedPerson;
  /** Name of the key of `tokens`; empty when there is none. */
  readonly indexKey: string;
  readonly tokens: readonly MatchToken[];
  /** The same keys as persons not yet re-tokenised hold them: looked up, never written. */
  readonly olderTokens: readonly MatchToken[];
}

/** What new tokens are made with, and what older ones still are. */
export interface TokenKeys {
  readonly current: IndexKey;
  readonly older: readonly IndexKey[];
}

export interface UnreadPart {
  readonly keyId: string;
  readonly position: number;
  readonly reason: UnreadReason;
}

const tellingKeys: ReadonlySet<string> = new Set(["document", "iin"]);
/**
 * Match keys that the vault keeps no token of: in a register of a hundred thousand and more they are
 * shared by so many, or so seldom without another one, that they only cost openings and room.
 */
const keysLeftOut: ReadonlySet<string> = new Set(["birth", "names-decade", "document-tail-year"]);
/** Of the match keys; the vault's own finer keys are all fine. */
const fineMatchKeys: ReadonlySet<string> = new Set(["phone-year", "part-year-sorted"]);
/** Key name of persons whom no index holds. */
const unindexed = "";
/** Beyond this a record is not a person's: somebody typed a page of text into the name. */
const tokensPerPersonMax = 48;

/** Folds a page's parts over what is known of their persons, in journal order. */
export function draftPersons(
  parts: readonly JournalPart[],
  known: {
    readonly readings: ReadonlyMap<string, PartReading>;
    readonly rows: ReadonlyMap<string, PersonRow>;
    readonly opened: ReadonlyMap<string, OpenedPerson>;
  },
): { readonly drafts: readonly PersonDraft[]; readonly unread: readonly UnreadPart[] } {
  const drafts = new Map<string, PersonDraft>();
  const unread: UnreadPart[] = [];
  for (const { person, household, keyId, position } of parts) {
    const reading = known.readings.get(keyId);
    if (reading?.isReadable !== true) {
      unread.push({ keyId, position, reason: reading?.reason ?? "wrap-missing" });
      continue;
    }
    const row = known.rows.get(person);
    const before = drafts.get(person);
    const standing = before ?? row;
    const openedBefore = before ?? known.opened.get(person);
    drafts.set(person, {
      person,
      household: standing?.household ?? household,
      positions: [...(standing?.positions ?? []), position],
      keyIds: [...(standing?.keyIds ?? []), keyId],
      tokensBefore: row?.tokens ?? [],
      identity: foldIdentity(openedBefore?.identity, reading.identity),
      sealedBy: [...(openedBefore?.sealedBy ?? []), { keyId, wrap: reading.wrap }],
    });
  }
  return { drafts: [...drafts.values()], unread };
}

/** Without keys a person is kept, but neither found nor compared. */
export function matchable(draft: PersonDraft, keys: TokenKeys | undefined): MatchablePerson {
  const prepared = prepare(draft.identity);
  if (keys === undefined) {
    return { ...draft, prepared, indexKey: unindexed, tokens: [], olderTokens: [] };
  }
  const { current, older } = keys;
  return {
    ...draft,
    prepared,
    indexKey: current.name,
    tokens: tokensOf(prepared, current.key),
    olderTokens: older.flatMap(({ key }) => tokensOf(prepared, key)),
  };
}

function tokensOf(prepared: PreparedPerson, key: TokenKey): MatchToken[] {
  const tokens: MatchToken[] = [];
  const add = (type: string, value: string, weight: TokenWeight): void => {
    if (tokens.length === tokensPerPersonMax) return;
    tokens.push({ token: tokenOf(key, type, value).toString(), weight });
  };
  for (const { type, value } of preparedMatchKeys(prepared)) {
    if (!keysLeftOut.has(type)) add(type, value, weightOf(type));
  }
  for (const { type, value } of fineKeys(prepared)) add(type, value, "fine");
  return tokens;
}

function weightOf(type: string): TokenWeight {
  if (tellingKeys.has(type)) return "telling";
  return fineMatchKeys.has(type) ? "fine" : "coarse";
}
