import type { UplinkView } from "@caravanserai/contract";
import {
  IconAllReceived,
  IconWarning,
  IconCloudOff,
  IconWaiting,
  StatusPill,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { uplinkQuery } from "../hub/queries.ts";
import { administrationMessages } from "./messages/index.ts";
import { standingOf, type UplinkStanding } from "./uplink-standing.ts";

const looks = {
  refused: { look: "trouble", Icon: IconWarning },
  cut: { look: "offline", Icon: IconCloudOff },
  waiting: { look: "waiting", Icon: IconWaiting },
  "all-sent": { look: "all-received", Icon: IconAllReceived },
} as const satisfies Record<UplinkStanding, object>;

function Pill({ uplink }: { readonly uplink: UplinkView }) {
  const translate = useTranslate(administrationMessages);
  const format = useFormat();
  const standing = standingOf(uplink);
  const { look, Icon } = looks[standing];
  const heard =
    uplink.lastHeardAtMs === null
      ? translate("uplink.neverHeard")
      : translate("uplink.heard", { time: format.dateTime(uplink.lastHeardAtMs) });
  return (
    <StatusPill look={look} icon={<Icon />} detail={heard}>
      {translate(`uplink.${standing}`, { count: format.number(uplink.waitingEntries) })}
    </StatusPill>
  );
}

/** In the header of a relay's desk: whether its entries reach the upstream. Elsewhere nothing. */
export function UplinkStatus() {
  const { data } = useQuery(uplinkQuery);
  return data === undefined || data.uplink === null ? null : <Pill uplink={data.uplink} />;
}
