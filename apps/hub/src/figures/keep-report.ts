import { createHash } from "node:crypto";
import { hourMs } from "@caravanserai/domain";
import { keepReportText } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";

/** A report's text may name people: it is kept as long as figures are usually disputed. */
const textKeptMs = 90 * 24 * hourMs;
const bodyBytesMax = 2 * 1024 * 1024;

/** The text first: an entry must not speak of a text that nobody has (law 1). */
export const keepReport = endpoint(
  "keepReport",
  async ({ hub, caller, body }) => {
    const { report, outlet, dateline, text } = body;
    const untilMs = hub.clock.now() + textKeptMs;
    await keepReportText(hub.database, { report, text, untilMs });
    const kept = await hub.appender.act({
      command: {
        command: "keep-report",
        ...{ report, outlet, dateline },
        characters: text.length,
        sha256: createHash("sha256").update(text, "utf8").digest("hex"),
      },
      actor: caller.staff.id,
      device: hub.localDevice,
      ids: hub.ids,
    });
    return kept.ok ? { report, textUntilMs: untilMs } : refuse(kept.rejection.code);
  },
  { bodyBytesMax },
);
