import type { SituationReportId } from "@caravanserai/domain";
import { findApprovedReport, findReport } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { collectFigures } from "./collect-figures.ts";
import { draftTexts } from "./draft-texts.ts";

/** A draft with the numbers of now; what people wrote stays and is theirs to look at again. */
export const refreshSituationReport = endpoint(
  "refreshSituationReport",
  async ({ hub, caller, parameters }) => {
    if (hub.uplink !== null) return refuse("relay.decided-upstream");
    const report = (parameters["report"] ?? "") as SituationReportId;
    const row = await findReport(hub.database, report);
    if (row === undefined) return refuse("sitrep.report-unknown");
    const previous = await findApprovedReport(hub.database, "last");
    const fromMs = row.figures.fromMs;
    const figures = await collectFigures(hub, { previous, fromMs });
    if (figures instanceof Refusal) return figures;
    const refreshed = await hub.appender.act({
      command: {
        command: "refresh-situation-report",
        ...{ report, figures },
        drafted: draftTexts(figures),
      },
      actor: caller.staff.id,
      device: hub.localDevice,
      ids: hub.ids,
    });
    return refreshed.ok ? { report } : refuse(refreshed.rejection.code);
  },
);
