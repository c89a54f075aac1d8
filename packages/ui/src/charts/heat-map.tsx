import { useId } from "react";
import { useUiTranslate } from "../language/language-provider.tsx";
import { heatEdges, shadeOf, type HeatDay } from "./heat-steps.ts";
import { Legend } from "./legend.tsx";
import { useWidth } from "./use-width.ts";

export interface HeatMapProps {
  readonly title: string;
  readonly days: readonly HeatDay[];
  /** Minutes get shades of hours and days; counts, the default, even ones. */
  readonly unit?: "count" | "minutes";
  /** How a value is written: a number, a wait. */
  readonly written: (value: number) => string;
  /** Heard instead of the picture. */
  readonly summary: string;
}

const startPx = 74;
const headPx = 20;
const numberWidthPx = 30;

function HeatLegend({
  edges,
  written,
}: { edges: readonly number[] } & Pick<HeatMapProps, "written">) {
  const translate = useUiTranslate();
  const swatch = (shade: number | "unknown") => (
    <rect className="cs-heat-cell" data-shade={shade} width="16" height="16" rx="3" />
  );
  return (
    <Legend
      entries={[
        { label: translate("chart.noValue"), swatch: swatch("unknown") },
        ...edges.map((edge, index) => ({ label: `≤ ${written(edge)}`, swatch: swatch(index + 1) })),
      ]}
    />
  );
}

interface RowProps extends Pick<HeatMapProps, "written"> {
  readonly day: HeatDay;
  readonly y: number;
  readonly cell: { readonly widthPx: number; readonly heightPx: number };
  readonly edges: readonly number[];
}

function HeatRow({ day, y, cell, edges, written }: RowProps) {
  const translate = useUiTranslate();
  return (
    <g>
      <text x={startPx - 8} y={y + cell.heightPx / 2} dy="0.34em" textAnchor="end">
        {day.label}
      </text>
      {day.hours.map((value, hour) => {
        const shade = shadeOf(value, edges);
        const x = startPx + hour * cell.widthPx;
        const text = value === undefined ? translate("chart.noValue") : written(value);
        return (
          <g key={hour}>
            <rect
              className="cs-heat-cell"
              data-shade={shade ?? "unknown"}
              x={x + 0.75}
              y={y + 0.75}
              width={Math.max(1, cell.widthPx - 1.5)}
              height={cell.heightPx - 1.5}
              rx="3"
            >
              <title>{`${day.label}, ${String(hour).padStart(2, "0")}:00: ${text}`}</title>
            </rect>
            {value === undefined || cell.widthPx < numberWidthPx || text.length > 4 ? null : (
              <text
                className="cs-heat-number"
                data-shade={shade}
                x={x + cell.widthPx / 2}
                y={y + cell.heightPx / 2}
                dy="0.34em"
                textAnchor="middle"
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Hour by day: when it is busy. Five shades, with figures where there is room for them. */
export function HeatMap({ title, days, unit = "count", written, summary }: HeatMapProps) {
  const id = useId();
  const [element, widthPx] = useWidth();
  const edges = heatEdges(days, unit);
  const cell = { widthPx: (widthPx - startPx) / 24, heightPx: 26 };
  const heightPx = headPx + days.length * cell.heightPx;
  return (
    <div className="cs-chart">
      <HeatLegend edges={edges} written={written} />
      <div ref={element}>
        <svg
          viewBox={`0 0 ${widthPx} ${heightPx}`}
          height={heightPx}
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{summary}</desc>
          {[0, 3, 6, 9, 12, 15, 18, 21].map((hour) => (
            <text key={hour} x={startPx + hour * cell.widthPx} y={headPx - 7}>
              {String(hour).padStart(2, "0")}
            </text>
          ))}
          {days.map((day, index) => (
            <HeatRow
              key={day.label}
              day={day}
              y={headPx + index * cell.heightPx}
              cell={cell}
              edges={edges}
              written={written}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}
