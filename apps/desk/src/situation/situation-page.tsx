import type { Situation } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { RoomLink } from "../app/room-link.tsx";
import { situationQuery } from "../hub/queries.ts";
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

/** The room's panels, now or at the moment one looks back to. */
function Room({ live }: RoomProps) {
  const [past, setPast] = useState<PastMoment>();
  const [measure, setMeasure] = useState<Measure>("crossings");
  const looked = useQuery(pastQuery(past));
  const translate = useTranslate(roomMessages);
  const situation = past === undefined ? live : (looked.data ?? live);
  return (
    <PastProvider value={past}>
      {past === undefined ? <SilenceBanner situation={live} /> : <PastBanner past={past} />}
      <FigureBoard situation={situation} isPast={past !== undefined} />
      <AfterFigures>
        <div className="desk-room-bar">
          <LookBack span={hourSpan(live.hours, live.period)} past={past} onLook={setPast} />
          <MeasureChoice id="measure" measure={measure} onChoose={setMeasure} />
        </div>
        <div className="desk-wall-charts">
          <HoursPanel situation={situation} measure={measure} />
          <DaysPanel situation={situation} measure={measure} />
        </div>
        {past === undefined ? (
          <RoomPanels situation={live} />
        ) : (
          <p className="desk-past-unkept">{translate("back.unkept")}</p>
        )}
        <MultiplesPanel situation={situation} />
        <div className="desk-wall-tables">
          <CrossingsTable situation={situation} />
          {past === undefined ? <SilentPosts situation={live} /> : null}
        </div>
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
