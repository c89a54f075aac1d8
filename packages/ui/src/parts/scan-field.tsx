import { type FormEvent, type Ref } from "react";
import { IconScan } from "../icons/action-icons.tsx";
import { describedBy, FieldDescription, FieldErrorText, type FieldProps } from "./field-frame.tsx";

export interface ScanFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter was pressed: readers that act as a keyboard end a code with it. */
  readonly onSubmit: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** The box that is always ready: a document, a slip, a code or typed text. */
export function ScanField(props: ScanFieldProps) {
  const { inputRef, autoFocus, ...field } = props;
  const { id, label, value, onChange, onSubmit, error } = field;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(value);
  };
  return (
    <form className="cs-field" onSubmit={submit} noValidate role="search">
      <label className="cs-field-label" htmlFor={id}>
        {label}
      </label>
      <FieldDescription {...field} />
      <FieldErrorText {...field} />
      <div className="cs-scan">
        <input
          id={id}
          ref={inputRef}
          className="cs-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={describedBy(field)}
          aria-invalid={error === undefined ? undefined : true}
          autoFocus={autoFocus}
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <IconScan />
      </div>
    </form>
  );
}
