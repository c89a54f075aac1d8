import { FigurePanel, useUiTranslate, type TableTwin } from "@caravanserai/ui";
import type { ReactNode } from "react";
import { useConnection } from "../app/desk-context.ts";
import { csvAddress, type CsvPeriod, type SituationTable } from "./csv-address.ts";

export interface ChartPanelProps {
  /** The question the chart answers. */
  readonly title: string;
  readonly asOfMs: number;
  readonly source: string;
  readonly about: string;
  readonly twin: TableTwin;
  /** The hub's own file of the same figures, or a name for the file made of the table. */
  readonly table: SituationTable | { readonly name: string };
  readonly tablePeriod?: CsvPeriod | undefined;
  /** What the chart shows of: a day, a direction. */
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}

/** Chart, table and the hub's own file of one question; grey when the hub is not heard. */
export function ChartPanel({ asOfMs, table, tablePeriod, ...panel }: ChartPanelProps) {
  const isStale = useConnection().state === "lost";
  const file =
    typeof table === "string"
      ? { fileHref: csvAddress(table, tablePeriod), fileName: `caravanserai-${table}.csv` }
      : { fileName: `caravanserai-${table.name}.csv` };
  return <FigurePanel {...panel} {...file} asOf={asOfMs} isStale={isStale} />;
}

/** Caption of the table behind a chart: told apart from the panel around it by ear. */
export function useTableCaption(): (title: string) => string {
  const translate = useUiTranslate();
  return (title) => `${translate("panel.table")}: ${title}`;
}
