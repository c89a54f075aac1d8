import type { UplinkAnswer, UplinkView } from "@caravanserai/contract";
import { useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useQuery } from "@tanstack/react-query";
import { uplinkQuery } from "../hub/queries.ts";
import { administrationMessages } from "./messages/index.ts";
import { standingOf } from "./uplink-standing.ts";

function Panel({ asOfMs, uplink }: { readonly asOfMs: number; readonly uplink: UplinkView }) {
  const translate = useTranslate(administrationMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const { lastHeardAtMs, oldestWaitingAtMs, waitingEntries, problemCode } = uplink;
  const never = translate("devices.never");
  const count = format.number(waitingEntries);
  return (
    <section className="cs-panel cs-stack">
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title">{translate("uplink.title")}</h2>
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(asOfMs) })}
        </span>
      </div>
      <p>{translate(`uplink.${standingOf(uplink)}`, { count })}</p>
      <dl className="desk-uplink">
        <div>
          <dt>{translate("uplink.upstream")}</dt>
          <dd>{uplink.upstream}</dd>
        </div>
        <div>
          <dt>{translate("devices.heard")}</dt>
          <dd>{lastHeardAtMs === null ? never : format.dateTime(lastHeardAtMs)}</dd>
        </div>
        <div>
          <dt>{translate("uplink.entries")}</dt>
          <dd>{count}</dd>
        </div>
        {oldestWaitingAtMs === null ? null : (
          <div>
            <dt>{translate("uplink.oldest")}</dt>
            <dd>{format.dateTime(oldestWaitingAtMs)}</dd>
          </div>
        )}
        {problemCode === null || problemCode === "unreachable" ? null : (
          <div>
            <dt>{translate("uplink.problem")}</dt>
            <dd>{problemCode}</dd>
          </div>
        )}
      </dl>
      <p className="cs-soft">{translate("uplink.explained")}</p>
    </section>
  );
}

function isRelay(data: UplinkAnswer | undefined): data is UplinkAnswer & { uplink: UplinkView } {
  return data !== undefined && data.uplink !== null;
}

/** How this relay stands with its upstream; nothing on a hub without one. */
export function UplinkPanel() {
  const { data } = useQuery(uplinkQuery);
  return isRelay(data) ? <Panel asOfMs={data.asOfMs} uplink={data.uplink} /> : null;
}
