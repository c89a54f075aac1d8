import type { WaitAlert } from "@caravanserai/contract";
import type { TravelMode } from "../crossing-rows.ts";

/** Alerts that say the same of several ways of travelling, as where they share the lanes. */
export interface AlertGroup extends Pick<
  WaitAlert,
  | "code"
  | "crossing"
  | "startedAtMs"
  | "endedAtMs"
  | "figures"
  | "owner"
  | "acknowledgedBy"
  | "acknowledgedAtMs"
> {
  /** Every alert in it: who looks after one looks after all of them. */
  readonly alerts: readonly [string, ...string[]];
  /** None where it is about the whole crossing. */
  readonly modes: readonly TravelMode[];
}

/** All but the mode, the start, and the moment somebody pressed the button. */
function sayingOf(alert: WaitAlert): string {
  const { code, crossing, figures, owner, acknowledgedBy, endedAtMs } = alert;
  const written = Object.entries(figures).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([code, crossing, written, owner, acknowledgedBy, endedAtMs]);
}

/** One line for one cause, in the order in which the first of each came. */
export function alertGroups(alerts: readonly WaitAlert[]): readonly AlertGroup[] {
  const groups = new Map<string, AlertGroup>();
  for (const alert of alerts) {
    const { mode, alert: id, ...rest } = alert;
    const modes = mode === null ? [] : [mode];
    const known = groups.get(sayingOf(alert));
    groups.set(
      sayingOf(alert),
      known === undefined
        ? { ...rest, alerts: [id], modes }
        : {
            ...known,
            alerts: [...known.alerts, id],
            modes: [...known.modes, ...modes],
            startedAtMs: Math.min(known.startedAtMs, rest.startedAtMs),
          },
    );
  }
  return [...groups.values()];
}
