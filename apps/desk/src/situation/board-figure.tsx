import { useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import type { Figure, FigureName } from "@caravanserai/contract";
import type { ReactNode } from "react";
import { useConnection } from "../app/desk-context.ts";
import { AboutFigure } from "./about-figure.tsx";
import { situationMessages } from "./messages/index.ts";

export interface BoardFigureProps {
  readonly name: FigureName;
  readonly figure: Figure | undefined;
  /** The one figure of its group to be read across the room. */
  readonly isLeading?: boolean;
  /** What it is set against: today's part, the capacity. */
  readonly note?: ReactNode;
  /** Where to do something about it. */
  readonly link?: (value: ReactNode) => ReactNode;
}

/** One figure of the wallboard, with its as-of and its circumstances. */
export function BoardFigure({ name, figure, isLeading = false, note, link }: BoardFigureProps) {
  const translate = useTranslate(situationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const isStale = useConnection().state === "lost";
  const isNet = figure?.direction === "net";
  const value = figure?.value ?? null;
  const text =
    value === null
      ? translateUi("chart.noValue")
      : isNet
        ? format.signedNumber(value)
        : format.number(value);
  return (
    <div className="desk-figure" data-leading={isLeading} data-stale={isStale}>
      <p className="desk-figure-label">{translate(`label.${name}`)}</p>
      <p className="desk-figure-value">{link === undefined ? text : link(text)}</p>
      <p className="desk-figure-note">
        {note === undefined ? null : <span>{note}</span>}
        {value === null || !figure?.period ? null : (
          <span className="cs-tabular">
            {translate("board.since", { date: format.shortDate(figure.period.fromMs) })}
          </span>
        )}
        {figure === undefined ? null : (
          <span className="cs-tabular">
            {translateUi("figure.asOf", { time: format.time(figure.asOfMs) })}
          </span>
        )}
      </p>
      {figure === undefined ? null : <AboutFigure name={name} figure={figure} />}
    </div>
  );
}
