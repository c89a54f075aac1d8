import { Badge, IconClock, useFormat, useTranslate } from "@caravanserai/ui";
import { knownWait, type CrossingRow } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";
import { useWaitWords } from "./use-wait-words.ts";

export interface WaitCellProps {
  readonly row: CrossingRow;
  /** Right end of the scale all rows share, in minutes. */
  readonly scaleMinutes: number;
}

const barPx = { width: 132, height: 14 };

/** The range as a bar on the scale of all rows, its middle as a notch; hidden from ears. */
function RangeBar({ row, scaleMinutes }: WaitCellProps) {
  const wait = knownWait(row);
  const x = (minutes: number) => (Math.min(minutes, scaleMinutes) / scaleMinutes) * barPx.width;
  return (
    <svg
      className="desk-range"
      viewBox={`0 0 ${barPx.width} ${barPx.height}`}
      width={barPx.width}
      height={barPx.height}
      aria-hidden="true"
      focusable="false"
    >
      <path className="desk-range-ground" d={`M0 7H${barPx.width}`} />
      {wait === undefined ? null : (
        <>
          <rect
            className="desk-range-bar"
            x={x(wait.lowMinutes)}
            y="3"
            width={Math.max(3, x(wait.highMinutes) - x(wait.lowMinutes))}
            height="8"
            rx="4"
          />
          <path className="desk-range-middle" d={`M${x(wait.middleMinutes)} 0V14`} />
        </>
      )}
    </svg>
  );
}

/** The wait as a range. What is not known says so, and why. */
export function WaitCell({ row, scaleMinutes }: WaitCellProps) {
  const words = useWaitWords();
  const { estimate } = row;
  if (estimate?.wait.kind !== "known") {
    const reason = estimate?.wait.kind === "not-known" ? estimate.wait.reason : "no-queue";
    return (
      <span className="desk-wait" data-known="false">
        {words.range(estimate)}
        <span className="desk-sub">{words.reason(reason)}</span>
      </span>
    );
  }
  return (
    <span className="desk-wait">
      <strong className="desk-wait-range">{words.range(estimate)}</strong>
      <RangeBar row={row} scaleMinutes={scaleMinutes} />
    </span>
  );
}

/** How the wait is known and how old that is; for the unknown, when something was last heard. */
export function MethodCell({ row }: { readonly row: CrossingRow }) {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const wait = row.estimate?.wait;
  if (wait?.kind === "known") {
    return (
      <span className="desk-method">
        <Badge tone={wait.method === "measured" ? "success" : "note"}>
          {translate(`method.${wait.method}`)}
        </Badge>
        <span className="desk-sub cs-tabular">
          {wait.ageMinutes < 1
            ? translate("wait.fresh")
            : translate("wait.age", { age: format.duration(wait.ageMinutes) })}
        </span>
      </span>
    );
  }
  const lastHeardMs = wait?.lastHeardMs ?? row.crossing.lastHeardMs;
  return (
    <span className="cs-stale">
      <IconClock />
      {lastHeardMs === null
        ? translate("wait.neverHeard")
        : translate("wait.lastHeard", { time: format.dateTime(lastHeardMs) })}
    </span>
  );
}
