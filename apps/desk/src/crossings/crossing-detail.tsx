import type { Situation, WaitsAnswer } from "@caravanserai/contract";
import { useLanguage, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useGoTo } from "../app/room-link.tsx";
import { ChoiceField } from "../places/choice-field.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { crossingName } from "../situation/crossing-words.ts";
import { BusyPanel } from "./busy-panel.tsx";
import type { CrossingRow, TravelMode } from "./crossing-rows.ts";
import { WaitForecastPanel } from "./forecast/wait-forecast-panel.tsx";
import { crossingsMessages } from "./messages/index.ts";
import { forecastQuery, scoresQuery } from "./waits-queries.ts";

export interface CrossingDetailProps {
  readonly answer: WaitsAnswer;
  readonly situation: Situation | undefined;
  readonly rows: readonly CrossingRow[];
  readonly row: CrossingRow;
  readonly mode: TravelMode;
  /** Somebody asked for this crossing: the heading is then brought into view and focused. */
  readonly isWished: boolean;
}

const choiceId = "crossing-choice";

/** One crossing: what is expected there, and when it is usually busy. */
export function CrossingDetail(props: CrossingDetailProps) {
  const { answer, situation, rows, row, mode, isWished } = props;
  const translate = useTranslate(crossingsMessages);
  const language = useLanguage();
  const goTo = useGoTo();
  const heading = useRef<HTMLHeadingElement>(null);
  const forecast = useQuery(forecastQuery);
  const scores = useQuery(scoresQuery);
  const { crossing } = row.crossing;
  useEffect(() => {
    // Who goes through the list of crossings stays in it.
    if (isWished && document.activeElement?.id !== choiceId) heading.current?.focus();
  }, [isWished, crossing]);
  return (
    <section className="desk-detail" aria-labelledby="crossing-detail">
      <div className="desk-detail-head">
        <h2 id="crossing-detail" className="desk-detail-title" ref={heading} tabIndex={-1}>
          {translate("detail.title", { name: crossingName(row.crossing, language) })}
        </h2>
        <ChoiceField
          id={choiceId}
          label={translate("detail.choose")}
          value={crossing}
          onChange={(code) => goTo({ to: "/crossings/{-$crossing}", params: { crossing: code } })}
          choices={rows.map((one) => ({
            value: one.crossing.crossing,
            label: crossingName(one.crossing, language),
          }))}
        />
      </div>
      <div className="desk-wall-charts">
        <QueryGate query={forecast} label={translate("page.loadingForecast")}>
          {(read) => (
            <WaitForecastPanel
              answer={answer}
              forecast={read}
              scores={scores.data}
              row={row}
              mode={mode}
            />
          )}
        </QueryGate>
        <BusyPanel answer={answer} situation={situation} row={row} mode={mode} />
      </div>
    </section>
  );
}
