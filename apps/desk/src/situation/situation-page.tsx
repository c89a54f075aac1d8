import type { Situation } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { situationQuery } from "../hub/queries.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { QueryGate } from "../problems/query-gate.tsx";
import { AfterFigures } from "./after-figures.tsx";
import { CrossingsTable, MultiplesPanel } from "./crossings-panel.tsx";
import { FigureBoard } from "./figure-board.tsx";
import { DaysPanel, HoursPanel } from "./flow-panels.tsx";
import { hourSpan } from "./look-back-hours.ts";
import { LookBack } from "./look-back.tsx";
import { MeasureChoice, type Measure } from "./measure-choice.tsx";
import { situationMessages } from "./messages/index.ts";
import { PastBanner } from "./past-banner.tsx";
import { PastProvider } from "./past-context.ts";
import { roomMessages } from "./room-messages/index.ts";
import { RoomPanels } from "./room-panels.tsx";
import { pastQuery, type PastMoment } from "./room-queries.ts";
import { ShownPeriod } from "./shown-period.tsx";
import { SilenceBanner, SilentPosts } from "./silent-posts.tsx";
import { TakeAlong } from "./take-along.tsx";

interface RoomProps {
  /** What stands now, followed live. */
  readonly live: Situation;
}

interface ChartsProps {
  readonly situation: Situation;
  readonly measure: Measure;
}

/** In, out and net; of a moment before anything was heard there is nothing to draw. */
function Charts({ situation, measure }: ChartsProps) {
  return (
    <div className="desk-wall-charts">
      <HoursPanel situation={situation} measure={measure} />
      <DaysPanel situation={situation} measure={measure} />
    </div>
  );
}

function Crossings({ situation, isPast }: Pick<ChartsProps, "situation"> & { isPast: boolean }) {
  return (
    <>
      <MultiplesPanel situation={situation} />
      <div className="desk-wall-tables">
        <CrossingsTable situation={situation} />
        {isPast ? null : <SilentPosts situation={situation} />}
      </div>
    </>
  );
}

/** The room's panels, now or at the moment one looks back to. */
function Room({ live }: RoomProps) {
  const [asked, setAsked] = useState<PastMoment>();
  const [measure, setMeasure] = useState<Measure>("crossings");
  const looked = useQuery(pastQuery(asked));
  const translate = useTranslate(roomMessages);
  // Until the past has arrived, now is shown and called now.
  const found = asked === undefined ? undefined : looked.data;
  const past = asked && found && { ...asked, atMs: found.period.toMs };
  const situation = found ?? live;
  const isUnheard = situation.figures.crossingsIn?.value === null;
  return (
    <PastProvider value={past}>
      {past === undefined ? <SilenceBanner situation={live} /> : <PastBanner past={past} />}
      <ProblemNotice fault={looked.error} />
      <FigureBoard situation={situation} isPast={past !== undefined} />
      <AfterFigures>
        <div className="desk-room-bar">
          <LookBack span={hourSpan(live.hours, live.period)} past={asked} onLook={setAsked} />
          <MeasureChoice id="measure" measure={measure} onChoose={setMeasure} />
        </div>
        {isUnheard ? (
          <p className="desk-past-unkept">{translate("back.unheard")}</p>
        ) : (
          <Charts situation={situation} measure={measure} />
        )}
        {isUnheard ? null : <RoomPanels situation={situation} />}
        {past === undefined ? null : <p className="desk-past-unkept">{translate("back.unkept")}</p>}
        {isUnheard ? null : <Crossings situation={situation} isPast={past !== undefined} />}
        <TakeAlong />
      </AfterFigures>
    </PastProvider>
  );
}

/** The operations room: what is known now, what is missing from it, and how it came about. */
export function SituationPage() {
  const situation = useQuery(situationQuery);
  const translate = useTranslate(situationMessages);
  const translateRoom = useTranslate(roomMessages);
  return (
    <div className="cs-page desk-wall">
      <div className="desk-wall-head">
        <h1>{translate("page.title")}</h1>
        {situation.data === undefined ? null : <ShownPeriod situation={situation.data} />}
        <RoomLink to="/situation/wall" className="desk-link">
          {translateRoom("wall.open")}
        </RoomLink>
      </div>
      <QueryGate query={situation} label={translate("page.loading")}>
        {(answer) => <Room live={answer} />}
      </QueryGate>
    </div>
  );
}
