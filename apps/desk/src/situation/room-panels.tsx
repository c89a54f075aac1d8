import type { Situation } from "@caravanserai/contract";
import { FunnelPanel } from "./funnel-panel.tsx";
import { LivePanels, LiveRoom } from "./live-panels.tsx";
import { WaysPanel } from "./ways-panel.tsx";

/** What only stands now: registered against counted, who is here, tonight, the ways. */
export function RoomPanels({ situation }: { readonly situation: Situation }) {
  return (
    <>
      <div className="desk-room-pair">
        <LiveRoom>{(room) => <FunnelPanel room={room} />}</LiveRoom>
        <LivePanels />
      </div>
      <div className="desk-room-ways">
        <LiveRoom>{(room) => <WaysPanel room={room} crossings={situation.crossings} />}</LiveRoom>
      </div>
    </>
  );
}
