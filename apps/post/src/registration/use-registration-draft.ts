import type {
  EntryId,
  HouseholdId,
  PersonId,
  RegistrationStage,
  TokenId,
} from "@caravanserai/domain";
import { useCallback, useEffect, useRef, useState } from "react";
import { newId } from "../act/save-act.ts";
import type { PostServices } from "../act/post-services.ts";
import { useServices } from "../act/services-context.ts";
import {
  emptyHousehold,
  emptyPerson,
  isUntouched,
  type HouseholdForm,
  type RegistrationDraft,
} from "./household-form.ts";
import { readShiftHouseholds, type ShiftHousehold } from "./shift-people.ts";

const autosaveMs = 250;
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
}

export type DraftState =
  | { readonly kind: "loading" }
  | { readonly kind: "not-of-shift" }
  | {
      readonly kind: "open";
      readonly draft: RegistrationDraft;
      readonly isRestored: boolean;
      readonly households: readonly ShiftHousehold[];
      readonly before: HouseholdForm | null;
    };

function newDraft(services: PostServices, { stage, party = 1 }: DraftPurpose): RegistrationDraft {
  const first = emptyPerson(newId<PersonId>(services.ids));
  const form = emptyHousehold(first, { stage, spokenLanguage: spokenLanguageDefault });
  const others = Array.from({ length: party - 1 }, () =>
    emptyPerson(newId<PersonId>(services.ids), first),
  );
  const full = { ...form, persons: [first, ...others] };
  return { entry: newId<EntryId>(services.ids), reference: null, grows: null, form: full };
}

function growthOf(services: PostServices, standing: ShiftHousehold): RegistrationDraft {
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

async function openDraft(services: PostServices, purpose: DraftPurpose): Promise<DraftState> {
  const households = await readShiftHouseholds(services);
  const standing = households.find(({ reference }) => reference === purpose.reference);
  if (purpose.reference !== undefined && standing === undefined) return { kind: "not-of-shift" };
  const cell = await services.database.cells.get(draftCellId(standing?.household ?? null));
  const kept = cell === undefined ? undefined : await services.cells.open(cell);
  const isRestored = isDraft(kept);
  const fresh = standing === undefined ? newDraft(services, purpose) : growthOf(services, standing);
  const opened = isRestored ? kept : fresh;
  const { token } = purpose;
  const draft = token === undefined ? opened : { ...opened, token };
  return { kind: "open", draft, isRestored, households, before: standing?.form ?? null };
}

/** The form on the screen, kept sealed on the tablet while it is typed: a killed tab is no loss. */
export function useRegistrationDraft(purpose: DraftPurpose) {
  const services = useServices();
  const { stage, reference, token, party } = purpose;
  const [state, setState] = useState<DraftState>({ kind: "loading" });
  const unsaved = useRef<RegistrationDraft>(undefined);

  useEffect(() => {
    let isGone = false;
    void openDraft(services, { stage, reference, token, party }).then((opened) => {
      if (!isGone) setState(opened);
    });
    return () => {
      isGone = true;
    };
  }, [services, stage, reference, token, party]);

  const keep = useCallback(async () => {
    const draft = unsaved.current;
    unsaved.current = undefined;
    if (draft === undefined || draft.form.persons.every(isUntouched)) return;
    const cell = await services.cells.seal(draftCellId(draft.grows), "draft", draft);
    await services.database.cells.put(cell);
  }, [services]);

  const draft = state.kind === "open" ? state.draft : undefined;
  useEffect(() => {
    if (unsaved.current === undefined) return undefined;
    const timer = setTimeout(() => void keep(), autosaveMs);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => {
    const keepNow = () => void keep();
    globalThis.addEventListener("pagehide", keepNow);
    return () => globalThis.removeEventListener("pagehide", keepNow);
  }, [keep]);

  const change = useCallback((alter: (draft: RegistrationDraft) => RegistrationDraft) => {
    setState((before) => {
      if (before.kind !== "open") return before;
      const altered = alter(before.draft);
      unsaved.current = altered;
      return { ...before, draft: altered };
    });
  }, []);

  const startAfresh = useCallback(async () => {
    unsaved.current = undefined;
    const grows = draft?.grows ?? null;
    await services.database.cells.delete(draftCellId(grows));
    setState(await openDraft(services, { stage, reference, token, party }));
  }, [services, draft, stage, reference, token, party]);

  /** After the save: what is typed is in the journal now, nothing of it is written again. */
  const forget = useCallback(() => {
    unsaved.current = undefined;
  }, []);

  return { state, change, startAfresh, forget };
}
