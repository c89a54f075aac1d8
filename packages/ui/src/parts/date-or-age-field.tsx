import { IconCheck } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";
import { ChoiceTiles } from "./choice-tiles.tsx";
import { describedBy, GroupFrame, type FieldProps } from "./field-frame.tsx";

export type AgeKnowledge = "birth-date" | "age" | "about" | "unknown";

export interface DateOrAgeFieldProps extends Omit<FieldProps, "label"> {
  readonly label?: string;
  readonly knowledge: AgeKnowledge;
  readonly onKnowledgeChange: (knowledge: AgeKnowledge) => void;
  /** The text as typed: "27 3 1986", "март 1986", "36". The caller reads it. */
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** How the text was understood, shown back in words; undefined while it is not. */
  readonly reading?: string | undefined;
}

/**
 * A birth date, an age, a guess or "don't know" in one box: only the shell, the
 * caller turns text into an interval. It never invents a day.
 */
export function DateOrAgeField(props: DateOrAgeFieldProps) {
  const { id, label, knowledge, onKnowledgeChange, text, onTextChange, reading, error } = props;
  const translate = useUiTranslate();
  const heading = label ?? translate("field.dateOrAge");
  const choices = [
    { value: "birth-date", label: translate("field.birthDate") },
    { value: "age", label: translate("field.age") },
    { value: "about", label: translate("field.about") },
    { value: "unknown", label: translate("field.unknown") },
  ] as const;
  return (
    <GroupFrame {...props} label={heading} className="cs-date-or-age">
      <div className="cs-visually-hidden-legend">
        <ChoiceTiles
          id={`${id}-knowledge`}
          label={heading}
          layout="compact"
          choices={choices}
          value={knowledge}
          onChange={onKnowledgeChange}
        />
      </div>
      {knowledge === "unknown" ? null : (
        <>
          <input
            id={id}
            className="cs-input"
            data-width={knowledge === "birth-date" ? "medium" : "short"}
            aria-label={choices.find(({ value }) => value === knowledge)?.label}
            aria-describedby={describedBy({ ...props, label: heading })}
            aria-invalid={error === undefined ? undefined : true}
            value={text}
            onChange={(event) => onTextChange(event.target.value)}
            inputMode={knowledge === "birth-date" ? "text" : "numeric"}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
          />
          <output className="cs-reading" htmlFor={id}>
            {reading === undefined ? null : (
              <>
                <IconCheck />
                {translate("field.understoodAs", { reading })}
              </>
            )}
          </output>
        </>
      )}
    </GroupFrame>
  );
}
