import { useId } from "react";
import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import { highestOf, latestOf, type Series, type SeriesPoint } from "./series.ts";
import { useWidth } from "./use-width.ts";
import { niceMinutes } from "./wait-scale.ts";

export interface SmallMultiplesProps {
  readonly series: readonly Series[];
  /** Minutes are written as hours and days; counts, the default, as numbers. */
  readonly unit?: "count" | "minutes";
}

const picture = { height: 92, top: 8, bottom: 20 };

interface PictureProps {
  readonly series: Series;
  readonly max: number;
  readonly written: (value: number) => string;
}

function Picture({ series, max, written }: PictureProps) {
  const id = useId();
  const [element, widthPx] = useWidth();
  const translate = useUiTranslate();
  const format = useFormat();
  const { points, name } = series;
  const x = scaleLinear([0, Math.max(1, points.length - 1)], [0, widthPx - 8]);
  const base = picture.height - picture.bottom;
  const y = scaleLinear([0, max], [base, picture.top]);
  const isKnown = ({ value }: SeriesPoint) => value !== undefined;
  const drawn = [...points];
  const outline = line<SeriesPoint>()
    .defined(isKnown)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))(drawn);
  const filled = area<SeriesPoint>()
    .defined(isKnown)
    .x((_, index) => x(index))
    .y0(base)
    .y1(({ value }) => y(value ?? 0))(drawn);
  const latest = latestOf(series);
  const latestText =
    latest?.value === undefined ? translate("chart.noValue") : written(latest.value);
  const first = points[0];
  const last = points.at(-1);
  return (
    <li>
      <div className="cs-multiples-name">
        <span>{name}</span>
        <span className="cs-multiples-value">{latestText}</span>
      </div>
      <div ref={element}>
        <svg
          viewBox={`0 0 ${widthPx} ${picture.height}`}
          height={picture.height}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>
            {`${name}: ${translate("chart.latest", { value: latestText })}`}
          </title>
          <path className="cs-chart-grid" d={`M0 ${picture.top}h${widthPx}`} />
          <path className="cs-chart-area" d={filled ?? ""} />
          <path className="cs-chart-line" d={outline ?? ""} />
          <path className="cs-chart-zero" d={`M0 ${base}h${widthPx}`} />
          {latest?.value === undefined ? null : (
            <circle
              className="cs-chart-dot"
              cx={x(points.indexOf(latest))}
              cy={y(latest.value)}
              r="4"
            />
          )}
          {first === undefined || last === undefined ? null : (
            <>
              <text x="0" y={picture.height - 3}>
                {format.shortDate(first.at)}
              </text>
              <text x={widthPx} y={picture.height - 3} textAnchor="end">
                {format.shortDate(last.at)}
              </text>
            </>
          )}
        </svg>
      </div>
    </li>
  );
}

/** One small line per crossing, all on one scale, so that the worst stands out by its height. */
export function SmallMultiples({ series, unit = "count" }: SmallMultiplesProps) {
  const format = useFormat();
  const translate = useUiTranslate();
  const write = unit === "minutes" ? format.duration : format.number;
  const highest = highestOf(series);
  const max =
    unit === "minutes"
      ? niceMinutes(highest)
      : (scaleLinear([0, highest], [0, 1]).nice(3).domain()[1] ?? 1);
  return (
    <div className="cs-chart">
      <p className="cs-small cs-soft">{translate("chart.sharedScale", { max: write(max) })}</p>
      <ul className="cs-multiples">
        {series.map((one) => (
          <Picture key={one.name} series={one} max={max} written={write} />
        ))}
      </ul>
    </div>
  );
}
