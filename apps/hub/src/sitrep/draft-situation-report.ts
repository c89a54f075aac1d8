import { standingText, textOf } from "@caravanserai/domain";
import { findApprovedReport } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { collectFigures } from "./collect-figures.ts";
import { draftTexts } from "./draft-texts.ts";

/** Numbers and sentences by the program; contacts as the last report had them, or none. */
export const draftSituationReport = endpoint(
  "draftSituationReport",
  async ({ hub, caller, body: { report, fromMs } }) => {
    if (hub.uplink !== null) return refuse("relay.decided-upstream");
    const previous = await findApprovedReport(hub.database, "last");
    const figures = await collectFigures(hub, { previous, fromMs });
    if (figures instanceof Refusal) return figures;
    const contacts = previous === undefined ? undefined : textOf(previous, "contacts", null);
    const drafted = await hub.appender.act({
      command: {
        command: "draft-situation-report",
        ...{ report, figures },
        drafted: draftTexts(figures),
        contacts: contacts === undefined ? "" : standingText(contacts),
      },
      actor: caller.staff.id,
      device: hub.localDevice,
      ids: hub.ids,
    });
    return drafted.ok ? { report } : refuse(drafted.rejection.code);
  },
);
