import { err, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import type { TellWait } from "./commands.ts";
import { toldWaitMinutesMax, type WaitTold } from "./events.ts";
import type { WaitsRejection } from "./rejections.ts";

/** A told wait is a range of this crossing's own mode. "No wait" is said as 0 to a few minutes. */
export function decideToldWait(
  { command: _command, ...told }: TellWait,
  rows: ReadRows,
): Result<WaitTold, WaitsRejection> {
  const { lowMinutes: low, highMinutes: high } = told;
  const isRange = low >= 0 && low <= high && high > 0 && high <= toldWaitMinutesMax;
  if (!isRange) return err({ code: "waits.range-invalid", max: toldWaitMinutesMax });
  const crossing = rows.find("crossing", told.crossing);
  if (crossing === undefined) return err({ code: "waits.crossing-unknown" });
  if (!crossing.modes.includes(told.mode)) return err({ code: "waits.mode-not-open" });
  return ok({ kind: "waits.wait-told", ...told });
}
