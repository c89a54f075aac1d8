import type { SeriesView } from "@caravanserai/contract";
import { claimDirections, claimMeasures, claimUnits, sourceClasses } from "@caravanserai/domain";
import { TextField, useTranslate } from "@caravanserai/ui";
import { figuresMessages } from "../figures/messages/index.ts";
import { vocabularyMessages } from "../figures/vocabulary/index.ts";
import { ChoiceField } from "../places/choice-field.tsx";
import { seriesMessages } from "./messages/index.ts";
import { draftOfSeries, wrongFields, type SourceDraft } from "./source-draft.ts";

export interface SourceFormProps {
  readonly draft: SourceDraft;
  readonly proposed: SourceDraft;
  readonly kept: readonly SeriesView[];
  readonly wasTried: boolean;
  readonly onChange: (draft: SourceDraft) => void;
}

function SubjectFields({ draft, wasTried, onChange }: SourceFormProps) {
  const translate = useTranslate(seriesMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const wrong = wasTried ? wrongFields(draft) : [];
  const set = (field: keyof SourceDraft) => (value: string) =>
    onChange({ ...draft, [field]: value });
  // What is counted is the same for all files of a series.
  if (draft.into !== "") return null;
  return (
    <>
      <TextField
        id="series-title"
        label={translate("say.name")}
        value={draft.title}
        onChange={set("title")}
        error={wrong.includes("title") ? translate("say.needName") : undefined}
      />
      <ChoiceField
        id="series-measure"
        label={vocabulary("field.measure")}
        value={draft.measure}
        onChange={(measure) => onChange({ ...draft, measure, ...directionOf(measure, draft) })}
        choices={claimMeasures.map((value) => ({ value, label: vocabulary(`measure.${value}`) }))}
      />
      <ChoiceField
        id="series-direction"
        label={vocabulary("field.direction")}
        value={draft.direction}
        onChange={set("direction")}
        choices={[
          { value: "", label: vocabulary("direction.none") },
          ...claimDirections.map((value) => ({ value, label: vocabulary(`direction.${value}`) })),
        ]}
      />
      <ChoiceField
        id="series-unit"
        label={vocabulary("field.unit")}
        value={draft.unit}
        onChange={set("unit")}
        choices={claimUnits.map((value) => ({ value, label: vocabulary(`unit.${value}`) }))}
      />
      <TextField
        id="series-place"
        label={vocabulary("field.place")}
        value={draft.place}
        onChange={set("place")}
        isOptional
      />
    </>
  );
}

/** Entries go in and exits out; any other direction would contradict the measure. */
function directionOf(measure: string, { direction }: SourceDraft): Pick<SourceDraft, "direction"> {
  if (measure === "entries") return { direction: "in" };
  if (measure === "exits") return { direction: "out" };
  return { direction };
}

function SourceFields({ draft, wasTried, onChange }: SourceFormProps) {
  const translate = useTranslate(seriesMessages);
  const words = useTranslate(figuresMessages);
  const vocabulary = useTranslate(vocabularyMessages);
  const wrong = wasTried ? wrongFields(draft) : [];
  const set = (field: keyof SourceDraft) => (value: string) =>
    onChange({ ...draft, [field]: value });
  return (
    <>
      <TextField
        id="series-said-by"
        label={vocabulary("field.saidBy")}
        value={draft.saidBy}
        onChange={set("saidBy")}
        error={wrong.includes("saidBy") ? translate("say.needSource") : undefined}
      />
      <TextField
        id="series-outlet"
        label={vocabulary("field.outlet")}
        value={draft.outlet}
        onChange={set("outlet")}
        isOptional
      />
      <ChoiceField
        id="series-source-class"
        label={vocabulary("field.sourceClass")}
        value={draft.sourceClass}
        onChange={set("sourceClass")}
        choices={sourceClasses
          .filter((value) => value !== "own-count")
          .map((value) => ({ value, label: vocabulary(`class.${value}`) }))}
      />
      {(["reliabilityLow", "reliabilityHigh"] as const).map((field) => (
        <TextField
          key={field}
          id={`series-${field}`}
          label={`${vocabulary(`field.${field}`)} (%)`}
          value={draft[field]}
          onChange={set(field)}
          inputMode="decimal"
          error={wrong.includes(field) ? words("form.share") : undefined}
        />
      ))}
    </>
  );
}

/** What the series counts and who says so; a later file takes it from the series it belongs to. */
export function SourceForm(props: SourceFormProps) {
  const { draft, proposed, kept, onChange } = props;
  const translate = useTranslate(seriesMessages);
  const open = kept.filter(({ withdrawn }) => withdrawn === null);
  return (
    <div className="desk-statement-form">
      {open.length === 0 ? null : (
        <ChoiceField
          id="series-into"
          label={translate("say.into")}
          value={draft.into}
          onChange={(value) => {
            const series = open.find((one) => one.series === value);
            onChange(series === undefined ? { ...proposed, into: "" } : draftOfSeries(series));
          }}
          choices={[
            { value: "", label: translate("say.new") },
            ...open.map(({ series, subject }) => ({
              value: series,
              label: translate("say.later", { title: subject.title }),
            })),
          ]}
        />
      )}
      <SubjectFields {...props} />
      <SourceFields {...props} />
    </div>
  );
}
