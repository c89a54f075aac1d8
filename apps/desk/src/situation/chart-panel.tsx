import { FigurePanel, useUiTranslate, type TableTwin } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useConnection } from "../app/desk-context.ts";
import { csvAddress, type CsvPeriod, type SituationTable } from "./csv-address.ts";
import { usePast } from "./past-context.ts";

export interface ChartPanelProps {
  /** The question the chart answers. */
  readonly title: string;
  readonly asOfMs: number;
  readonly source: string;
  readonly about: string;
  readonly twin: TableTwin;
  /** The hub's own file of the same figures. */
  readonly table: SituationTable;
  readonly tablePeriod?: CsvPeriod | undefined;
  /** What the chart shows of: a day, a direction. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Chart, table and the hub's own file of one question; grey when the hub is not heard. */
export function ChartPanel({ asOfMs, table, tablePeriod, ...panel }: ChartPanelProps) {
  const isStale = useConnection().state === "lost";
  const past = usePast();
  return (
    <FigurePanel
      {...panel}
      fileHref={csvAddress(table, { ...tablePeriod, ...past })}
      fileName={`caravanserai-${table}.csv`}
      asOf={asOfMs}
      isStale={isStale}
    />
  );
}

/** Caption of the table behind a chart: told apart from the panel around it by ear. */
export function useTableCaption(): (title: string) => string {
  const translate = useUiTranslate();
  return (title) => `${translate("panel.table")}: ${title}`;
}
