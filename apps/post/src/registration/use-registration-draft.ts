import { useCallback, useEffect, useRef, useState } from "react";
import { useServices } from "../act/services-context.ts";
import { storageFaultOf, type StorageFault } from "../storage/storage-fault.ts";
import { isUntouched, type RegistrationDraft } from "./household-form.ts";
import { draftCellId, openDraft, type DraftPurpose, type DraftState } from "./open-draft.ts";

const autosaveMs = 250;

/** The form on the screen, kept sealed on the tablet while it is typed: a killed tab is no loss. */
export function useRegistrationDraft(purpose: DraftPurpose) {
  const services = useServices();
  const { stage, reference, token, party, mode } = purpose;
  const [state, setState] = useState<DraftState>({ kind: "loading" });
  const unsaved = useRef<RegistrationDraft>(undefined);

  useEffect(() => {
    let isGone = false;
    void openDraft(services, { stage, reference, token, party, mode }).then((opened) => {
      if (!isGone) setState(opened);
    });
    return () => {
      isGone = true;
    };
  }, [services, stage, reference, token, party, mode]);

  const keep = useCallback(async () => {
    const draft = unsaved.current;
    unsaved.current = undefined;
    if (draft === undefined || draft.form.persons.every(isUntouched)) return;
    let notKept: StorageFault | null = null;
    try {
      const cell = await services.cells.seal(draftCellId(draft.grows), "draft", draft);
      await services.database.cells.put(cell);
    } catch (cause) {
      // The form goes on in this page alone, and says so.
      notKept = storageFaultOf(cause);
    }
    setState((before) =>
      before.kind === "open" && before.notKept !== notKept ? { ...before, notKept } : before,
    );
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
    // On a store that is closed there is nothing to delete, and the form must empty all the same.
    await services.database.cells.delete(draftCellId(grows)).catch(() => undefined);
    setState(await openDraft(services, { stage, reference, token, party, mode }));
  }, [services, draft, stage, reference, token, party, mode]);

  /** After the save: what is typed is in the journal now, nothing of it is written again. */
  const forget = useCallback(() => {
    unsaved.current = undefined;
  }, []);

  return { state, change, startAfresh, forget };
}
