import { useTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import type { SituationRoom } from "@caravanserai/contract";
import type { ReactNode } from "react";
import { QueryGate } from "../problems/query-gate.tsx";
import { NotKnownPanel } from "./not-known-panel.tsx";
import { NowcastPanel, type NowcastPanelProps } from "./nowcast-panel.tsx";
import { usePast } from "./past-context.ts";
import { PresentPanel } from "./present-panel.tsx";
import { roomMessages } from "./room-messages/index.ts";
import { nowcastQuery, roomQuery } from "./room-queries.ts";
import { TonightPanel } from "./tonight-panel.tsx";

/** A panel of the room, now or at the moment looked back to, from the one reading they share. */
export function LiveRoom({ children }: { readonly children: (room: SituationRoom) => ReactNode }) {
  const room = useQuery(roomQuery(usePast()));
  const label = useTranslate(roomMessages)("loading");
  return (
    <QueryGate query={room} label={label}>
      {children}
    </QueryGate>
  );
}

function LiveNowcast(props: Omit<NowcastPanelProps, "nowcast">) {
  const nowcast = useQuery(nowcastQuery(usePast()));
  const label = useTranslate(roomMessages)("loading");
  return (
    <QueryGate query={nowcast} label={label}>
      {(answer) => <NowcastPanel {...props} nowcast={answer} />}
    </QueryGate>
  );
}

/** Who is here, what today will come to, and whether the places suffice tonight. */
export function LivePanels(props: Omit<NowcastPanelProps, "nowcast">) {
  const translate = useTranslate(roomMessages);
  return (
    <>
      <LiveRoom>
        {(room) =>
          room.present === null ? (
            <NotKnownPanel title={translate("present.title")} room={room} />
          ) : (
            <PresentPanel room={room} present={room.present} />
          )
        }
      </LiveRoom>
      <LiveNowcast {...props} />
      <LiveRoom>
        {(room) =>
          room.places === null ? (
            <NotKnownPanel title={translate("tonight.title")} room={room} />
          ) : (
            <TonightPanel room={room} places={room.places} />
          )
        }
      </LiveRoom>
    </>
  );
}
