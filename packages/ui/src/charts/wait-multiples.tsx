import { useId } from "react";
import { scaleLinear, scaleTime } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import { useWidth } from "./use-width.ts";
import {
  latestWait,
  sharedScale,
  type CourseHour,
  type SharedScale,
  type WaitCourse,
} from "./wait-course.ts";
import { waitTicks } from "./wait-scale.ts";

/** Words of the three rows of a picture. */
export interface WaitMultiplesWords {
  readonly wait: string;
  readonly served: string;
  readonly lanes: string;
}

export interface WaitMultiplesProps {
  readonly courses: readonly WaitCourse[];
  readonly words: WaitMultiplesWords;
  /** The crossing the rest of the page is about. */
  readonly chosen?: string | undefined;
}

const hourMs = 3_600_000;
const rows = {
  wait: { top: 6, bottom: 92 },
  served: { top: 106, bottom: 128 },
  lanes: { top: 140, bottom: 156 },
  heightPx: 176,
};
const startPx = 40;

interface PictureProps {
  readonly course: WaitCourse;
  readonly scale: SharedScale;
  readonly ticks: readonly number[];
  readonly words: WaitMultiplesWords;
  readonly isChosen: boolean;
}

function useScales({ course, scale, ticks }: PictureProps, widthPx: number) {
  const first = course.hours[0]?.at ?? 0;
  const last = (course.hours.at(-1)?.at ?? first) + hourMs;
  return {
    x: scaleTime([first, last], [startPx, widthPx - 6]),
    wait: scaleLinear([0, ticks.at(-1) ?? 1], [rows.wait.bottom, rows.wait.top]),
    served: scaleLinear([0, scale.served], [rows.served.bottom, rows.served.top]),
    lanes: scaleLinear([0, scale.lanes], [rows.lanes.bottom, rows.lanes.top]),
    first,
    last,
  };
}

type Scales = ReturnType<typeof useScales>;

function WaitRow({ hours, scales }: { readonly hours: readonly CourseHour[]; scales: Scales }) {
  const { x, wait } = scales;
  const drawn = [...hours];
  const centre = ({ at }: CourseHour) => x(at + hourMs / 2);
  const band = area<CourseHour>()
    .defined(({ low, high }) => low !== undefined && high !== undefined)
    .x(centre)
    .y0(({ low }) => wait(low ?? 0))
    .y1(({ high }) => wait(high ?? 0))(drawn);
  const middle = line<CourseHour>()
    .defined((hour) => hour.middle !== undefined)
    .x(centre)
    .y((hour) => wait(hour.middle ?? 0))(drawn);
  return (
    <>
      <path className="cs-chart-area" d={band ?? ""} />
      <path className="cs-chart-line" d={middle ?? ""} />
    </>
  );
}

function FlowRows({ hours, scales }: { readonly hours: readonly CourseHour[]; scales: Scales }) {
  const { x, served, lanes } = scales;
  const hourPx = Math.max(0.5, x(scales.first + hourMs) - x(scales.first) - 0.4);
  const columns = hours
    .filter((hour) => hour.served !== undefined && hour.served > 0)
    .map(({ at, served: value = 0 }) => {
      const y = served(value);
      return `M${x(at).toFixed(1)} ${rows.served.bottom}V${y.toFixed(1)}h${hourPx.toFixed(1)}V${rows.served.bottom}Z`;
    });
  const steps = line<CourseHour>()
    .defined((hour) => hour.lanes !== undefined)
    .x(({ at }) => x(at))
    .y((hour) => lanes(hour.lanes ?? 0))
    .curve(curveStepAfter)([...hours]);
  return (
    <>
      <path className="cs-multiple-served" d={columns.join("")} />
      <path className="cs-chart-zero" d={`M${startPx} ${rows.served.bottom}H${x(scales.last)}`} />
      <path className="cs-multiple-lanes" d={steps ?? ""} />
      <path className="cs-chart-grid" d={`M${startPx} ${rows.lanes.bottom}H${x(scales.last)}`} />
    </>
  );
}

function Axes({
  scales,
  ticks,
  scale,
}: { scales: Scales } & Pick<PictureProps, "ticks" | "scale">) {
  const format = useFormat();
  const { x, wait, first, last } = scales;
  return (
    <g>
      {ticks.map((tick) => (
        <path
          key={tick}
          className={tick === 0 ? "cs-chart-zero" : "cs-chart-grid"}
          d={`M${startPx} ${wait(tick)}H${x(last)}`}
        />
      ))}
      <text x={startPx - 5} y={rows.wait.top} dy="0.6em" textAnchor="end">
        {format.duration(ticks.at(-1) ?? 0)}
      </text>
      <text x={startPx - 5} y={rows.wait.bottom} textAnchor="end">
        0
      </text>
      <text x={startPx - 5} y={rows.served.top} dy="0.6em" textAnchor="end">
        {format.number(scale.served)}
      </text>
      <text x={startPx - 5} y={rows.lanes.top} dy="0.6em" textAnchor="end">
        {format.number(Math.round(scale.lanes))}
      </text>
      <text x={startPx} y={rows.heightPx - 3}>
        {format.shortDate(first)}
      </text>
      <text x={x(last)} y={rows.heightPx - 3} textAnchor="end">
        {format.shortDate(last - 1)}
      </text>
    </g>
  );
}

function Picture(props: PictureProps) {
  const { course, words, isChosen } = props;
  const id = useId();
  const [element, widthPx] = useWidth();
  const translate = useUiTranslate();
  const format = useFormat();
  const scales = useScales(props, widthPx);
  const latest = latestWait(course);
  const latestText =
    latest?.middle === undefined ? translate("chart.noValue") : format.duration(latest.middle);
  return (
    <li data-chosen={isChosen}>
      <div className="cs-multiples-name">
        <span>{course.name}</span>
        <span className="cs-multiples-value">{latestText}</span>
      </div>
      <div ref={element}>
        <svg
          viewBox={`0 0 ${widthPx} ${rows.heightPx}`}
          height={rows.heightPx}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>
            {`${course.name}: ${words.wait}, ${translate("chart.latest", { value: latestText })}`}
          </title>
          <Axes scales={scales} ticks={props.ticks} scale={props.scale} />
          <WaitRow hours={course.hours} scales={scales} />
          <FlowRows hours={course.hours} scales={scales} />
          {latest?.middle === undefined ? null : (
            <circle
              className="cs-chart-dot"
              cx={scales.x(latest.at + hourMs / 2)}
              cy={scales.wait(latest.middle)}
              r="4"
            />
          )}
        </svg>
      </div>
    </li>
  );
}

/** Wait with its range, throughput and lanes of every crossing, all on one scale each. */
export function WaitMultiples({ courses, words, chosen }: WaitMultiplesProps) {
  const scale = sharedScale(courses);
  const ticks = waitTicks(scale.minutes, 3);
  return (
    <div className="cs-chart">
      <ul className="cs-multiples cs-multiples-waits">
        {courses.map((course) => (
          <Picture
            key={course.key}
            course={course}
            scale={scale}
            ticks={ticks}
            words={words}
            isChosen={course.key === chosen}
          />
        ))}
      </ul>
    </div>
  );
}
