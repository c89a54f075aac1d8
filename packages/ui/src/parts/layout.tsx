import type { ReactNode } from "react";

export interface StackProps {
  readonly gap?: "small" | "large";
  readonly children: ReactNode;
}

/** Things below each other on the 8 px rhythm. */
export function Stack({ gap, children }: StackProps) {
  return (
    <div className="cs-stack" data-gap={gap}>
      {children}
    </div>
  );
}

export interface RowProps {
  /** First thing at the start, last at the end. */
  readonly isSpread?: boolean;
  readonly children: ReactNode;
}

/** Things beside each other, wrapping when there is no room. */
export function Row({ isSpread = false, children }: RowProps) {
  return (
    <div className="cs-row" data-spread={isSpread}>
      {children}
    </div>
  );
}

export interface GridProps {
  /** Width of a column: narrow for key figures and tiles, wide for charts. */
  readonly columns?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** Equal columns, as many as fit. */
export function Grid({ columns, children }: GridProps) {
  return (
    <div className="cs-grid" data-columns={columns}>
      {children}
    </div>
  );
}

export interface PanelProps {
  readonly title?: string;
  readonly children: ReactNode;
}

/** A sheet on the ground, with an optional heading. */
export function Panel({ title, children }: PanelProps) {
  return (
    <section className="cs-panel">
      {title === undefined ? null : <h2 className="cs-panel-title">{title}</h2>}
      {children}
    </section>
  );
}
