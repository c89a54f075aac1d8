import type { Clock } from "@caravanserai/kernel";
import type { HubMetrics } from "../http/metrics.ts";
import type { Uplink } from "./uplink.ts";

/** Figures of the uplink for /metrics; -1 where there is nothing to tell yet. */
export function watchUplink(
  metrics: Pick<HubMetrics, "watchGauge">,
  uplink: Pick<Uplink, "view">,
  clock: Clock,
): void {
  const secondsSince = (atMs: number | null | undefined) =>
    atMs === null || atMs === undefined ? -1 : Math.max(0, (clock.now() - atMs) / 1_000);
  metrics.watchGauge({
    name: "caravanserai_uplink_waiting_entries",
    help: "Entries that no answer of the upstream has named",
    read: async () => (await uplink.view())?.waitingEntries ?? -1,
  });
  metrics.watchGauge({
    name: "caravanserai_uplink_oldest_waiting_seconds",
    help: "Age of the oldest entry that waits for the upstream; -1 when none waits",
    read: async () => secondsSince((await uplink.view())?.oldestWaitingAtMs),
  });
  metrics.watchGauge({
    name: "caravanserai_uplink_last_heard_seconds",
    help: "Since the upstream was last heard; -1 when it never was",
    read: async () => secondsSince((await uplink.view())?.lastHeardAtMs),
  });
  metrics.watchGauge({
    name: "caravanserai_uplink_needs_person",
    help: "1 when waiting will not help: somebody has to look",
    read: async () => ((await uplink.view())?.needsPerson === true ? 1 : 0),
  });
}
