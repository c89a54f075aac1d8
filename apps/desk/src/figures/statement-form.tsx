import {
  claimDirections,
  claimMeasures,
  claimQualifiers,
  claimRates,
  claimUnits,
  sourceClasses,
} from "@caravanserai/domain";
import { TextField, useTranslate } from "@caravanserai/ui";
import { ChoiceField } from "../places/choice-field.tsx";
import { figuresMessages } from "./messages/index.ts";
import { readNumber, type DraftField, type StatementDraft } from "./statement-draft.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

export interface StatementFormProps {
  /** Keeps the ids of several forms on one page apart. */
  readonly id: string;
  readonly draft: StatementDraft;
  readonly onChange: (draft: StatementDraft) => void;
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
    sourceClass: typedSources.map((value) => ({ value, label: translate(`class.${value}`) })),
  };
}

/** The fields of a statement, each the browser's own: every keyboard knows them. */
export function StatementForm({ id, draft, onChange }: StatementFormProps) {
  const translate = useTranslate(vocabularyMessages);
  const messages = useTranslate(figuresMessages);
  const choices = useChoices();
  const set = (field: DraftField) => (value: string) => onChange({ ...draft, [field]: value });
  const number = (field: "value" | "valueHigh") => (
    <TextField
      id={`${id}-${field}`}
      label={translate(`field.${field}`)}
      value={draft[field]}
      onChange={set(field)}
      inputMode="decimal"
      error={readNumber(draft[field]) === undefined ? messages("form.wrong") : undefined}
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
    />
  );
  const day = (field: "periodStart" | "periodEnd" | "asOf") => (
    <div className="cs-field">
      <label className="cs-field-label" htmlFor={`${id}-${field}`}>
        {translate(`field.${field}`)}
      </label>
      <input
        id={`${id}-${field}`}
        className="cs-input"
        type="date"
        value={draft[field]}
        onChange={({ target }) => set(field)(target.value)}
      />
    </div>
  );
  return (
    <div className="desk-statement-form">
      {choice("qualifier")}
      {number("value")}
      {number("valueHigh")}
      {choice("unit")}
      {choice("rate")}
      {choice("measure")}
      {choice("direction")}
      {text("place")}
      {text("counterpart")}
      {text("population")}
      {day("periodStart")}
      {day("periodEnd")}
      {day("asOf")}
      {text("saidBy")}
      {text("relayedBy")}
      {text("outlet")}
      {choice("sourceClass")}
      {text("wording")}
    </div>
  );
}
