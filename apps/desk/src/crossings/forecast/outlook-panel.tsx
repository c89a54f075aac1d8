import type { ForecastAnswer, QueueOutlook, WaitCrossing } from "@caravanserai/contract";
import { useFormat, useLanguage, useTranslate } from "@caravanserai/ui";
import { crossingName } from "../../situation/crossing-words.ts";
import type { TravelMode } from "../crossing-rows.ts";
import { forecastMessages } from "../forecast-messages/index.ts";
import { WaitsPanel } from "../waits-panel.tsx";
import { outlookOrder } from "./outlook-order.ts";

export interface OutlookPanelProps {
  readonly forecast: ForecastAnswer;
  readonly crossings: readonly WaitCrossing[];
  readonly mode: TravelMode;
}

const laneStepPx = 11;
const lanesShown = 20;

/** Lanes that are open as filled squares, those that are missing as hollow ones. */
function LaneSquares({ open, needed }: { readonly open: number; readonly needed: number }) {
  const shown = Math.min(lanesShown, Math.max(open, needed));
  return (
    <svg
      className="desk-lanes"
      viewBox={`0 0 ${shown * laneStepPx + 2} 14`}
      width={shown * laneStepPx + 2}
      height="14"
      aria-hidden="true"
      focusable="false"
    >
      {Array.from({ length: shown }, (_none, lane) => (
        <rect
          key={lane}
          className="desk-lane"
          data-open={lane < open}
          x={lane * laneStepPx + 1}
          y="1"
          width="8"
          height="12"
          rx="2"
        />
      ))}
    </svg>
  );
}

function useOutlookWords() {
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const hours = (value: number | null) =>
    value === null
      ? translate("outlook.notSoon")
      : value === 0
        ? translate("outlook.passed")
        : format.duration(value * 60);
  return {
    until: ({ likelyHours, earliestHours }: QueueOutlook) => ({
      likely: hours(likelyHours),
      earliest:
        earliestHours === null || likelyHours === 0
          ? ""
          : translate("outlook.earliest", { hours: format.duration(earliestHours * 60) }),
    }),
    night: ({ night }: QueueOutlook) =>
      night === null
        ? translate("outlook.noNight")
        : [...new Set([night.low, night.high].map((most) => format.number(Math.round(most))))].join(
            " – ",
          ),
  };
}

function OutlookRow({ outlook, name }: { readonly outlook: QueueOutlook; readonly name: string }) {
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const words = useOutlookWords();
  const { staffing, lanesOpen, limitParties } = outlook;
  const { likely, earliest } = words.until(outlook);
  const isUrgent = outlook.likelyHours !== null;
  const isShort = staffing !== null && staffing.lanesNeeded > lanesOpen;
  return (
    <tr data-urgent={isUrgent}>
      <th scope="row">{name}</th>
      <td className="desk-until">
        {isUrgent ? <strong>{likely}</strong> : likely}
        <span className="desk-sub">
          {earliest === "" ? null : `${earliest} · `}
          {translate("outlook.limit", { limit: format.number(limitParties) })}
        </span>
      </td>
      <td className="desk-night">{words.night(outlook)}</td>
      <td>
        {staffing === null ? (
          translate("outlook.noStaffing")
        ) : (
          <span className="desk-staffing">
            <LaneSquares open={lanesOpen} needed={staffing.lanesNeeded} />
            <span>
              {translate(isShort ? "outlook.lanesMore" : "outlook.lanesEnough", {
                open: lanesOpen,
                needed: staffing.lanesNeeded,
              })}
              <span className="desk-sub">
                {translate(`outlook.${staffing.method}`, {
                  hours: format.duration(staffing.recoveryHours * 60),
                  target: format.duration(staffing.targetMinutes),
                })}
              </span>
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}

/** When a queue or the night passes its limit, and what it takes to prevent it. */
export function OutlookPanel({ forecast, crossings, mode }: OutlookPanelProps) {
  const translate = useTranslate(forecastMessages);
  const language = useLanguage();
  const title = translate("outlook.title");
  const names = new Map(crossings.map((one) => [one.crossing, crossingName(one, language)]));
  const outlooks = outlookOrder(forecast.queues.filter((one) => one.mode === mode));
  const heads = ["crossing", "until", "night", "lanes"] as const;
  const figures = [
    "likely",
    "earliestHours",
    "limitParties",
    "nightMost",
    "open",
    "needed",
  ] as const;
  const twin = {
    columns: [
      { label: translate("outlook.crossing") },
      ...figures.map((key) => ({ label: translate(`outlook.twin.${key}`), isNumeric: true })),
    ],
    rows: outlooks.map((one) => [
      names.get(one.crossing) ?? one.crossing,
      one.likelyHours ?? undefined,
      one.earliestHours ?? undefined,
      one.limitParties,
      one.night === null ? undefined : Math.round(one.night.middle),
      one.lanesOpen,
      one.staffing?.lanesNeeded,
    ]),
  };
  return (
    <WaitsPanel
      title={title}
      asOfMs={forecast.madeAtMs ?? forecast.asOfMs}
      source={translate("fan.source")}
      about={translate("outlook.about")}
      twin={twin}
      file="queue-outlook"
    >
      {outlooks.length === 0 ? (
        <p className="cs-soft">{translate("fan.nothing")}</p>
      ) : (
        <div className="cs-table-scroll" tabIndex={0} role="group" aria-label={title}>
          <table className="cs-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col" key={head}>
                    {translate(`outlook.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlooks.map((one) => (
                <OutlookRow
                  key={one.crossing}
                  outlook={one}
                  name={names.get(one.crossing) ?? one.crossing}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </WaitsPanel>
  );
}
