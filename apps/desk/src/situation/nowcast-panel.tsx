import type { NowcastRange, SituationNowcast } from "@caravanserai/contract";
import { RangeBar, useFormat, useTranslate } from "@caravanserai/ui";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { outwardRange } from "./outward-range.ts";
import { roomMessages } from "./room-messages/index.ts";

interface NowcastProps {
  readonly nowcast: SituationNowcast;
}

const spans = ["untilNow", "wholeDay"] as const;
const silentShownAtMost = 4;

export interface NowcastPanelProps extends NowcastProps {
  /** How many of the silent are named; 0 where a banner speaks of them. */
  readonly silentShown?: number;
}

/** Today's counts with what silent posts usually count: a range, and who is missing. */
export function NowcastPanel({ nowcast, silentShown = silentShownAtMost }: NowcastPanelProps) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const { isPast } = nowcast;
  const title = translate(isPast ? "nowcast.titleThen" : "nowcast.title");
  const days = nowcast.in.untilNow?.basisDays ?? nowcast.out.untilNow?.basisDays ?? 0;
  const time = format.time(nowcast.untilMs);
  const rows = (["in", "out"] as const).flatMap((direction) =>
    spans.map((span) => ({ direction, span, found: nowcast[direction][span] })),
  );
  const hasOutcome = rows.some(({ found }) => (found?.cameTo ?? null) !== null);
  const twin = {
    caption: useTableCaption()(title),
    columns: [
      { label: translate("nowcast.direction") },
      { label: translate("nowcast.known"), isNumeric: true },
      { label: translate("present.low"), isNumeric: true },
      { label: translate("nowcast.expected"), isNumeric: true },
      { label: translate("present.high"), isNumeric: true },
      ...(hasOutcome ? [{ label: translate("nowcast.cameTo"), isNumeric: true }] : []),
    ],
    rows: rows.map(({ direction, span, found }) => [
      `${translate(`nowcast.${direction}`)}: ${translate(`nowcast.${span}`, { time })}`,
      found?.known ?? translate("unknown"),
      found?.low ?? translate("unknown"),
      found?.expected ?? translate("unknown"),
      found?.high ?? translate("unknown"),
      ...(hasOutcome ? [found?.cameTo ?? translate("unknown")] : []),
    ]),
  };
  const hasNone = rows.every(({ found }) => found === null);
  return (
    <ChartPanel
      title={title}
      asOfMs={nowcast.asOfMs}
      source={translate("nowcast.source", { days })}
      about={translate(isPast ? "nowcast.aboutThen" : "nowcast.about")}
      twin={twin}
      table="nowcast"
    >
      {hasNone ? <p className="desk-room-none">{translate("nowcast.none")}</p> : null}
      <div className="desk-nowcast">
        {(["in", "out"] as const).map((direction) => (
          <DirectionNowcast key={direction} direction={direction} nowcast={nowcast} />
        ))}
      </div>
      {silentShown === 0 ? null : <SilentCounting nowcast={nowcast} silentShown={silentShown} />}
    </ChartPanel>
  );
}

function DirectionNowcast({
  nowcast,
  direction,
}: NowcastProps & { readonly direction: "in" | "out" }) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const { untilNow, wholeDay } = nowcast[direction];
  if (untilNow === null || wholeDay === null) return null;
  const most = Math.max(untilNow.high, wholeDay.high);
  const time = format.time(nowcast.untilMs);
  const written = (found: NowcastRange) => {
    const { low, high } = outwardRange(found);
    if (low === high) return format.number(low);
    return translate("range", { low: format.number(low), high: format.number(high) });
  };
  return (
    <section aria-label={translate(`nowcast.${direction}`)}>
      <h3>{translate(`nowcast.${direction}`)}</h3>
      {spans.map((span) => {
        const found = nowcast[direction][span];
        if (found === null) return null;
        return (
          <div className="desk-nowcast-row" key={span}>
            <span>{translate(`nowcast.${span}`, { time })}</span>
            <strong className="cs-tabular">{written(found)}</strong>
            {found.cameTo === null ? null : (
              <span className="desk-nowcast-outcome cs-tabular">
                {translate("nowcast.cameTo")}: {format.number(found.cameTo)}
              </span>
            )}
            <RangeBar
              known={found.known}
              low={found.low}
              high={found.high}
              expected={found.expected}
              most={most}
            />
          </div>
        );
      })}
      <p className="cs-small cs-soft cs-tabular">
        {translate("nowcast.known")}: {format.number(wholeDay.known)}
      </p>
    </section>
  );
}

function SilentCounting({
  nowcast: { silent, isPast },
  silentShown,
}: NowcastProps & { readonly silentShown: number }) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  if (silent.length === 0) {
    const none = translate(isPast ? "nowcast.noSilentThen" : "nowcast.noSilent");
    return <p className="cs-small cs-soft">{none}</p>;
  }
  const title = translate(isPast ? "nowcast.silentThen" : "nowcast.silent");
  const more = translate("nowcast.more", { count: silent.length - silentShown });
  return (
    <section aria-label={title}>
      <h3 className="desk-room-sub">{title}</h3>
      <ul className="desk-silent-counting">
        {silent.slice(0, silentShown).map(({ device, label, lastHeardAtMs, expectedIn }) => (
          <li key={device}>
            <strong>{label}</strong>
            <span className="cs-tabular">
              {translate(isPast ? "nowcast.lastCount" : "nowcast.lastHeard")}:{" "}
              {lastHeardAtMs === null ? translate("unknown") : format.dateTime(lastHeardAtMs)}
            </span>
            <span className="cs-tabular">
              {translate("nowcast.usual")}:{" "}
              {expectedIn === null ? translate("unknown") : format.number(expectedIn)}
            </span>
          </li>
        ))}
      </ul>
      {silent.length > silentShown ? (
        <p className="cs-small">{isPast ? more : <a href="#silent">{more}</a>}</p>
      ) : null}
    </section>
  );
}
