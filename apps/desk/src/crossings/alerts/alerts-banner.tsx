import type { WaitAlertsAnswer } from "@caravanserai/contract";
import { IconAllReceived, IconWarning, useTranslate } from "@caravanserai/ui";
import { crossingsMessages } from "../messages/index.ts";
import { alertGroups } from "./alert-groups.ts";

/** One line above all figures: whether anything needs somebody, and whether somebody has it. */
export function AlertsBanner({ alerts }: Pick<WaitAlertsAnswer, "alerts">) {
  const translate = useTranslate(crossingsMessages);
  const open = alertGroups(alerts.filter(({ endedAtMs }) => endedAtMs === null));
  const unowned = open.filter(({ owner }) => owner === null).length;
  if (open.length === 0) {
    return (
      <p className="desk-banner" data-tone="success">
        <IconAllReceived />
        <span>{translate("alerts.none")}</span>
      </p>
    );
  }
  return (
    <p className="desk-banner" data-tone={unowned > 0 ? "warning" : "success"}>
      <IconWarning />
      <span>
        <strong>{translate("alerts.open", { count: open.length })}</strong>{" "}
        {unowned > 0
          ? translate("alerts.unowned", { count: unowned })
          : translate("alerts.allOwned")}
      </span>
      <a className="desk-banner-link" href="#alerts">
        {translate("alerts.which")}
      </a>
    </p>
  );
}
