import type { Situation } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { FunnelPanel } from "./funnel-panel.tsx";
import { LivePanels, LiveRoom } from "./live-panels.tsx";
import { NotKnownPanel } from "./not-known-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";
import { WaysPanel } from "./ways-panel.tsx";

/** Fewer are summed by the next reading. */
const behindMin = 5_000;

/** Registered against counted, who is here, tonight, the ways: now or looked back to. */
export function RoomPanels({ situation }: { readonly situation: Situation }) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  return (
    <>
      <LiveRoom>
        {({ entriesBehind }) =>
          entriesBehind < behindMin ? null : (
            <p className="desk-room-none">
              {translate("behind", { count: format.number(entriesBehind) })}
            </p>
          )
        }
      </LiveRoom>
      <div className="desk-room-pair">
        <LiveRoom>{(room) => <FunnelPanel room={room} />}</LiveRoom>
        <LivePanels />
      </div>
      <div className="desk-room-ways">
        <LiveRoom>
          {(room) =>
            room.ways === null ? (
              <NotKnownPanel title={translate("ways.title")} room={room} />
            ) : (
              <WaysPanel room={room} ways={room.ways} crossings={situation.crossings} />
            )
          }
        </LiveRoom>
      </div>
    </>
  );
}
