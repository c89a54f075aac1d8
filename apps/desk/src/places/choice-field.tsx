export interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** One of many: the browser's own list, which every keyboard and screen reader knows. */
export function ChoiceField({ id, label, value, onChange, choices }: ChoiceFieldProps) {
  return (
    <div className="cs-field desk-choice">
      <label className="cs-field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="cs-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
