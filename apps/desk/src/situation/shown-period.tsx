import type { Situation } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { ReplayState } from "../app/demo-edge.tsx";
import { situationMessages } from "./messages/index.ts";

/** Of which hours the flows are, and whether a replay moves them. */
export function ShownPeriod({ situation }: { readonly situation: Situation }) {
  const translate = useTranslate(situationMessages);
  const format = useFormat();
  const { fromMs } = situation.period;
  // The period ends with the hour that is running; nobody has counted its future part.
  const toMs = Math.min(situation.period.toMs, situation.hubTimeMs);
  return (
    <p className="desk-period">
      <span className="cs-tabular">
        {translate("page.period", { from: format.dateTime(fromMs), to: format.dateTime(toMs) })}
      </span>
      <ReplayState />
    </p>
  );
}
