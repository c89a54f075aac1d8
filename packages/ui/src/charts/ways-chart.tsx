import { useId } from "react";
import { useFormat } from "../language/language-provider.tsx";
import { useWidth } from "./use-width.ts";
import { layOutWays, type PlacedStop, type WayStop, type WayStretch } from "./ways-layout.ts";

export interface WaysWords {
  /** Heading of each column, in order. */
  readonly columns: readonly string[];
  /** "fewer than ten". */
  readonly few: string;
  /** What the whole drawing says, for those who do not see it. */
  readonly summary: string;
}

export interface WaysChartProps {
  readonly title: string;
  readonly stops: readonly WayStop[];
  readonly stretches: readonly WayStretch[];
  readonly words: WaysWords;
}

/** Narrower than this the columns become lists: ribbons between them could not be followed. */
const ribbonsWidthMin = 720;
const frame = { heightPx: 420, stopWidthPx: 14, gapPx: 16 };
const headPx = 30;
const sidePx = 150;

/** Where people came in, first slept, want to go and left; what is not known is drawn too. */
export function WaysChart(props: WaysChartProps) {
  const [element, widthPx] = useWidth();
  return (
    <div className="cs-chart" ref={element}>
      {widthPx < ribbonsWidthMin ? <WayLists {...props} /> : <Ribbons {...props} width={widthPx} />}
    </div>
  );
}

function Ribbons({ title, stops, stretches, words, width }: WaysChartProps & { width: number }) {
  const id = useId();
  const format = useFormat();
  const inner = { ...frame, widthPx: width - sidePx };
  const placed = layOutWays(stops, stretches, inner);
  const columns = words.columns.length;
  const heightPx = frame.heightPx + headPx + 14;
  const written = (persons: number | null) =>
    persons === null ? words.few : format.number(persons);
  const labelOf = new Map(stops.map(({ column, code, label }) => [`${column}|${code}`, label]));
  return (
    <svg
      viewBox={`0 0 ${width} ${heightPx}`}
      height={heightPx}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{words.summary}</desc>
      <defs>
        <pattern id={`${id}-hatch`} width="7" height="7" patternUnits="userSpaceOnUse">
          <path className="cs-ways-hatch" d="M-1.75 5.25 5.25-1.75M1.75 8.75 8.75 1.75" />
        </pattern>
      </defs>
      {words.columns.map((column, index) => (
        <text
          className="cs-chart-strong"
          key={column}
          x={(index * (inner.widthPx - frame.stopWidthPx)) / Math.max(1, columns - 1)}
          y={14}
        >
          {column}
        </text>
      ))}
      <g transform={`translate(0 ${headPx})`}>
        {placed.stretches.map(({ column, from, to, persons, path, isUnknown }) => (
          <path
            className="cs-ways-stretch"
            data-unknown={isUnknown}
            d={path}
            key={`${column}|${from}|${to}`}
          >
            <title>
              {`${labelOf.get(`${column}|${from}`) ?? from} → ` +
                `${labelOf.get(`${column + 1}|${to}`) ?? to}: ${written(persons)}`}
            </title>
          </path>
        ))}
        {placed.stops.map((stop) => (
          <Stop
            key={`${stop.column}|${stop.code}`}
            stop={stop}
            value={written(stop.persons)}
            hatch={`url(#${id}-hatch)`}
          />
        ))}
      </g>
    </svg>
  );
}

interface StopProps {
  readonly stop: PlacedStop;
  readonly value: string;
  readonly hatch: string;
}

function Stop({ stop, value, hatch }: StopProps) {
  const { x, y, height, label, isUnknown, column } = stop;
  const box = { x, y, width: frame.stopWidthPx, height };
  return (
    <g>
      <rect className="cs-ways-stop" data-column={column} data-unknown={isUnknown} {...box} />
      {isUnknown ? <rect fill={hatch} {...box} /> : null}
      <text className="cs-ways-label" x={x + frame.stopWidthPx + 6} y={y + height / 2} dy="0.34em">
        <tspan className="cs-chart-strong">{label}</tspan>
        <tspan dx="6">{value}</tspan>
      </text>
    </g>
  );
}

/** On a phone: each column as a list with bars on one scale. */
function WayLists({ stops, words }: WaysChartProps) {
  const format = useFormat();
  const most = Math.max(1, ...stops.map(({ persons }) => persons ?? 0));
  return (
    <ol className="cs-ways-lists">
      {words.columns.map((heading, index) => (
        <li key={heading}>
          <h3>{heading}</h3>
          <ul>
            {stops
              .filter(({ column }) => column === index)
              .map(({ code, label, persons, isUnknown }) => (
                <li key={code} data-unknown={isUnknown}>
                  <span>{label}</span>
                  <span className="cs-tabular">
                    {persons === null ? words.few : format.number(persons)}
                  </span>
                  <svg viewBox="0 0 100 6" preserveAspectRatio="none" height="6" aria-hidden="true">
                    <rect
                      className="cs-ways-stop"
                      data-unknown={isUnknown}
                      width={Math.max(0.5, (100 * (persons ?? 0)) / most)}
                      height="6"
                    />
                  </svg>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
