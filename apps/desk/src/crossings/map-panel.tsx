import { Legend, useTranslate } from "@caravanserai/ui";
import type { CrossingRow } from "./crossing-rows.ts";
import { CrossingMap, WaitMark } from "./map/crossing-map.tsx";
import { crossingsMessages } from "./messages/index.ts";
import { useRowsTwin } from "./use-rows-twin.ts";
import { WaitsPanel } from "./waits-panel.tsx";

export interface MapPanelProps {
  readonly rows: readonly CrossingRow[];
  readonly chosen: string | undefined;
  readonly asOfMs: number;
  readonly onChoose: (crossing: string) => void;
}

const steps = ["short", "long", "very-long", "unknown"] as const;

/** Where people wait, on a map that needs no network. */
export function MapPanel({ rows, chosen, asOfMs, onChoose }: MapPanelProps) {
  const translate = useTranslate(crossingsMessages);
  const title = translate("map.title");
  const { columns, rows: figures } = useRowsTwin(title, rows);
  return (
    <WaitsPanel
      title={title}
      asOfMs={asOfMs}
      source={translate("source.tokens")}
      about={translate("map.about")}
      twin={{ columns, rows: figures }}
      file="waits-map"
    >
      <Legend
        entries={steps.map((step) => ({
          label: translate(`map.${step}`),
          swatch: (
            <g transform="translate(8 8) scale(0.7)">
              <WaitMark step={step} />
            </g>
          ),
        }))}
      />
      <CrossingMap title={title} rows={rows} chosen={chosen} onChoose={onChoose} />
    </WaitsPanel>
  );
}
