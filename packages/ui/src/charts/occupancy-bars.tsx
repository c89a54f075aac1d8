import { useId } from "react";
import { scaleLinear } from "d3-scale";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import { Legend } from "./legend.tsx";
import { freeOf, type Occupancy } from "./occupancy.ts";
import { useWidth } from "./use-width.ts";

export interface OccupancyBarsProps {
  readonly sites: readonly Occupancy[];
}

const barHeightPx = 24;

interface HatchProps {
  readonly id: string;
}

// Held and blocked differ from occupied by texture too: colour alone is lost in the sun.
function Hatches({ id }: HatchProps) {
  return (
    <defs>
      <pattern id={`${id}-held`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="cs-occupancy-held-line" d="M-1.5 4.5 4.5-1.5M1.5 7.5 7.5 1.5" />
      </pattern>
      <pattern id={`${id}-blocked`} width="7" height="7" patternUnits="userSpaceOnUse">
        <path className="cs-occupancy-blocked-line" d="M0 0l7 7M7 0 0 7" />
      </pattern>
    </defs>
  );
}

interface BarProps {
  readonly site: Occupancy;
  readonly scaleMax: number;
  readonly widthPx: number;
  readonly hatchId: string;
}

function Bar({ site, scaleMax, widthPx, hatchId }: BarProps) {
  const x = scaleLinear([0, Math.max(1, scaleMax)], [0, widthPx - 4]);
  const { capacity, occupied, held, blocked } = site;
  const claimed = occupied + held;
  const blockedStart = Math.max(claimed, capacity - blocked);
  const height = barHeightPx;
  return (
    <svg viewBox={`-2 -4 ${widthPx} ${height + 8}`} height={height + 8} aria-hidden="true">
      <rect className="cs-occupancy-frame" width={x(capacity)} height={height} rx="3" />
      <rect className="cs-occupancy-occupied" width={x(occupied)} height={height} rx="3" />
      <rect x={x(occupied)} width={x(held)} height={height} fill={`url(#${hatchId}-held)`} />
      <rect
        x={x(blockedStart)}
        width={x(blocked)}
        height={height}
        fill={`url(#${hatchId}-blocked)`}
      />
      <path className="cs-occupancy-limit" d={`M${x(capacity)} -4v${height + 8}`} />
    </svg>
  );
}

function FreeText({ site }: { readonly site: Occupancy }) {
  const translate = useUiTranslate();
  const format = useFormat();
  const free = freeOf(site);
  const state = free < 0 ? "over" : free === 0 ? "full" : "free";
  return (
    <span className="cs-occupancy-free" data-state={state}>
      {free < 0
        ? translate("chart.overCapacity", { count: format.number(-free) })
        : translate("chart.freeCount", { count: format.number(free) })}
    </span>
  );
}

function OccupancyLegend({ hatchId }: { readonly hatchId: string }) {
  const translate = useUiTranslate();
  const square = { x: 1, y: 1, width: 14, height: 14, rx: 2 };
  return (
    <Legend
      entries={[
        {
          label: translate("chart.occupied"),
          swatch: <rect className="cs-occupancy-occupied" {...square} />,
        },
        {
          label: translate("chart.held"),
          swatch: <rect fill={`url(#${hatchId}-held)`} {...square} />,
        },
        {
          label: translate("chart.blocked"),
          swatch: <rect fill={`url(#${hatchId}-blocked)`} {...square} />,
        },
        {
          label: translate("chart.free"),
          swatch: <rect className="cs-occupancy-frame" {...square} />,
        },
      ]}
    />
  );
}

/** A bar per site on one scale: occupied, held, blocked and what is free up to the capacity. */
export function OccupancyBars({ sites }: OccupancyBarsProps) {
  const hatchId = useId();
  const [element, widthPx] = useWidth();
  const translate = useUiTranslate();
  const format = useFormat();
  const scaleMax = Math.max(
    ...sites.map(({ capacity, occupied, held, blocked }) =>
      Math.max(capacity, occupied + held + blocked),
    ),
  );
  return (
    <div className="cs-chart" ref={element}>
      <svg className="cs-chart-patterns" width="0" height="0" aria-hidden="true">
        <Hatches id={hatchId} />
      </svg>
      <OccupancyLegend hatchId={hatchId} />
      <ul className="cs-occupancy">
        {sites.map((site) => (
          <li key={site.name}>
            <div className="cs-occupancy-name">
              <span>{site.name}</span>
              <FreeText site={site} />
            </div>
            <Bar site={site} scaleMax={scaleMax} widthPx={widthPx} hatchId={hatchId} />
            <p className="cs-occupancy-note">
              {(["occupied", "held", "blocked", "capacity"] as const)
                .map((key) => `${translate(`chart.${key}`)} ${format.number(site[key])}`)
                .join(" · ")}
              {site.note === undefined ? "" : ` · ${site.note}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
