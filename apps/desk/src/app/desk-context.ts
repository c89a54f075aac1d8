import type { Permission, Session } from "@caravanserai/contract";
import { assert } from "@caravanserai/kernel";
import { createContext, use, useSyncExternalStore } from "react";
import type { Connection } from "../hub/follow-changes.ts";
import type { HubClock } from "../hub/hub-clock.ts";

interface Desk {
  readonly session: Session;
  readonly clock: HubClock;
  readonly connection: Connection;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

function useDesk(): Desk {
  const desk = use(DeskContext);
  assert(desk !== undefined, "Rooms of the desk are drawn for a signed-in session.");
  return desk;
}

export function useSession(): Session {
  return useDesk().session;
}

/** Whether to offer something; the hub decides again whatever is asked of it. */
export function useMay(permission: Permission): boolean {
  return useDesk().session.permissions.includes(permission);
}

export function useConnection(): Connection {
  return useDesk().connection;
}

export function useHubClock(): HubClock {
  return useDesk().clock;
}

/** Hub time, moving once a second; the session's own time before the first tick. */
export function useHubTime(): number {
  const { clock, session } = useDesk();
  return useSyncExternalStore(clock.subscribe, clock.shown) ?? session.hubTimeMs;
}
