import { IconAllReceived, IconCloudOff, IconWaiting, IconWarning } from "../icons/state-icons.tsx";
import { useFormat, useUiTranslate } from "../language/language-provider.tsx";
import type { Instant } from "../language/format.ts";
import { StatusPill } from "./status-pill.tsx";

export type SavedState = "all-received" | "waiting" | "offline" | "trouble";

export interface SavedWhereStatusProps {
  readonly state: SavedState;
  /** Entries on this tablet that the hub has not named yet. */
  readonly waitingCount: number;
  /** Age of the oldest of them, in minutes. */
  readonly oldestMinutes?: number | undefined;
  /** When the hub last answered; undefined before its first answer. */
  readonly hubHeardAt?: Instant | undefined;
}

const icons = {
  "all-received": IconAllReceived,
  waiting: IconWaiting,
  offline: IconCloudOff,
  trouble: IconWarning,
} as const;

/** What is safe where, in words and icon: "3 waiting · oldest 12 min · hub heard 14:02 UTC+6". */
export function SavedWhereStatus(props: SavedWhereStatusProps) {
  const { state, waitingCount, oldestMinutes, hubHeardAt } = props;
  const translate = useUiTranslate();
  const format = useFormat();
  const Icon = icons[state];
  const waiting = translate("saved.waiting", { count: waitingCount });
  const words = {
    "all-received": translate("saved.allReceived"),
    waiting,
    offline: translate("saved.offline"),
    trouble: translate("saved.trouble"),
  };
  const detail = [
    waitingCount > 0 && state !== "waiting" ? waiting : "",
    waitingCount > 0 && oldestMinutes !== undefined
      ? translate("saved.oldest", { duration: format.duration(oldestMinutes) })
      : "",
    hubHeardAt === undefined
      ? translate("saved.neverHeard")
      : translate("saved.heard", { time: format.timeInZone(hubHeardAt) }),
  ].filter((part) => part !== "");
  return (
    <StatusPill look={state} icon={<Icon />} detail={detail.join(" · ")}>
      {words[state]}
    </StatusPill>
  );
}
