import { useFormat, useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { useHubTime } from "../app/desk-context.ts";
import { LiveStatus } from "../app/live-status.tsx";
import { RoomLink } from "../app/room-link.tsx";
import { situationQuery } from "../hub/queries.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { AfterFigures } from "./after-figures.tsx";
import { FigureBoard } from "./figure-board.tsx";
import { DaysPanel, HoursPanel } from "./flow-panels.tsx";
import { LivePanels } from "./live-panels.tsx";
import { situationMessages } from "./messages/index.ts";
import { roomMessages } from "./room-messages/index.ts";
import { ShownPeriod } from "./shown-period.tsx";
import { SilenceBanner } from "./silent-posts.tsx";

/** Two charts above each other beside the arithmetic: all of it on one screen of 1920 by 1080. */
const wallChartPx = 150;

/** For a screen on the wall: nothing to press, everything large, and it follows by itself. */
export function WallPage() {
  const situation = useQuery(situationQuery);
  const translate = useTranslate(situationMessages);
  const translateRoom = useTranslate(roomMessages);
  const format = useFormat();
  const nowMs = useHubTime();
  return (
    <div className="desk-wall desk-wall-display">
      <div className="desk-wall-head">
        <div>
          <h1>{translate("page.title")}</h1>
          {situation.data === undefined ? null : <ShownPeriod situation={situation.data} />}
        </div>
        <span className="desk-wall-clock cs-tabular">{format.dateTime(nowMs)}</span>
        <LiveStatus />
        <RoomLink to="/situation" className="desk-link">
          {translateRoom("wall.close")}
        </RoomLink>
      </div>
      <QueryGate query={situation} label={translate("page.loading")}>
        {(answer) => (
          <>
            <SilenceBanner situation={answer} />
            <FigureBoard situation={answer} />
          </>
        )}
      </QueryGate>
      <AfterFigures>
        <div className="desk-wall-columns">
          {situation.data === undefined ? null : (
            <div className="desk-wall-column">
              <HoursPanel situation={situation.data} measure="crossings" heightPx={wallChartPx} />
              <DaysPanel situation={situation.data} measure="crossings" heightPx={wallChartPx} />
            </div>
          )}
          <LivePanels silentShown={0} />
        </div>
      </AfterFigures>
    </div>
  );
}
