import {
  AboutFigure,
  FigureProvenance,
  IconDownload,
  LinkButton,
  useUiTranslate,
} from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useConnection } from "../app/desk-context.ts";
import { csvAddress, type SituationTable } from "./csv-address.ts";
import { usePast } from "./past-context.ts";

export interface TablePanelProps {
  readonly id?: string;
  readonly title: string;
  readonly asOfMs: number;
  readonly source: string;
  readonly about: string;
  readonly table: SituationTable;
  readonly children: ReactNode;
}

/** A question whose answer is a table: with its as-of, its file and what it is about. */
export function TablePanel({ id, title, asOfMs, table, children, ...words }: TablePanelProps) {
  const translate = useUiTranslate();
  const isStale = useConnection().state === "lost";
  const past = usePast();
  const origin = { asOf: asOfMs, isStale, source: words.source, about: words.about };
  return (
    <section className="cs-panel cs-figure-panel" id={id} tabIndex={-1} aria-label={title}>
      <div className="cs-figure-panel-head">
        <div>
          <h2>{title}</h2>
          <FigureProvenance {...origin} />
        </div>
        <LinkButton
          kind="quiet"
          icon={<IconDownload />}
          label={`${translate("panel.download")}: ${title}`}
          href={csvAddress(table, past)}
          download={`caravanserai-${table}.csv`}
        >
          {translate("panel.download")}
        </LinkButton>
      </div>
      {children}
      <AboutFigure figureLabel={title}>{words.about}</AboutFigure>
    </section>
  );
}
