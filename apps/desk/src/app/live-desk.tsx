import type { Session } from "@caravanserai/contract";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { followChanges, type Connection } from "../hub/follow-changes.ts";
import type { HubClock } from "../hub/hub-clock.ts";
import { refreshReadings } from "../hub/refresh-readings.ts";
import { DeskContext } from "./desk-context.ts";

export interface LiveDeskProps {
  readonly session: Session;
  readonly clock: HubClock;
  readonly children: ReactNode;
}

const changesAddress = "/api/v1/changes";

/** Gives the rooms their session and keeps what they show up to date while the hub is heard. */
export function LiveDesk({ session, clock, children }: LiveDeskProps) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ state: "connecting" });
  const mayFollow = session.permissions.includes("situation.read");
  useEffect(() => {
    if (!mayFollow) return undefined;
    return followChanges({
      open: () => new EventSource(changesAddress),
      onChange: (again) => refreshReadings(client, again),
      onConnection: setConnection,
      hubNow: clock.now,
    });
  }, [client, clock, mayFollow]);
  return <DeskContext value={{ session, clock, connection }}>{children}</DeskContext>;
}
