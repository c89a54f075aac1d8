import type { ReactNode } from "react";
import { IconCheck } from "../icons/state-icons.tsx";
import { GroupFrame, type FieldProps } from "./field-frame.tsx";

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  /** Language of the label when it is not that of the screen. */
  readonly lang?: string;
}

interface ChoiceFieldProps<V extends string> extends FieldProps {
  readonly choices: readonly Choice<V>[];
  /** Tiles by default; stacked for long labels, compact for a few short ones. */
  readonly layout?: "stacked" | "compact";
}

interface TileProps<V extends string> {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly choice: Choice<V>;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Tile<V extends string>({ type, id, name, choice, isChosen, onToggle }: TileProps<V>) {
  return (
    <label className="cs-tile" data-pictured={choice.icon !== undefined} lang={choice.lang}>
      <input
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={isChosen}
        onChange={onToggle}
        disabled={choice.isDisabled}
      />
      {choice.icon}
      <span className="cs-tile-words">
        {choice.label}
        {choice.hint === undefined ? null : <span className="cs-tile-hint">{choice.hint}</span>}
      </span>
      <span className="cs-tile-tick">
        <IconCheck />
      </span>
    </label>
  );
}

// The first control carries the field's own id, so that an error summary can focus it.
function controlId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index}`;
}

export interface ChoiceTilesProps<V extends string> extends ChoiceFieldProps<V> {
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
}

/** Exactly one of a few: radio buttons as tiles. */
export function ChoiceTiles<V extends string>(props: ChoiceTilesProps<V>) {
  const { id, choices, value, onChange, layout } = props;
  return (
    <GroupFrame {...props} className="cs-choices" layout={layout}>
      <div className="cs-choices-tiles">
        {choices.map((choice, index) => (
          <Tile
            key={choice.value}
            type="radio"
            id={controlId(id, index)}
            name={id}
            choice={choice}
            isChosen={choice.value === value}
            onToggle={() => onChange(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

export interface ManyChoiceTilesProps<V extends string> extends ChoiceFieldProps<V> {
  readonly values: readonly V[];
  readonly onChange: (values: readonly V[]) => void;
}

/** None, one or several: checkboxes as tiles. */
export function ManyChoiceTiles<V extends string>(props: ManyChoiceTilesProps<V>) {
  const { id, choices, values, onChange, layout } = props;
  const toggle = (value: V) =>
    onChange(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return (
    <GroupFrame {...props} className="cs-choices" layout={layout}>
      <div className="cs-choices-tiles">
        {choices.map((choice, index) => (
          <Tile
            key={choice.value}
            type="checkbox"
            id={controlId(id, index)}
            name={id}
            choice={choice}
            isChosen={values.includes(choice.value)}
            onToggle={() => toggle(choice.value)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
