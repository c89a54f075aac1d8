import type { ReportId } from "@caravanserai/domain";
import { readFigureReport, readReportText } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { analystsFor } from "./claim-view.ts";

export const readReport = endpoint("readReport", async ({ hub, caller, parameters }) => {
  const report = parameters["report"] as ReportId;
  const found = await readFigureReport(hub.database, report);
  if (found === undefined) return refuse("figures.report-unknown");
  const { row, spans } = found;
  const kept = row.forgottenAtMs === null ? await readReportText(hub.database, report) : undefined;
  const analysts = await analystsFor(hub, caller, [row.keptBy]);
  return {
    report: row.key,
    outlet: row.outlet,
    dateline: row.dateline,
    keptAtMs: row.keptAtMs,
    keptBy: analysts(row.keptBy),
    characters: row.characters,
    text: kept?.text ?? null,
    textUntilMs: kept?.untilMs ?? null,
    spans,
  };
});
