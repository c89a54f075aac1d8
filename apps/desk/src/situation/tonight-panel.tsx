import type { SituationRoom } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { PlacesBar } from "../places/places-bar.tsx";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";

const now = ["capacity", "occupied", "held", "blocked", "free"] as const;

interface TonightPanelProps {
  readonly room: SituationRoom;
  readonly places: NonNullable<SituationRoom["places"]>;
}

/** Places now, and whether they suffice at night: with holds that end and people without one. */
export function TonightPanel({ room, places }: TonightPanelProps) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  const title = translate("tonight.title");
  const time = format.time(places.nightMs);
  const { low, high } = places.freeTonight;
  const isShort = high < 0;
  const [least, most] = isShort ? [-high, -low] : [low, high];
  const written =
    least === most
      ? format.number(least)
      : translate("range", { low: format.number(least), high: format.number(most) });
  const nameOf = (part: (typeof now)[number]) =>
    translate(part === "free" && room.past !== null ? "tonight.freeThen" : `tonight.${part}`);
  const ends = isShort ? translate("tonight.short") : translate("tonight.left");
  const twin = {
    caption: useTableCaption()(title),
    columns: [
      { label: translate("tonight.what") },
      { label: translate("present.low"), isNumeric: true },
      { label: translate("present.high"), isNumeric: true },
    ],
    rows: [
      ...now.map((part) => [nameOf(part), places[part], places[part]]),
      [translate("tonight.waiting"), places.personsWaiting, places.personsWaiting],
      [translate("tonight.ending"), 0, places.holdsEnding],
      [translate("tonight.left"), low, high],
    ],
  };
  return (
    <ChartPanel
      title={title}
      asOfMs={room.asOfMs}
      source={translate("tonight.source")}
      about={translate("tonight.about", { time })}
      twin={twin}
      table="tonight"
    >
      <PlacesBar counts={places} />
      <dl className="desk-tonight">
        {now.map((part) => (
          <div key={part}>
            <dt>{nameOf(part)}</dt>
            <dd>{format.number(places[part])}</dd>
          </div>
        ))}
      </dl>
      <ul className="desk-terms">
        <li>
          <span className="desk-terms-sign">−</span>
          <span>{translate("tonight.waiting")}</span>
          <span className="desk-terms-value">{format.number(places.personsWaiting)}</span>
        </li>
        <li>
          <span className="desk-terms-sign">±</span>
          <span>{translate("tonight.ending")}</span>
          <span className="desk-terms-value">{format.number(places.holdsEnding)}</span>
        </li>
        <li data-key="remaining" data-alarm={isShort}>
          <span className="desk-terms-sign">=</span>
          <span>
            {ends} <span className="cs-soft">({format.dateTime(places.nightMs)})</span>
          </span>
          <span className="desk-terms-value">{written}</span>
        </li>
      </ul>
    </ChartPanel>
  );
}
