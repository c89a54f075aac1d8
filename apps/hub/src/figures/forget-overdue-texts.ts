import { forgetReportText, overdueReportTexts, readFigureReport } from "@caravanserai/store";
import type { Hub } from "../http/endpoint/hub.ts";

type Sweeper = Pick<Hub, "database" | "appender" | "clock" | "localDevice" | "ids">;

/** Removes texts that have been kept for as long as they may be; the entries say so. */
export async function forgetOverdueTexts(hub: Sweeper): Promise<number> {
  const reports = await overdueReportTexts(hub.database, hub.clock.now());
  for (const report of reports) {
    const found = await readFigureReport(hub.database, report);
    if (found?.row.forgottenAtMs === null) {
      await hub.appender.record({
        device: hub.localDevice,
        ids: hub.ids,
        events: [
          {
            event: { kind: "figures.report-text-forgotten", report, reason: "time ran out" },
            subject: report,
          },
        ],
      });
    }
    await forgetReportText(hub.database, report);
  }
  return reports.length;
}
