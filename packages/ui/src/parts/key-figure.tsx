import type { ReactNode } from "react";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import { AboutFigure, FigureProvenance, type FigureOrigin } from "./figure-provenance.tsx";

export interface KeyFigureProps extends FigureOrigin {
  readonly label: string;
  /** A number is written in the reader's language; undefined is shown as "unknown". */
  readonly value: number | string | undefined;
  readonly unit?: string;
  /** A sparkline or a badge beside the value. */
  readonly aside?: ReactNode;
}

export function KeyFigure(props: KeyFigureProps) {
  const { label, value, unit, aside, isStale = false, about } = props;
  const translate = useUiTranslate();
  const format = useFormat();
  const text = typeof value === "number" ? format.number(value) : value;
  return (
    <article className="cs-figure" data-stale={isStale} aria-label={label}>
      <p className="cs-figure-label">{label}</p>
      <div className="cs-row" data-spread="true">
        <p className="cs-figure-value" data-known={value !== undefined}>
          {text ?? translate("chart.noValue")}
          {unit === undefined ? null : <span className="cs-figure-unit"> {unit}</span>}
        </p>
        {aside}
      </div>
      <FigureProvenance {...props} />
      <AboutFigure figureLabel={label}>{about}</AboutFigure>
    </article>
  );
}
