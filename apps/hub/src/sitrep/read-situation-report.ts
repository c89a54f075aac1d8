import type { SituationReportId } from "@caravanserai/domain";
import { findReport } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { reportViewOf } from "./report-views.ts";

export const readSituationReport = endpoint(
  "readSituationReport",
  async ({ hub, caller, parameters }) => {
    const report = (parameters["report"] ?? "") as SituationReportId;
    const row = await findReport(hub.database, report);
    return row === undefined ? refuse("sitrep.report-unknown") : reportViewOf(hub, caller, row);
  },
);
