import type { ReactNode } from "react";
import { Mark } from "../mark/mark.tsx";

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what would change that. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="cs-empty">
      <Mark size={56} />
      <p className="cs-empty-title">{title}</p>
      {children === undefined ? null : <div className="cs-empty-body">{children}</div>}
      {action}
    </div>
  );
}
