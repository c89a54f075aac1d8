import type { Situation } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { ReplayState } from "../app/demo-edge.tsx";
import { situationQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { CrossingsTable, MultiplesPanel } from "./crossings-panel.tsx";
import { FigureBoard } from "./figure-board.tsx";
import { DaysPanel, HoursPanel } from "./flow-panels.tsx";
import { situationMessages } from "./messages/index.ts";
import { SilenceBanner, SilentPosts } from "./silent-posts.tsx";

function Period({ situation }: { readonly situation: Situation }) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const { fromMs } = situation.period;
  // The period ends with the hour that is running; nobody has counted its future part.
  const toMs = Math.min(situation.period.toMs, situation.hubTimeMs);
  return (
    <p className="desk-period">
      <span className="cs-tabular">
        {translate("page.period", { from: format.dateTime(fromMs), to: format.dateTime(toMs) })}
      </span>
      <ReplayState />
    </p>
  );
}

/** The operations room: what is known now, what is missing from it, and how it came about. */
export function SituationPage() {
  const situation = useQuery(situationQuery);
  const translate = useTranslate(situationMessages);
  return (
    <div className="cs-page desk-wall">
      <div className="desk-wall-head">
        <h1>{translate("page.title")}</h1>
        {situation.data === undefined ? null : <Period situation={situation.data} />}
      </div>
      <QueryGate query={situation} label={translate("page.loading")}>
        {(answer) => (
          <>
            <SilenceBanner situation={answer} />
            <FigureBoard situation={answer} />
            <div className="desk-wall-charts">
              <HoursPanel situation={answer} />
              <DaysPanel situation={answer} />
            </div>
            <MultiplesPanel situation={answer} />
            <div className="desk-wall-tables">
              <CrossingsTable situation={answer} />
              <SilentPosts situation={answer} />
            </div>
          </>
        )}
      </QueryGate>
    </div>
  );
}
