import { listReports } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { reportHeadOf } from "./report-views.ts";

export const listSituationReports = endpoint("listSituationReports", async ({ hub }) => {
  const nowMs = hub.clock.now();
  const reports = await listReports(hub.database);
  return { asOfMs: nowMs, reports: reports.map((row) => reportHeadOf(row, nowMs)) };
});
