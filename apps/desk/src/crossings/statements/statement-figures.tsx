import { TextField, useTranslate } from "@caravanserai/ui";
import { ChoiceField } from "../../places/choice-field.tsx";
import { statementMessages } from "./messages/index.ts";
import { unitMinutes, type StatementDraft, type WaitUnit } from "./statement-act.ts";

export interface StatementFiguresProps {
  readonly draft: StatementDraft;
  readonly onChange: (some: Partial<StatementDraft>) => void;
  /** What is wrong with the figures and how to put it right. */
  readonly error: string | undefined;
}

const waitUnits = Object.keys(unitMinutes) as readonly WaitUnit[];

/** The figures of what is said: a count of parties, or the two ends of a wait. */
export function StatementFigures({ draft, onChange, error }: StatementFiguresProps) {
  const translate = useTranslate(statementMessages);
  if (draft.subject === "count") {
    return (
      <TextField
        id="statement-parties"
        label={translate("say.parties")}
        description={translate("say.partiesHint")}
        inputMode="numeric"
        width="short"
        value={draft.parties}
        onChange={(parties) => onChange({ parties })}
        error={error}
      />
    );
  }
  return (
    <div className="cs-stack">
      <TextField
        id="statement-low"
        label={translate("say.low")}
        description={translate("say.rangeHint")}
        inputMode="decimal"
        width="short"
        value={draft.low}
        onChange={(low) => onChange({ low })}
        error={error}
      />
      <div className="desk-filter">
        <TextField
          id="statement-high"
          label={translate("say.high")}
          inputMode="decimal"
          width="short"
          value={draft.high}
          onChange={(high) => onChange({ high })}
        />
        <ChoiceField
          id="statement-unit"
          label={translate("say.unit")}
          value={draft.unit}
          onChange={(unit) => onChange({ unit: unit as WaitUnit })}
          choices={waitUnits.map((value) => ({ value, label: translate(`say.${value}`) }))}
        />
      </div>
    </div>
  );
}
