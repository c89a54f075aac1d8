export interface ValueAxisProps {
  readonly ticks: readonly number[];
  /** Place of a value from the top, in pixels. */
  readonly y: (value: number) => number;
  /** From where to where a line across the chart goes, in pixels. */
  readonly startX: number;
  readonly endX: number;
  readonly label: (tick: number) => string;
}

const labelGapPx = 6;

/** A line across the chart at each value, its number before it; the line of zero stands out. */
export function ValueAxis({ ticks, y, startX, endX, label }: ValueAxisProps) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? "cs-chart-zero" : "cs-chart-grid"}
            x1={startX}
            x2={endX}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text x={startX - labelGapPx} y={y(tick)} dy="0.32em" textAnchor="end">
            {label(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
