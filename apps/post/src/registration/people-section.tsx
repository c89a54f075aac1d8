import type { PersonId } from "@caravanserai/domain";
import {
  Button,
  IconPersonAdd,
  Notice,
  Panel,
  ScanField,
  Stack,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { newId } from "../act/save-act.ts";
import { useServices } from "../act/services-context.ts";
import { DocumentCamera } from "../document-camera/document-camera.tsx";
import { useScan } from "../parts/use-scan.ts";
import { emptyPerson, isUntouched, type HouseholdForm, type PersonForm } from "./household-form.ts";
import { fieldId } from "./form-problems.ts";
import { PersonCard } from "./person-card.tsx";
import { registrationMessages } from "./registration-messages.ts";
import { addPrepared, withScan } from "./scanned-person.ts";
import { likenessesOf, type ShiftHousehold } from "./shift-people.ts";

export interface PeopleSectionProps {
  readonly form: HouseholdForm;
  readonly today: string;
  readonly errors: ReadonlyMap<string, string>;
  readonly households: readonly ShiftHousehold[];
  /** People who are in the journal already: corrected, never removed. */
  readonly saved: ReadonlySet<PersonId>;
  readonly openIndex: number;
  readonly onOpen: (index: number) => void;
  readonly onPersons: (alter: (persons: readonly PersonForm[]) => readonly PersonForm[]) => void;
  readonly onAdd: () => void;
}

/** After the screen is drawn: the box to go on in. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

function ScanIntoForm({ form, today, openIndex, onPersons, onOpen }: PeopleSectionProps) {
  const translate = useTranslate(registrationMessages);
  const { ids } = useServices();
  const [said, setSaid] = useState<"scan.unknown" | "scan.filled">();
  const fillFrom = (mrz: string) => {
    const empty = form.persons.findIndex(isUntouched);
    const at = empty === -1 ? form.persons.length : empty;
    const target = form.persons[at] ?? emptyPerson(newId<PersonId>(ids), form.persons.at(-1));
    const filled = withScan(target, mrz, today);
    if (filled === undefined) return setSaid("scan.unknown");
    onPersons((persons) => [...persons.slice(0, at), filled, ...persons.slice(at + 1)]);
    onOpen(at);
    setSaid("scan.filled");
  };
  const scan = useScan(
    (found) => {
      if (found.kind === "prepared") {
        onPersons((persons) =>
          addPrepared(persons, found.persons, (carried) =>
            emptyPerson(newId<PersonId>(ids), carried),
          ),
        );
        return setSaid("scan.filled");
      }
      if (found.kind !== "document") return setSaid("scan.unknown");
      fillFrom(found.mrz);
    },
    () => focusSoon(fieldId(openIndex, "family")),
  );
  return (
    <div className="post-scan" onKeyDown={scan.followTab}>
      <ScanField
        id="scan-into-form"
        label={translate("scan")}
        description={scan.isWaitingForMore ? translate("scan.more") : translate("scan.help")}
        value={scan.value}
        onChange={scan.setValue}
        onSubmit={scan.submit}
        error={said === "scan.unknown" ? translate("scan.unknown") : undefined}
      />
      <DocumentCamera today={today} onRead={fillFrom} />
      {said === "scan.filled" ? (
        <Notice tone="success" isAnnounced>
          {translate("scan.filled")}
        </Notice>
      ) : null}
    </div>
  );
}

export function PeopleSection(props: PeopleSectionProps) {
  const { form, today, errors, households, saved, openIndex } = props;
  const { onOpen, onPersons, onAdd } = props;
  const translate = useTranslate(registrationMessages);
  const changeAt = (index: number, changed: Partial<PersonForm>) =>
    onPersons((persons) =>
      persons.map((person, at) => (at === index ? { ...person, ...changed } : person)),
    );
  return (
    <Panel title={translate("people")}>
      <Stack>
        {form.stage === "individual" ? <ScanIntoForm {...props} /> : null}
        {form.persons.map((person, index) => (
          <PersonCard
            key={person.person}
            form={person}
            index={index}
            stage={form.stage}
            today={today}
            errors={errors}
            likenesses={index === openIndex ? likenessesOf(person, { households, today }) : []}
            isOpen={index === openIndex}
            canRemove={form.persons.length > 1 && !saved.has(person.person)}
            onChange={(changed) => changeAt(index, changed)}
            onOpen={() => {
              onOpen(index);
              focusSoon(fieldId(index, person.hasOneName ? "only" : "family"));
            }}
            onRemove={() => {
              onPersons((persons) => persons.filter((_, at) => at !== index));
              onOpen(Math.max(0, index - 1));
            }}
          />
        ))}
        <div>
          <Button icon={<IconPersonAdd />} onPress={onAdd}>
            {translate("person.add")}
          </Button>
        </div>
      </Stack>
    </Panel>
  );
}
