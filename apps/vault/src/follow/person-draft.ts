import type { HouseholdId, PersonId } from "@caravanserai/domain";
import {
  preparedMatchKeys,
  prepare,
  type MatchKeyType,
  type PersonIdentity,
  type PreparedPerson,
} from "@caravanserai/identity";
import { tokenOf, type TokenKey } from "@caravanserai/sealing";
import { foldIdentity, type PartReading, type UnreadReason } from "./open-parts.ts";
import type { PersonRow } from "./known-persons.ts";
import type { JournalPart } from "./sealed-parts.ts";

interface MatchToken {
  /** Signed 64-bit number as decimal text. */
  readonly token: string;
  /** A key so telling that sharing it alone is reason enough to compare. */
  readonly isTelling: boolean;
}

/** A person whom this page registers or changes, as the vault will keep them. */
export interface PersonDraft {
  readonly person: PersonId;
  readonly household: HouseholdId;
  readonly positions: readonly number[];
  readonly keyIds: readonly string[];
  readonly tokensBefore: readonly string[];
  readonly identity: PersonIdentity;
}

export interface MatchablePerson extends PersonDraft {
  readonly prepared: PreparedPerson;
  readonly tokens: readonly MatchToken[];
}

export interface UnreadPart {
  readonly keyId: string;
  readonly position: number;
  readonly reason: UnreadReason;
}

const tellingKeys: ReadonlySet<MatchKeyType> = new Set(["document", "iin"]);
/** Beyond this a record is not a person's: somebody typed a page of text into the name. */
const tokensPerPersonMax = 48;

/** Folds a page's parts over what is known of their persons, in journal order. */
export function draftPersons(
  parts: readonly JournalPart[],
  known: {
    readonly readings: ReadonlyMap<string, PartReading>;
    readonly rows: ReadonlyMap<string, PersonRow>;
    readonly identities: ReadonlyMap<string, PersonIdentity>;
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
    const identityBefore = before?.identity ?? known.identities.get(person);
    drafts.set(person, {
      person,
      household: standing?.household ?? household,
      positions: [...(standing?.positions ?? []), position],
      keyIds: [...(standing?.keyIds ?? []), keyId],
      tokensBefore: row?.tokens ?? [],
      identity: foldIdentity(identityBefore, reading.identity),
    });
  }
  return { drafts: [...drafts.values()], unread };
}

export function matchable(draft: PersonDraft, indexKey: TokenKey): MatchablePerson {
  const prepared = prepare(draft.identity);
  const tokens: MatchToken[] = [];
  for (const { type, value } of preparedMatchKeys(prepared).slice(0, tokensPerPersonMax)) {
    const token = tokenOf(indexKey, type, value);
    tokens.push({ token: token.toString(), isTelling: tellingKeys.has(type) });
  }
  return { ...draft, prepared, tokens };
}
