import {
  wayStages,
  type CrossingFlow,
  type SituationRoom,
  type Ways,
} from "@caravanserai/contract";
import { useFormat, useLanguage, useTranslate, WaysChart } from "@caravanserai/ui";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";
import { drawnWays, stopLabel, unknownAt } from "./ways-words.ts";

interface WaysPanelProps {
  readonly room: SituationRoom;
  readonly ways: Ways;
  readonly crossings: readonly CrossingFlow[];
}

/** Crossing, first place, destination, left: with the unknown share drawn as wide as it is. */
export function WaysPanel({ room, ways, crossings }: WaysPanelProps) {
  const translate = useTranslate(roomMessages);
  const language = useLanguage();
  const format = useFormat();
  const { countedIn, registered } = room.funnel;
  const wording = { crossings, language, translate };
  const title = translate("ways.title");
  const share = (stage: "first-place" | "destination") =>
    format.percent(ways.persons === 0 ? 0 : unknownAt(ways, stage) / ways.persons);
  const summary = translate("ways.summary", {
    persons: format.number(ways.persons),
    place: share("first-place"),
    destination: share("destination"),
  });
  const twin = {
    caption: useTableCaption()(title),
    columns: [
      { label: translate("ways.from") },
      { label: translate("ways.to") },
      { label: translate("ways.persons"), isNumeric: true },
    ],
    rows: ways.links.map(({ stage, from, to, persons }) => {
      const next = wayStages[wayStages.indexOf(stage) + 1] ?? stage;
      return [
        stopLabel(stage, from, wording),
        `${stopLabel(next, to, wording)} (${translate(`ways.${next}`)})`,
        persons ?? translate("ways.few"),
      ];
    }),
  };
  const beyond = countedIn === null || registered === null ? 0 : countedIn - registered;
  return (
    <ChartPanel
      title={title}
      asOfMs={room.asOfMs}
      source={translate("ways.source")}
      about={translate("ways.about")}
      twin={twin}
      table="ways"
    >
      <WaysChart
        title={title}
        {...drawnWays(ways, wording)}
        words={{
          columns: wayStages.map((stage) => translate(`ways.${stage}`)),
          few: translate("ways.few"),
          summary,
        }}
      />
      <p className="cs-small cs-soft">
        {summary} {beyond > 0 ? translate("ways.beyond", { count: format.number(beyond) }) : null}
      </p>
    </ChartPanel>
  );
}
