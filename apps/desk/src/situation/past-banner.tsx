import { IconClock, useFormat, useTranslate } from "@caravanserai/ui";
import { roomMessages } from "./room-messages/index.ts";
import type { PastMoment } from "./room-queries.ts";

/** Says that this is not now, which moment it is, and by which knowledge. */
export function PastBanner({ past }: { readonly past: PastMoment }) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  return (
    <p className="desk-banner" data-tone="past" role="status">
      <IconClock />
      <span>{translate(`back.is.${past.knownAt}`, { time: format.dateTime(past.atMs) })}</span>
    </p>
  );
}
