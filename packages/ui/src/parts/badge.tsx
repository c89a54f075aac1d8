import type { ReactNode } from "react";

export type Tone = "note" | "success" | "warning" | "danger";

export interface BadgeProps {
  /** Colour only underlines what the words say. */
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className="cs-badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
