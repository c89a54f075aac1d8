import type { ReactNode } from "react";

export interface StatusPillProps {
  /** all-received is calm, waiting and offline are lit, trouble stands out. */
  readonly look: "all-received" | "waiting" | "offline" | "trouble";
  readonly icon: ReactNode;
  /** The state in words. */
  readonly children: ReactNode;
  /** Since when, how much; changes here are not read out. */
  readonly detail?: ReactNode;
}

/** A state in the header: words and icon, never colour alone. A change of state is read out. */
export function StatusPill({ look, icon, children, detail }: StatusPillProps) {
  return (
    <div className="cs-saved" data-state={look}>
      {icon}
      <span className="cs-saved-words">
        <span className="cs-saved-state" role="status">
          {children}
        </span>{" "}
        {detail === undefined ? null : <span className="cs-saved-detail">{detail}</span>}
      </span>
    </div>
  );
}
