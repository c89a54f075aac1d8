import {
  IconAllReceived,
  IconCloudOff,
  IconWaiting,
  StatusPill,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { situationQuery } from "../hub/queries.ts";
import { useConnection, useMay } from "./desk-context.ts";
import { appMessages } from "./messages/index.ts";

/** Whether the screen follows the hub by itself, and as of when its figures are. */
export function LiveStatus() {
  const connection = useConnection();
  const mayRead = useMay("situation.read");
  const { data: situation } = useQuery({ ...situationQuery, enabled: mayRead });
  const translate = useTranslate(appMessages);
  const format = useFormat();
  if (!mayRead) return null;
  const isLive = connection.state === "live";
  const Icon = isLive ? IconAllReceived : connection.state === "lost" ? IconCloudOff : IconWaiting;
  const words = () => {
    if (connection.state === "live") return translate("live.live");
    if (connection.state === "connecting") return translate("live.connecting");
    return connection.sinceMs === undefined
      ? translate("live.lostUnknown")
      : translate("live.lost", { time: format.time(connection.sinceMs) });
  };
  const look = isLive ? "all-received" : connection.state === "lost" ? "trouble" : "waiting";
  const asOf =
    situation === undefined
      ? translate("live.noFigures")
      : translate("live.asOf", { time: format.timeInZone(situation.asOfMs) });
  return (
    <StatusPill look={look} icon={<Icon />} detail={asOf}>
      {words()}
    </StatusPill>
  );
}
