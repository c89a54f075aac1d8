import { useTranslate } from "@caravanserai/ui";
import { queueMessages } from "./queue-messages.ts";

const minuteMs = 60_000;

/** A wait as people say it: minutes, then hours and minutes, then days and hours. */
export function useWaitWords(): (waitMs: number) => string {
  const translate = useTranslate(queueMessages);
  return (waitMs) => {
    const minutes = Math.max(0, Math.round(waitMs / minuteMs));
    const hours = Math.floor(minutes / 60);
    if (hours === 0) return translate("wait.minutes", { minutes });
    if (hours < 48) return translate("wait.hours", { hours, minutes: minutes % 60 });
    return translate("wait.days", { days: Math.floor(hours / 24), hours: hours % 24 });
  };
}
