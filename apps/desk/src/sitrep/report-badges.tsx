import type { ReportHead } from "@caravanserai/contract";
import { Badge, IconWarning, useTranslate } from "@caravanserai/ui";
import { sitrepMessages } from "./messages/index.ts";

/** Where a report stands, and who may read it. */
export function ReportBadges({ head }: { readonly head: ReportHead }) {
  const translate = useTranslate(sitrepMessages);
  const { state, audience, approvals, isOutdated } = head;
  const isHalf = state === "draft" && approvals > 0;
  return (
    <span className="desk-badges">
      <Badge tone={state === "approved" ? "success" : "note"}>
        {translate(isHalf ? "state.half" : `state.${state}`)}
      </Badge>
      {state === "discarded" ? null : (
        <Badge {...(audience === "public" ? { tone: "warning" as const } : {})}>
          {translate(`audience.${audience}`)}
        </Badge>
      )}
      {isOutdated ? (
        <Badge tone="warning" icon={<IconWarning />}>
          {translate("state.outdated")}
        </Badge>
      ) : null}
    </span>
  );
}
