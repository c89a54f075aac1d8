import type { SavedWhereStatusProps } from "@caravanserai/ui";
import type { SavedNow } from "../act/services-context.ts";

/** The header's words for what is safe where, in hub time. */
export function savedWhereProps({ where, offsetMs }: SavedNow): SavedWhereStatusProps {
  const { oldestAtMs, hubHeardAtMs } = where;
  return {
    state: where.state,
    waitingCount: where.waiting,
    oldestMinutes:
      oldestAtMs === null ? undefined : Math.max(0, (Date.now() - oldestAtMs) / 60_000),
    hubHeardAt: hubHeardAtMs === null ? undefined : hubHeardAtMs + offsetMs,
  };
}
