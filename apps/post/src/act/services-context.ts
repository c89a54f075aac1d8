import { assert } from "@caravanserai/kernel";
import { hubTimeAt, savedWhere, type SavedWhere } from "@caravanserai/sync";
import { createContext, use, useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { ProjectionSnapshot } from "../projection/local-projection.ts";
import { readSingle } from "../storage/post-database.ts";
import { useStored } from "../storage/use-stored.ts";
import type { PostServices } from "./post-services.ts";

export const ServicesContext = createContext<PostServices | undefined>(undefined);

export function useServices(): PostServices {
  const services = use(ServicesContext);
  assert(services !== undefined, "rooms are inside the enrolled post");
  return services;
}

/** The tablet's rows, drawn anew after every fold. */
export function useProjection(): ProjectionSnapshot {
  const { projection } = useServices();
  return useSyncExternalStore(projection.subscribe, projection.current);
}

const tickMs = 10_000;

/** Hub time on this screen; moves in steps that a person does not miss. */
export function useHubNow(): number {
  const { database } = useServices();
  const query = useCallback(() => readSingle(database, "marks"), [database]);
  const marks = useStored(query);
  const [deviceMs, setDeviceMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setDeviceMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return hubTimeAt(deviceMs, marks?.clock ?? null);
}

export interface SavedNow {
  readonly where: SavedWhere;
  /** Hub time minus device time, for showing device times. */
  readonly offsetMs: number;
}

/** What is safe where, followed live over all tabs. */
export function useSavedWhere(): SavedNow | undefined {
  const { outbox } = useServices();
  const query = useCallback(async () => {
    const marks = await outbox.readMarks();
    const where = savedWhere(marks, await outbox.readBacklog());
    return { where, offsetMs: hubTimeAt(0, marks.clock) };
  }, [outbox]);
  return useStored(query);
}

/** The crossing this tablet stands at: given at enrolment, or chosen for the shift. */
export function useCrossingCode(): string | undefined {
  const { database } = useServices();
  const query = useCallback(() => readSingle(database, "crossing"), [database]);
  return useStored(query);
}

/** Offset of local time from UTC at this post, in minutes. */
export function useUtcOffsetMinutes(): number {
  const { view } = useProjection();
  const code = useCrossingCode();
  const own = view?.crossings.find(({ crossing }) => crossing === code) ?? view?.crossings[0];
  return own?.utcOffsetMinutes ?? -new Date().getTimezoneOffset();
}
