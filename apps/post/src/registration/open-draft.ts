import type {
  CrossingMode,
  EntryId,
  HouseholdId,
  PersonId,
  RegistrationStage,
  TokenId,
} from "@caravanserai/domain";
import { newId } from "../act/save-act.ts";
import type { PostServices } from "../act/post-services.ts";
import { storageFaultOf, type StorageFault } from "../storage/storage-fault.ts";
import {
  emptyHousehold,
  emptyPerson,
  type HouseholdForm,
  type RegistrationDraft,
} from "./household-form.ts";
import { readShiftHouseholds, type ShiftHousehold } from "./shift-people.ts";

const spokenLanguageDefault = "ru";

/** Id of the cell that keeps the draft: one for new households, one for each being corrected. */
export function draftCellId(grows: HouseholdId | null): string {
  return grows === null ? "draft" : `draft-${grows}`;
}

export interface DraftPurpose {
  readonly stage: RegistrationStage;
  /** Reference of the household to correct or complete; undefined for a new one. */
  readonly reference: string | undefined;
  /** The number being served, and how many people it was taken for. */
  readonly token?: TokenId | undefined;
  readonly party?: number | undefined;
  readonly mode?: CrossingMode | undefined;
}

export type DraftState =
  | { readonly kind: "loading" }
  | { readonly kind: "not-of-shift" }
  /** The store cannot be read, and without it there is nothing to correct or complete. */
  | { readonly kind: "unreadable"; readonly fault: StorageFault }
  | {
      readonly kind: "open";
      readonly draft: RegistrationDraft;
      readonly isRestored: boolean;
      readonly households: readonly ShiftHousehold[];
      readonly before: HouseholdForm | null;
      /** Why what is typed is not kept on this tablet until it is saved; null while it is. */
      readonly notKept: StorageFault | null;
    };

function newDraft(services: DraftServices, { stage, party = 1 }: DraftPurpose): RegistrationDraft {
  const first = emptyPerson(newId<PersonId>(services.ids));
  const form = emptyHousehold(first, { stage, spokenLanguage: spokenLanguageDefault });
  const others = Array.from({ length: party - 1 }, () =>
    emptyPerson(newId<PersonId>(services.ids), first),
  );
  const full = { ...form, persons: [first, ...others] };
  return { entry: newId<EntryId>(services.ids), reference: null, grows: null, form: full };
}

function growthOf(services: DraftServices, standing: ShiftHousehold): RegistrationDraft {
  return {
    entry: newId<EntryId>(services.ids),
    reference: standing.reference,
    grows: standing.household,
    form: { ...standing.form, stage: "individual" },
  };
}

function isDraft(value: unknown): value is RegistrationDraft {
  return typeof value === "object" && value !== null && "form" in value && "entry" in value;
}

type DraftServices = Pick<PostServices, "database" | "cells" | "ids">;

/**
 * Opens the form, whatever the store can do: on a full or closed one a new household is typed into
 * a form that only this page holds, and the form says so. A save then says for itself whether it
 * succeeded.
 */
export async function openDraft(
  services: DraftServices,
  purpose: DraftPurpose,
): Promise<DraftState> {
  try {
    return await openKept(services, purpose);
  } catch (cause) {
    const fault = storageFaultOf(cause);
    if (purpose.reference !== undefined) return { kind: "unreadable", fault };
    const draft = served(newDraft(services, purpose), purpose);
    const unread = { isRestored: false, households: [], before: null };
    return { kind: "open", draft, ...unread, notKept: fault };
  }
}

function served(draft: RegistrationDraft, { token, mode }: DraftPurpose): RegistrationDraft {
  if (token === undefined) return draft;
  return mode === undefined ? { ...draft, token } : { ...draft, token, mode };
}

async function openKept(services: DraftServices, purpose: DraftPurpose): Promise<DraftState> {
  const households = await readShiftHouseholds(services);
  const standing = households.find(({ reference }) => reference === purpose.reference);
  if (purpose.reference !== undefined && standing === undefined) return { kind: "not-of-shift" };
  const cell = await services.database.cells.get(draftCellId(standing?.household ?? null));
  const kept = cell === undefined ? undefined : await services.cells.open(cell);
  const isRestored = isDraft(kept);
  const fresh = standing === undefined ? newDraft(services, purpose) : growthOf(services, standing);
  const opened = isRestored ? kept : fresh;
  const draft = served(opened, purpose);
  const before = standing?.form ?? null;
  return { kind: "open", draft, isRestored, households, before, notKept: null };
}
