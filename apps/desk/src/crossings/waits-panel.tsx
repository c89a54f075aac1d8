import { FigurePanel, useTranslate, useUiTranslate, type TableTwin } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useConnection } from "../app/desk-context.ts";
import { crossingsMessages } from "./messages/index.ts";

export interface WaitsPanelProps {
  /** The question the chart answers. */
  readonly title: string;
  readonly asOfMs: number;
  readonly source: string;
  readonly about: string;
  readonly twin: Omit<TableTwin, "caption">;
  /** Middle of the file's name. */
  readonly file: string;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Chart, table and file of one question about the waits; grey when the hub is not heard. */
export function WaitsPanel({ asOfMs, twin, file, about, ...panel }: WaitsPanelProps) {
  const translateUi = useUiTranslate();
  const translate = useTranslate(crossingsMessages);
  const isStale = useConnection().state === "lost";
  return (
    <FigurePanel
      {...panel}
      about={`${about} ${translate("about.unknown")}`}
      twin={{ caption: `${translateUi("panel.table")}: ${panel.title}`, ...twin }}
      asOf={asOfMs}
      isStale={isStale}
      fileName={`caravanserai-${file}.csv`}
    />
  );
}
