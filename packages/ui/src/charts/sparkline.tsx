import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";

export interface SparklineProps {
  /** What the line shows, for those who hear it. */
  readonly label: string;
  /** Undefined while nothing was observed: the line is broken there. */
  readonly values: readonly (number | undefined)[];
  readonly widthPx?: number;
  readonly heightPx?: number;
}

const inset = 5;

/** A trend the size of a word. The figure beside it carries the value. */
export function Sparkline({ label, values, widthPx = 112, heightPx = 36 }: SparklineProps) {
  const translate = useUiTranslate();
  const format = useFormat();
  const known = values.filter((value) => value !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [inset, widthPx - inset]);
  const y = scaleLinear([Math.min(lowest, 0), Math.max(highest, 1)], [heightPx - inset, inset]);
  const path = line<number | undefined>()
    .defined((value) => value !== undefined)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))([...values]);
  const trend = translate("chart.trend", {
    first: format.number(first),
    last: format.number(last),
    lowest: format.number(lowest),
    highest: format.number(highest),
  });
  return (
    <svg
      className="cs-sparkline"
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      width={widthPx}
      height={heightPx}
      role="img"
      aria-label={`${label}. ${trend}`}
    >
      <path className="cs-chart-line" d={path ?? ""} />
      <circle className="cs-chart-dot" cx={x(values.lastIndexOf(last))} cy={y(last)} r="4" />
    </svg>
  );
}
