import type { CrossingFlow, Situation } from "@caravanserai/contract";
import { townIn } from "@caravanserai/domain";
import {
  Badge,
  ChoiceTiles,
  IconWarning,
  SmallMultiples,
  useFormat,
  useLanguage,
  useSeriesTwin,
  useTranslate,
} from "@caravanserai/ui";
import { useMemo, useState } from "react";
import { ChartPanel, useTableCaption } from "./chart-panel.tsx";
import { crossingName, crossingSeries, mainMode, type FlowSide } from "./crossing-words.ts";
import { situationMessages } from "./messages/index.ts";
import { usePast } from "./past-context.ts";
import { roomMessages } from "./room-messages/index.ts";
import { silentCrossings } from "./silence.ts";
import { TablePanel } from "./table-panel.tsx";

interface SituationProps {
  readonly situation: Situation;
}

/** A small picture per crossing on one scale, so that the busiest stands out by its height. */
export function MultiplesPanel({ situation }: SituationProps) {
  const [side, setSide] = useState<FlowSide>("in");
  const translate = useTranslate(situationMessages);
  const language = useLanguage();
  const { crossings, asOfMs } = situation;
  const title = translate("multiples.title");
  const series = useMemo(
    () => crossingSeries(crossings, side, { language, asOfMs }),
    [crossings, side, language, asOfMs],
  );
  const twin = useSeriesTwin(useTableCaption()(title), series);
  return (
    <ChartPanel
      title={title}
      asOfMs={asOfMs}
      source={translate("source.tallies")}
      about={translate("multiples.about")}
      twin={twin}
      table="crossings"
      controls={
        <div className="cs-visually-hidden-legend">
          <ChoiceTiles
            id="multiples-side"
            label={translate("multiples.side")}
            layout="compact"
            value={side}
            onChange={setSide}
            choices={[
              { value: "in", label: translate("multiples.in") },
              { value: "out", label: translate("multiples.out") },
            ]}
          />
        </div>
      }
    >
      <SmallMultiples series={series} />
    </ChartPanel>
  );
}

interface CrossingRowProps {
  readonly crossing: CrossingFlow;
  readonly isSilent: boolean;
}

function CrossingRow({ crossing, isSilent }: CrossingRowProps) {
  const translate = useTranslate(situationMessages);
  const unknown = useTranslate(roomMessages)("unknown");
  // How people travelled and when a post last counted is not kept as it was known then.
  const isThen = usePast()?.knownAt === "then";
  const format = useFormat();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">
        {crossingName(crossing, language)}
        <span className="desk-sub">{townIn(language, crossing.town)}</span>
      </th>
      <td data-numeric="true">{format.number(crossing.in)}</td>
      <td data-numeric="true">{format.number(crossing.out)}</td>
      <td data-numeric="true">{format.signedNumber(crossing.in - crossing.out)}</td>
      <td data-numeric="true">
        {crossing.vehiclesIn === null ? unknown : format.number(crossing.vehiclesIn)}
      </td>
      <td>{isThen ? unknown : translate(`mode.${mainMode(crossing)}`)}</td>
      <td className="cs-tabular">
        {isThen
          ? unknown
          : crossing.lastTallyAtMs === null
            ? translate("silent.notYet")
            : format.dateTime(crossing.lastTallyAtMs)}{" "}
        {isSilent ? (
          <Badge tone="warning" icon={<IconWarning />}>
            {translate("crossings.silent")}
          </Badge>
        ) : null}
      </td>
    </tr>
  );
}

/** Sums per crossing and when each was last heard counting. */
export function CrossingsTable({ situation }: SituationProps) {
  const translate = useTranslate(situationMessages);
  const isPast = usePast() !== undefined;
  const silent = isPast ? new Set<string>() : silentCrossings(situation.silentPosts);
  const title = translate("crossings.title");
  const caption = useTableCaption()(title);
  const numeric = ["in", "out", "net", "vehicles"] as const;
  const busiestFirst = [...situation.crossings].sort((a, b) => b.in - a.in);
  return (
    <TablePanel
      title={title}
      asOfMs={situation.asOfMs}
      source={translate("source.tallies")}
      about={translate("crossings.about")}
      table="crossings"
    >
      <div className="cs-table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="cs-table">
          <thead>
            <tr>
              <th scope="col">{translate("crossings.name")}</th>
              {numeric.map((key) => (
                <th scope="col" key={key} data-numeric="true">
                  {translate(`crossings.${key}`)}
                </th>
              ))}
              <th scope="col">{translate("crossings.mode")}</th>
              <th scope="col">{translate("crossings.lastTally")}</th>
            </tr>
          </thead>
          <tbody>
            {busiestFirst.map((crossing) => (
              <CrossingRow
                key={crossing.crossing}
                crossing={crossing}
                isSilent={silent.has(crossing.crossing)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </TablePanel>
  );
}
