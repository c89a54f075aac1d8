import type { PersonId } from "@caravanserai/domain";
import { Button, ErrorSummary, Notice, Row, useTranslate } from "@caravanserai/ui";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { localDay } from "../app/local-day.ts";
import { newId } from "../act/save-act.ts";
import {
  useHubNow,
  useProjection,
  useServices,
  useUtcOffsetMinutes,
} from "../act/services-context.ts";
import { faultProblem, rejectionProblem, type SaveProblem } from "../parts/save-problem.tsx";
import { CheckSection } from "./check-section.tsx";
import { followFormKeys } from "./form-keys.ts";
import { fieldId, formProblems, type FormProblem } from "./form-problems.ts";
import { NeedsSection, NoticeSection, TonightSection } from "./household-sections.tsx";
import { emptyPerson, type HouseholdForm, type PersonForm } from "./household-form.ts";
import { focusSoon, PeopleSection } from "./people-section.tsx";
import { registrationMessages } from "./registration-messages.ts";
import { saveRegistration } from "./save-registration.ts";
import { addPrepared, withScan } from "./scanned-person.ts";
import type { DraftState } from "./open-draft.ts";
import type { useRegistrationDraft } from "./use-registration-draft.ts";

export interface RegistrationFormProps extends Omit<
  ReturnType<typeof useRegistrationDraft>,
  "state"
> {
  readonly state: Extract<DraftState, { kind: "open" }>;
}

/** What stands in the way, in words, once somebody has tried to save. */
function useProblemWords(problems: readonly FormProblem[]) {
  const translate = useTranslate(registrationMessages);
  const listed = problems.map(({ fieldId: id, code, person }) => ({
    fieldId: id,
    message: translate(code, { number: (person ?? 0) + 1 }),
  }));
  return { listed, byField: new Map(listed.map(({ fieldId: id, message }) => [id, message])) };
}

function useSave(
  { state, change, forget }: RegistrationFormProps,
  onProblems: (problems: readonly FormProblem[]) => void,
) {
  const services = useServices();
  const navigate = useNavigate();
  const utcOffsetMinutes = useUtcOffsetMinutes();
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const { draft, before } = state;
  const save = async (today: string) => {
    if (isSaving) return;
    const problems = formProblems(draft.form, today);
    onProblems(problems);
    setProblem(undefined);
    if (problems.length > 0) return;
    setIsSaving(true);
    try {
      const saved = await saveRegistration(services, {
        draft,
        before,
        utcOffsetMinutes,
        onReference: (reference) => change((standing) => ({ ...standing, reference })),
      });
      if (saved.kind === "saved") {
        forget();
        await navigate({ to: "/slip/$reference", params: { reference: saved.reference } });
      } else if (saved.kind === "rejected") {
        if (saved.rejection.code === "registration.reference-taken") {
          change((standing) => ({ ...standing, reference: null }));
        }
        setProblem(rejectionProblem(saved.rejection));
      }
    } catch (cause) {
      setProblem(faultProblem(cause));
    } finally {
      setIsSaving(false);
    }
  };
  return { save, isSaving, problem };
}

type Change = RegistrationFormProps["change"];

function changesOf(change: Change) {
  const alterForm = (alter: (form: HouseholdForm) => HouseholdForm) =>
    change((draft) => ({ ...draft, form: alter(draft.form) }));
  return {
    changeForm: (changed: Partial<HouseholdForm>) => alterForm((form) => ({ ...form, ...changed })),
    changePersons: (alter: (persons: readonly PersonForm[]) => readonly PersonForm[]) =>
      alterForm((form) => ({ ...form, persons: alter(form.persons) })),
  };
}

/** A reader types wherever the focus is, so the form begins in its scan box. */
function useFirstFocus(stage: HouseholdForm["stage"]): void {
  useEffect(() => {
    const first = stage === "individual" ? "scan-into-form" : fieldId(0, "given");
    document.getElementById(first)?.focus({ preventScroll: true });
  }, [stage]);
}

/** What was scanned on the screen before becomes the first person, or the first people. */
function useHandedScan(change: Change, today: string): void {
  const { handover, ids } = useServices();
  useEffect(() => {
    const prepared = handover.takePrepared();
    if (prepared !== undefined) {
      change((draft) => {
        const persons = addPrepared(draft.form.persons, prepared, (carried) =>
          emptyPerson(newId<PersonId>(ids), carried),
        );
        return { ...draft, form: { ...draft.form, persons } };
      });
    }
    const scanned = handover.take();
    if (scanned === undefined) return;
    change((draft) => {
      const [first, ...others] = draft.form.persons;
      const filled = first === undefined ? undefined : withScan(first, scanned, today);
      if (filled === undefined) return draft;
      return { ...draft, form: { ...draft.form, persons: [filled, ...others] } };
    });
  }, [handover, ids, change, today]);
}

function RestoredNotice({ onStartAfresh }: { readonly onStartAfresh: () => void }) {
  const translate = useTranslate(registrationMessages);
  return (
    <Notice title={translate("restored")}>
      <Row>
        <Button kind="quiet" onPress={onStartAfresh}>
          {translate("startAfresh")}
        </Button>
      </Row>
    </Notice>
  );
}

export function RegistrationForm(props: RegistrationFormProps) {
  const { state, change, startAfresh } = props;
  const { form, grows } = state.draft;
  const { ids } = useServices();
  const { view } = useProjection();
  const today = localDay(useHubNow(), useUtcOffsetMinutes());
  const [openIndex, setOpenIndex] = useState(0);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  // Told once a save was tried, and gone as soon as it is put right.
  const standing = formProblems(form, today).map(({ fieldId: id, code }) => `${id}|${code}`);
  const left = problems.filter(({ fieldId: id, code }) => standing.includes(`${id}|${code}`));
  const { listed, byField } = useProblemWords(left);
  const saving = useSave(props, (found) => {
    setProblems(found);
    setAttempt((count) => count + 1);
    const withPerson = found.find(({ person }) => person !== null);
    if (withPerson !== undefined) setOpenIndex(withPerson.person ?? 0);
  });
  const savedPersons = useMemo(
    () => new Set(state.before?.persons.map(({ person }) => person) ?? []),
    [state.before],
  );

  const { changeForm, changePersons } = changesOf(change);
  const addPerson = () => {
    const added = emptyPerson(newId<PersonId>(ids), form.persons.at(-1));
    changePersons((persons) => [...persons, added]);
    setOpenIndex(form.persons.length);
    focusSoon(fieldId(form.persons.length, "given"));
  };
  const save = () => void saving.save(today);

  useFirstFocus(form.stage);
  useHandedScan(change, today);

  return (
    <div
      className="post-registration"
      onKeyDown={(event) => followFormKeys(event, { onSave: save, onAdd: addPerson })}
    >
      <div className="post-registration-main">
        {state.isRestored ? <RestoredNotice onStartAfresh={() => void startAfresh()} /> : null}
        <ErrorSummary problems={listed} attempt={attempt} />
        {grows === null ? (
          <NoticeSection
            form={form}
            errors={byField}
            onChange={changeForm}
            noticeVersion={view?.noticeVersion ?? "—"}
          />
        ) : null}
        <PeopleSection
          form={form}
          today={today}
          errors={byField}
          households={state.households}
          saved={savedPersons}
          openIndex={openIndex}
          onOpen={setOpenIndex}
          onPersons={changePersons}
          onAdd={addPerson}
        />
        {grows === null ? (
          <TonightSection form={form} errors={byField} onChange={changeForm} />
        ) : null}
        {form.stage === "individual" ? (
          <NeedsSection form={form} errors={byField} onChange={changeForm} />
        ) : null}
      </div>
      <div className="post-registration-side">
        <CheckSection
          form={form}
          isGrowing={grows !== null}
          isSaving={saving.isSaving}
          problem={saving.problem}
          onSave={save}
        />
      </div>
    </div>
  );
}
