import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One primary button a screen; danger only for what cannot be undone. */
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  readonly size?: "large";
  /** Takes the whole line, for thumbs. */
  readonly isWide?: boolean;
  readonly isDisabled?: boolean;
  readonly type?: "button" | "submit";
  readonly icon?: ReactNode;
  /** Spoken name when the words alone do not say what the button acts on. */
  readonly label?: string;
  readonly autoFocus?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, onPress, kind = "secondary", size, isWide, isDisabled, icon, label } = props;
  return (
    <AriaButton
      className="cs-button"
      data-kind={kind}
      data-size={size}
      data-wide={isWide}
      type={props.type ?? "button"}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(onPress === undefined ? {} : { onPress })}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus })}
    >
      {icon}
      {children}
    </AriaButton>
  );
}
