import { Button, Panel, Stack, SummaryList, useTranslate } from "@caravanserai/ui";
import { SaveProblemNotice, type SaveProblem } from "../parts/save-problem.tsx";
import type { HouseholdForm } from "./household-form.ts";
import { shownName } from "./person-records.ts";
import { registrationMessages } from "./registration-messages.ts";

export interface CheckSectionProps {
  readonly form: HouseholdForm;
  readonly isGrowing: boolean;
  readonly isSaving: boolean;
  readonly problem: SaveProblem | undefined;
  readonly onSave: () => void;
}

/** The last look, and the one primary button of the page. */
export function CheckSection({ form, isGrowing, isSaving, problem, onSave }: CheckSectionProps) {
  const translate = useTranslate(registrationMessages);
  const names = form.persons.map(
    (person) => shownName(person) || (person.isNameUnknown ? translate("person.unnamed") : "—"),
  );
  const saveKey = isGrowing ? "save.grow" : form.stage === "group" ? "save.group" : "save";
  return (
    <Panel title={translate("check")}>
      <Stack>
        <SummaryList
          lines={[
            {
              question: translate("check.people"),
              answer: (
                <ol className="post-names-list">
                  {names.map((name, index) => (
                    <li key={form.persons[index]?.person}>{name}</li>
                  ))}
                </ol>
              ),
            },
            {
              question: translate("check.place"),
              answer: form.placeNeed === null ? "—" : translate(`place.${form.placeNeed}`),
            },
            { question: translate("check.destination"), answer: form.destination || "—" },
            {
              question: translate("check.needs"),
              answer: translate(form.needs.length > 0 ? "check.needsYes" : "check.needsNo"),
            },
          ]}
        />
        <SaveProblemNotice problem={problem} />
        <Button kind="primary" size="large" isWide isDisabled={isSaving} onPress={onSave}>
          {translate(saveKey)}
        </Button>
        <p className="cs-small cs-soft post-keys">{translate("keys")}</p>
      </Stack>
    </Panel>
  );
}
