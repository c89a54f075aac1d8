import type { SituationRoom } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { roomMessages } from "./room-messages/index.ts";

interface NotKnownPanelProps {
  readonly title: string;
  readonly room: SituationRoom;
}

/** In the place of a panel whose past nobody can tell: why, and since when it could be told. */
export function NotKnownPanel({ title, room: { past } }: NotKnownPanelProps) {
  const translate = useTranslate(roomMessages);
  const format = useFormat();
  if (past === null) return null;
  const isBefore = past.keptSinceMs > 0 && past.atMs <= past.keptSinceMs;
  return (
    <section className="cs-panel" aria-label={title}>
      <h3>{title}</h3>
      <p className="desk-room-none">
        {isBefore
          ? translate("back.keptSince", { time: format.dateTime(past.keptSinceMs) })
          : translate("back.notKnown")}
      </p>
    </section>
  );
}
