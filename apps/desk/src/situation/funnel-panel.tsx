import type { SituationRoom } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";

const stages = [
  { name: "countedIn", unit: "crossings" },
  { name: "registered", unit: "persons" },
  { name: "recorded", unit: "persons" },
  { name: "numbersIssued", unit: "numbers" },
] as const;

/** Counted, registered, recorded, numbered: bars on one scale, never added. */
export function FunnelPanel({ room }: { readonly room: SituationRoom }) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const title = translate("funnel.title");
  const { funnel } = room;
  const most = Math.max(1, ...stages.map(({ name }) => funnel[name] ?? 0));
  const { countedIn } = funnel;
  const share = (value: number | null) =>
    value === null || countedIn === null || countedIn === 0
      ? translate("unknown")
      : format.percent(value / countedIn);
  const written = (value: number | null) =>
    value === null ? translate("unknown") : format.number(value);
  const twin = {
    caption: useTableCaption()(title),
    columns: [
      { label: translate("funnel.count") },
      { label: translate("funnel.unit") },
      { label: translate("funnel.value"), isNumeric: true },
      { label: translate("funnel.share"), isNumeric: true },
    ],
    rows: stages.map(({ name, unit }) => [
      translate(`funnel.${name}`),
      translate(`funnel.${unit}`),
      funnel[name] ?? translate("unknown"),
      share(funnel[name]),
    ]),
  };
  return (
    <ChartPanel
      title={title}
      asOfMs={room.asOfMs}
      source={translate("since", {
        source: translate("funnel.source"),
        time: format.dateTime(room.sinceMs),
      })}
      about={translate("funnel.about")}
      twin={twin}
      table="counted-registered"
    >
      <ol className="desk-funnel">
        {stages.map(({ name, unit }) => (
          <li key={name}>
            <span className="desk-funnel-name">{translate(`funnel.${name}`)}</span>
            <span className="desk-funnel-value">
              <strong>{written(funnel[name])}</strong> {translate(`funnel.${unit}`)}
            </span>
            <svg viewBox="0 0 100 18" preserveAspectRatio="none" height="18" aria-hidden="true">
              <rect className="cs-range-ground" width="100" height="18" />
              <rect
                data-unit={unit}
                className="desk-funnel-bar"
                width={(100 * (funnel[name] ?? 0)) / most}
                height="18"
              />
            </svg>
            <span className="desk-funnel-share cs-tabular">{share(funnel[name])}</span>
          </li>
        ))}
      </ol>
    </ChartPanel>
  );
}
