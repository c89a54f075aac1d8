import type { Situation, WaitsAnswer } from "@caravanserai/contract";
import { ChoiceTiles, EmptyState, useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ReplayState } from "../app/demo-edge.tsx";
import { useConnection, useMay } from "../app/desk-context.ts";
import { useGoTo } from "../app/room-link.tsx";
import { situationQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { AlertsBanner } from "./alerts/alerts-banner.tsx";
import { AlertsPanel } from "./alerts/alerts-panel.tsx";
import { CoursesPanel } from "./courses-panel.tsx";
import { CrossingDetail } from "./crossing-detail.tsx";
import { queueModes, rowsOf, sortRows, worstOf, type TravelMode } from "./crossing-rows.ts";
import { CrossingsTable } from "./crossings-table.tsx";
import { EntriesPanel } from "./forecast/entries-panel.tsx";
import { OutlookPanel } from "./forecast/outlook-panel.tsx";
import { MapPanel } from "./map-panel.tsx";
import { crossingsMessages } from "./messages/index.ts";
import { SignalsPanel } from "./signals/signals-panel.tsx";
import { StatementPanel } from "./statements/statement-panel.tsx";
import {
  alertsQuery,
  forecastQuery,
  scoresQuery,
  useFollowedWaits,
  waitsQuery,
} from "./waits-queries.ts";

export interface CrossingsPageProps {
  /** The crossing named in the address; without one, the longest wait. */
  readonly crossing: string | undefined;
}

interface ModeChoiceProps {
  readonly modes: readonly TravelMode[];
  readonly mode: TravelMode;
  readonly onChoose: (mode: TravelMode) => void;
}

function ModeChoice({ modes, mode, onChoose }: ModeChoiceProps) {
  const translate = useTranslate(crossingsMessages);
  if (modes.length < 2) return null;
  return (
    <div className="cs-visually-hidden-legend">
      <ChoiceTiles
        id="crossings-mode"
        label={translate("mode.label")}
        layout="compact"
        value={mode}
        onChange={onChoose}
        choices={modes.map((value) => ({ value, label: translate(`mode.${value}`) }))}
      />
    </div>
  );
}

/** What is expected: for all crossings here, for one of them in its own part. */
function Coming({ answer, mode }: { readonly answer: WaitsAnswer; readonly mode: TravelMode }) {
  const forecast = useQuery(forecastQuery);
  const scores = useQuery(scoresQuery);
  const translate = useTranslate(crossingsMessages);
  return (
    <QueryGate query={forecast} label={translate("page.loadingForecast")}>
      {(read) => (
        <div className="desk-coming">
          <OutlookPanel forecast={read} crossings={answer.crossings} mode={mode} />
          <EntriesPanel forecast={read} scores={scores.data} />
        </div>
      )}
    </QueryGate>
  );
}

const longestFirst = { key: "wait", isDescending: true } as const;

interface BoardProps extends CrossingsPageProps {
  readonly answer: WaitsAnswer;
  readonly situation: Situation | undefined;
}

function Board({ answer, situation, crossing }: BoardProps) {
  const alerts = useQuery(alertsQuery);
  const maySeeSignals = useMay("misconduct.read");
  const maySayWaits = useMay("waits.write");
  const isStale = useConnection().state === "lost";
  const goTo = useGoTo();
  const translate = useTranslate(crossingsMessages);
  const modes = queueModes(answer);
  const [wished, setWished] = useState<TravelMode>();
  const mode = wished ?? modes[0] ?? "car";
  const rows = sortRows(rowsOf(answer, mode), longestFirst, ({ crossing: { name } }) => name);
  const chosen = rows.find((row) => row.crossing.crossing === crossing) ?? worstOf(rows);
  const chosenCode = chosen?.crossing.crossing;
  if (answer.crossings.length === 0) {
    return (
      <EmptyState title={translate("page.nothing")}>{translate("page.nothingWhy")}</EmptyState>
    );
  }
  return (
    <>
      {alerts.data === undefined ? null : <AlertsBanner alerts={alerts.data.alerts} />}
      <ModeChoice modes={modes} mode={mode} onChoose={setWished} />
      <div className="desk-where">
        <CrossingsTable rows={rows} chosen={chosenCode} asOfMs={answer.asOfMs} isStale={isStale} />
        <MapPanel
          rows={rows}
          chosen={chosenCode}
          asOfMs={answer.asOfMs}
          onChoose={(code) => goTo({ to: "/crossings/{-$crossing}", params: { crossing: code } })}
        />
      </div>
      {alerts.data === undefined ? null : (
        <AlertsPanel answer={alerts.data} crossings={answer.crossings} />
      )}
      {maySayWaits ? (
        <StatementPanel key={crossing} answer={answer} crossing={chosenCode} mode={mode} />
      ) : null}
      <CoursesPanel answer={answer} rows={rows} mode={mode} chosen={chosenCode} />
      {chosen === undefined ? null : (
        <CrossingDetail
          answer={answer}
          situation={situation}
          rows={rows}
          row={chosen}
          mode={mode}
          isWished={crossing !== undefined}
        />
      )}
      <Coming answer={answer} mode={mode} />
      {maySeeSignals ? <SignalsPanel crossings={answer.crossings} /> : null}
    </>
  );
}

/** Who waits where, how long, how we know, and what is coming. */
export function CrossingsPage({ crossing }: CrossingsPageProps) {
  const waits = useQuery(waitsQuery);
  const situation = useQuery(situationQuery);
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  useFollowedWaits(situation.dataUpdatedAt);
  return (
    <div className="cs-page desk-wall desk-waits">
      <div className="desk-wall-head">
        <h1>{translate("page.title")}</h1>
        {waits.data === undefined ? null : (
          <p className="desk-period">
            <span className="cs-tabular">
              {translate("page.computed", { time: format.dateTime(waits.data.computedAtMs) })}
            </span>
            <ReplayState />
          </p>
        )}
      </div>
      <QueryGate query={waits} label={translate("page.loading")}>
        {(answer) => <Board answer={answer} situation={situation.data} crossing={crossing} />}
      </QueryGate>
    </div>
  );
}
