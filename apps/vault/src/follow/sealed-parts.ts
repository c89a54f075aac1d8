import { parseEntryBody } from "@caravanserai/contract";
import type { HouseholdId, PersonId } from "@caravanserai/domain";
import { isUuid } from "@caravanserai/kernel";
import type { JournalEntry } from "@caravanserai/store";

/** One person's sealed part and where it stands in the journal. */
export interface JournalPart {
  readonly position: number;
  readonly household: HouseholdId;
  readonly person: PersonId;
  readonly keyId: string;
  readonly ciphertext: string;
}

/**
 * Sealed parts of accepted entries, in journal order. What the hub keeps apart (unknown kinds,
 * quarantine) is not looked at: nothing is known of the household it belongs to.
 */
export function sealedPartsOf(entries: readonly JournalEntry[]): JournalPart[] {
  return entries.flatMap((entry) => {
    if (entry.standing !== "accepted" || !entry.kind.startsWith("registration.")) return [];
    return partsOf(entry);
  });
}

function partsOf({ position, body }: Pick<JournalEntry, "position" | "body">): JournalPart[] {
  const parsed = parseEntryBody(body);
  if (!parsed.ok) return [];
  const household = parsed.value.open["household"];
  if (typeof household !== "string" || !isUuid(household)) return [];
  return parsed.value.sealed.map(({ keyId, person, ciphertext }) => ({
    position,
    household: household as string as HouseholdId,
    person,
    keyId,
    ciphertext,
  }));
}

/** Parts of one journal row again, by key id. */
export function partsByKeyId(
  rows: readonly { readonly position: number; readonly body: string }[],
): Map<string, JournalPart> {
  return new Map(rows.flatMap(partsOf).map((part) => [part.keyId, part]));
}
