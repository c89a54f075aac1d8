import { Panel, useFormat, useTranslate } from "@caravanserai/ui";
import { localMidnight } from "../app/local-day.ts";
import { useHubNow, useProjection, useUtcOffsetMinutes } from "../act/services-context.ts";
import { countMessages } from "./count-messages.ts";
import { todaysCount } from "./todays-count.ts";

/** Own work of the day, to compare with a paper list. Never the crossing's total. */
export function TodaysCountPanel() {
  const translate = useTranslate(countMessages);
  const format = useFormat();
  const { rows } = useProjection();
  const nowMs = useHubNow();
  const counts = todaysCount(rows, localMidnight(nowMs, useUtcOffsetMinutes()));
  const sum = (field: "personsIn" | "personsOut" | "vehiclesIn" | "vehiclesOut") =>
    counts.reduce((total, count) => total + count[field], 0);
  return (
    <Panel title={translate("today")}>
      <p className="cs-small cs-soft">
        {translate("today.asOf", { time: format.dateTime(nowMs) })}
      </p>
      {counts.length === 0 ? (
        <p>{translate("today.none")}</p>
      ) : (
        <table className="cs-table">
          <thead>
            <tr>
              <th scope="col">{translate("mode")}</th>
              <th scope="col" data-numeric="true">
                {translate("in")}
              </th>
              <th scope="col" data-numeric="true">
                {translate("out")}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ mode, personsIn, personsOut }) => (
              <tr key={mode}>
                <th scope="row">{translate(mode)}</th>
                <td data-numeric="true">{format.number(personsIn)}</td>
                <td data-numeric="true">{format.number(personsOut)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{translate("today.total")}</th>
              <td data-numeric="true">{format.number(sum("personsIn"))}</td>
              <td data-numeric="true">{format.number(sum("personsOut"))}</td>
            </tr>
            <tr>
              <th scope="row">{translate("today.vehicles")}</th>
              <td data-numeric="true">{format.number(sum("vehiclesIn"))}</td>
              <td data-numeric="true">{format.number(sum("vehiclesOut"))}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Panel>
  );
}
