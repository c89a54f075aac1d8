import type { ReactNode } from "react";

interface LegendEntry {
  readonly label: string;
  /** A swatch on a 16 by 16 grid. */
  readonly swatch: ReactNode;
}

export interface LegendProps {
  readonly entries: readonly LegendEntry[];
}

export function Legend({ entries }: LegendProps) {
  return (
    <ul className="cs-legend">
      {entries.map(({ label, swatch }) => (
        <li key={label}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            {swatch}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
