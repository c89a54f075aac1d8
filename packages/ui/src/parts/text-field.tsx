import type { ChangeEvent, HTMLAttributes, Ref } from "react";
import { describedBy, FieldDescription, FieldErrorText, OptionalMark } from "./field-frame.tsx";
import type { FieldProps } from "./field-frame.tsx";

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: "text" | "password" | "search" | "tel";
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly autoComplete?: string;
  /** Language of the text to be typed, when it is not that of the screen. */
  readonly lang?: string;
  /** Shows how much is expected; it never limits what may be typed. */
  readonly width?: "short" | "medium";
  readonly isMultiline?: boolean;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** One line or several. No spell checking, no capitalising: names are kept as written. */
export function TextField(props: TextFieldProps) {
  const { inputRef, type = "text", inputMode, ...rest } = props;
  const { id, label, value, onChange, error, isOptional = false, isMultiline = false } = rest;
  const shared = {
    id,
    className: "cs-input",
    value,
    onChange: (event: ChangeEvent<TextControl>) => onChange(event.target.value),
    onBlur: rest.onBlur,
    "data-width": rest.width,
    "aria-describedby": describedBy(rest),
    "aria-invalid": error === undefined ? undefined : true,
    lang: rest.lang,
    // A name reads in its own direction, whatever that of the screen is.
    dir: "auto",
    readOnly: rest.isReadOnly,
    disabled: rest.isDisabled,
    autoFocus: rest.autoFocus,
    autoComplete: rest.autoComplete ?? "off",
    autoCapitalize: "off",
    autoCorrect: "off",
    spellCheck: false,
  };
  return (
    <div className="cs-field" data-invalid={error !== undefined}>
      <label className="cs-field-label" htmlFor={id}>
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      <FieldDescription {...rest} />
      <FieldErrorText {...rest} />
      {isMultiline ? (
        <textarea {...shared} rows={4} />
      ) : (
        <input {...shared} ref={inputRef} type={type} inputMode={inputMode} />
      )}
    </div>
  );
}
