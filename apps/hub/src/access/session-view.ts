import type { Session } from "@caravanserai/contract";
import type { Staff } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { permissionsOf } from "./policy.ts";

/** What the desk may know of the session; times in the hub's time, like every other answer. */
export async function sessionView(
  hub: Hub,
  { staff, expiresAtMs }: { staff: Pick<Staff, "id" | "name" | "role">; expiresAtMs: number },
): Promise<Session> {
  const hubTimeMs = hub.clock.now();
  const leftMs = expiresAtMs - hub.wallClock.now();
  return {
    staff: staff.id,
    name: staff.name,
    role: staff.role,
    permissions: [...permissionsOf(staff.role)],
    expiresAtMs: hubTimeMs + leftMs,
    hubTimeMs,
    utcOffsetMinutes: await hub.utcOffsetMinutes(),
    demo: hub.demo(),
  };
}
