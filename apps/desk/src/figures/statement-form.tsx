import {
  claimAspects,
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimRates,
  claimUnits,
  sourceClasses,
} from "@caravanserai/domain";
import { TextField, useTranslate } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { ChoiceField } from "../places/choice-field.tsx";
import { figuresMessages } from "./messages/index.ts";
import { unreadableFields, type DraftField, type StatementDraft } from "./statement-draft.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

export interface StatementFormProps {
  /** Keeps the ids of several forms on one page apart. */
  readonly id: string;
  readonly draft: StatementDraft;
  readonly onChange: (draft: StatementDraft) => void;
  /** Fields that were left empty and must not be. */
  readonly missing?: readonly DraftField[];
}

function missingWord(field: DraftField): "value" | "place" | "source" {
  return field === "value" || field === "place" ? field : "source";
}

const typedSources = sourceClasses.filter((one) => one !== "own-count");

function useChoices() {
  const translate = useTranslate(vocabularyMessages);
  return {
    qualifier: claimQualifiers.map((value) => ({ value, label: translate(`limit.${value}`) })),
    unit: claimUnits.map((value) => ({ value, label: translate(`unit.${value}`) })),
    rate: claimRates.map((value) => ({ value, label: translate(`rate.${value}`) })),
    measure: claimMeasures.map((value) => ({ value, label: translate(`measure.${value}`) })),
    direction: [
      { value: "", label: translate("direction.none") },
      ...claimDirections.map((value) => ({ value, label: translate(`direction.${value}`) })),
    ],
    isHedged: (["false", "true"] as const).map((value) => {
      return { value, label: translate(value === "true" ? "words.yes" : "words.no") };
    }),
    aspect: claimAspects.map((value) => ({ value, label: translate(`aspect.${value}`) })),
    dayNamedAfter: (["start", "end"] as const).map((value) => {
      return { value, label: translate(`dayNamed.${value}`) };
    }),
    sourceClass: typedSources.map((value) => ({ value, label: translate(`class.${value}`) })),
  };
}

/** Makes the fields: each is the browser's own, so that every keyboard knows it. */
function useStatementFields({ id, draft, onChange, missing = [] }: StatementFormProps) {
  const translate = useTranslate(vocabularyMessages);
  const messages = useTranslate(figuresMessages);
  const choices = useChoices();
  const set = (field: DraftField) => (value: string) => onChange({ ...draft, [field]: value });
  const unreadable = unreadableFields(draft);
  const errorOf = (field: DraftField): string | undefined => {
    if (missing.includes(field)) return messages(`form.missing.${missingWord(field)}`);
    if (!unreadable.includes(field)) return undefined;
    return messages(field.startsWith("reliability") ? "form.share" : "form.wrong");
  };
  const number = (field: "value" | "valueHigh" | "reliabilityLow" | "reliabilityHigh") => (
    <TextField
      id={`${id}-${field}`}
      label={
        field.startsWith("reliability")
          ? `${translate(`field.${field}`)} (%)`
          : translate(`field.${field}`)
      }
      value={draft[field]}
      onChange={set(field)}
      inputMode="decimal"
      error={errorOf(field)}
    />
  );
  const choice = (field: keyof typeof choices) => (
    <ChoiceField
      id={`${id}-${field}`}
      label={translate(`field.${field}`)}
      value={draft[field]}
      onChange={set(field)}
      choices={choices[field]}
    />
  );
  const text = (field: DraftField) => (
    <TextField
      id={`${id}-${field}`}
      label={translate(`field.${field}`)}
      value={draft[field]}
      onChange={set(field)}
      error={errorOf(field)}
    />
  );
  const day = (field: "periodStart" | "periodEnd" | "asOf" | "dayLimit") => (
    <div className="cs-field">
      <label className="cs-field-label" htmlFor={`${id}-${field}`}>
        {translate(`field.${field}`)}
      </label>
      <input
        id={`${id}-${field}`}
        className="cs-input"
        type={field === "dayLimit" ? "time" : "date"}
        value={draft[field]}
        onChange={({ target }) => set(field)(target.value)}
      />
    </div>
  );
  return { choice, number, text, day };
}

interface FieldGroupProps {
  readonly legend: string;
  readonly children: ReactNode;
}

function FieldGroup({ legend, children }: FieldGroupProps) {
  return (
    <fieldset className="desk-statement-group">
      <legend>{legend}</legend>
      <div className="desk-statement-form">{children}</div>
    </fieldset>
  );
}

/** The fields of a statement: the number, what and where, when, from whom. */
export function StatementForm(props: StatementFormProps) {
  const messages = useTranslate(figuresMessages);
  const { choice, number, text, day } = useStatementFields(props);
  return (
    <div className="cs-stack">
      <FieldGroup legend={messages("form.group.number")}>
        {choice("qualifier")}
        {number("value")}
        {number("valueHigh")}
        {choice("unit")}
        {choice("rate")}
        {choice("aspect")}
        {choice("isHedged")}
      </FieldGroup>
      <FieldGroup legend={messages("form.group.what")}>
        {choice("measure")}
        {choice("direction")}
        {text("place")}
        {text("counterpart")}
        {text("population")}
      </FieldGroup>
      <FieldGroup legend={messages("form.group.when")}>
        {day("periodStart")}
        {day("periodEnd")}
        {day("asOf")}
        {day("dayLimit")}
        {choice("dayNamedAfter")}
      </FieldGroup>
      <FieldGroup legend={messages("form.group.who")}>
        {text("saidBy")}
        {text("relayedBy")}
        {text("outlet")}
        {choice("sourceClass")}
        {number("reliabilityLow")}
        {number("reliabilityHigh")}
        {text("wording")}
      </FieldGroup>
    </div>
  );
}
