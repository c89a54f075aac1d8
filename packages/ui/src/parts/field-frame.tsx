import type { ReactNode } from "react";
import { IconDanger } from "../icons/state-icons.tsx";
import { useUiTranslate } from "../language/language-provider.tsx";

export interface FieldProps {
  /** Id of the control: what an error summary links to. */
  readonly id: string;
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong and how to put it right; its presence marks the field. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

/** Ids of the texts a control is described by, or undefined when there are none. */
export function describedBy(field: FieldProps): string | undefined {
  const ids = [
    field.description === undefined ? "" : `${field.id}-description`,
    field.error === undefined ? "" : `${field.id}-error`,
  ].filter((id) => id !== "");
  return ids.length === 0 ? undefined : ids.join(" ");
}

/** "(optional)": there are no asterisks, the rule is that everything else is asked for. */
export function OptionalMark() {
  const translate = useUiTranslate();
  return <span className="cs-field-optional"> {translate("field.optional")}</span>;
}

export function FieldDescription({ id, description }: FieldProps) {
  if (description === undefined) return null;
  return (
    <div className="cs-field-description" id={`${id}-description`}>
      {description}
    </div>
  );
}

export function FieldErrorText({ id, error }: FieldProps) {
  const translate = useUiTranslate();
  if (error === undefined) return null;
  return (
    <p className="cs-field-error" id={`${id}-error`}>
      <IconDanger />
      <span>
        <span className="cs-visually-hidden">{translate("errors.prefix")} </span>
        {error}
      </span>
    </p>
  );
}

interface GroupFrameProps extends FieldProps {
  readonly className: string;
  readonly layout?: string | undefined;
  readonly children: ReactNode;
}

/** Several controls under one question: a fieldset with the same label, help and error texts. */
export function GroupFrame(props: GroupFrameProps) {
  const { id, label, error, isOptional = false, className, layout, children } = props;
  return (
    <fieldset
      className={`cs-field ${className}`}
      data-invalid={error !== undefined}
      data-layout={layout}
      id={`${id}-group`}
      aria-describedby={describedBy(props)}
    >
      <legend className="cs-field-label">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      <FieldDescription {...props} />
      <FieldErrorText {...props} />
      {children}
    </fieldset>
  );
}
