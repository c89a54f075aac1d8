import { forgetOverdueTexts } from "../figures/forget-overdue-texts.ts";
import { isPassingFault, expiredHolds, sweepAccess } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";
import { logFault } from "../http/endpoint/problem-answer.ts";

type Sweeper = Pick<
  Hub,
  "database" | "appender" | "clock" | "wallClock" | "localDevice" | "ids" | "log"
>;

/** Releases holds whose time is over, as entries of the hub's own device. */
export async function releaseExpiredHolds(hub: Sweeper): Promise<number> {
  const holds = await expiredHolds(hub.database, { nowMs: hub.clock.now() });
  if (holds.length === 0) return 0;
  await hub.appender.record({
    device: hub.localDevice,
    ids: hub.ids,
    events: holds.map((hold) => ({
      event: { kind: "places.hold-released", ...hold, reason: "expired" },
      subject: hold.placement,
    })),
  });
  return holds.length;
}

const sweepEveryMs = 30_000;
/** Rounds of one sweep; what is left after them waits for the next. */
const roundsMax = 25;

/** Sweeps every 30 seconds of real time, one sweep after the other, until stopped. */
export function startSweeping(hub: Sweeper): { stop(): Promise<void> } {
  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweeping.then(() => sweep(hub));
  }, sweepEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
    },
  };
}

async function sweep(hub: Sweeper): Promise<void> {
  try {
    let rounds = 0;
    while ((await releaseExpiredHolds(hub)) > 0 && rounds < roundsMax) rounds += 1;
    await forgetOverdueTexts(hub);
    await sweepAccess(hub.database, hub.wallClock.now());
  } catch (error) {
    // A database that is away passes; the next sweep does what this one left.
    if (isPassingFault(error)) hub.log.warn({ name: error.name }, "sweep put off");
    else logFault(hub.log, error, "sweep");
  }
}
