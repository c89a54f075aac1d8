import type { Situation } from "@caravanserai/contract";
import { useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryGate } from "../problems/query-gate.tsx";
import { FunnelPanel } from "./funnel-panel.tsx";
import { NowcastPanel } from "./nowcast-panel.tsx";
import { PresentPanel } from "./present-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";
import { nowcastQuery, roomQuery } from "./room-queries.ts";
import { TonightPanel } from "./tonight-panel.tsx";
import { WaysPanel } from "./ways-panel.tsx";

/** What only stands now: registered against counted, who is here, tonight, the ways. */
export function RoomPanels({ situation }: { readonly situation: Situation }) {
  const room = useQuery(roomQuery);
  const nowcast = useQuery(nowcastQuery);
  const label = useTranslate(roomMessages)("loading");
  return (
    <>
      <div className="desk-room-pair">
        <QueryGate query={room} label={label}>
          {(answer) => <FunnelPanel room={answer} />}
        </QueryGate>
        <QueryGate query={room} label={label}>
          {(answer) => <PresentPanel room={answer} />}
        </QueryGate>
        <QueryGate query={nowcast} label={label}>
          {(answer) => <NowcastPanel nowcast={answer} />}
        </QueryGate>
        <QueryGate query={room} label={label}>
          {(answer) => <TonightPanel room={answer} />}
        </QueryGate>
      </div>
      <div className="desk-room-ways">
        <QueryGate query={room} label={label}>
          {(answer) => <WaysPanel room={answer} crossings={situation.crossings} />}
        </QueryGate>
      </div>
    </>
  );
}
