import type { ReactNode } from "react";

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly kind?: "primary" | "secondary" | "quiet";
  readonly size?: "large";
  readonly icon?: ReactNode;
  /** Saves the target under this name instead of opening it. */
  readonly download?: string;
  /** Spoken name when the words alone do not say where it leads. */
  readonly label?: string;
}

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, kind = "secondary", size, icon, download, label } = props;
  return (
    <a
      className="cs-button"
      data-kind={kind}
      data-size={size}
      href={href}
      download={download}
      aria-label={label}
    >
      {icon}
      {children}
    </a>
  );
}
