import { err, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import type { CountLine, TellWait } from "./commands.ts";
import {
  countedPartiesMax,
  toldWaitMinutesMax,
  type LineCounted,
  type WaitTold,
} from "./events.ts";
import type { WaitsRejection } from "./rejections.ts";

/** A told wait is a range of this crossing's own mode. "No wait" is said as 0 to a few minutes. */
export function decideToldWait(
  { command: _command, ...told }: TellWait,
  rows: ReadRows,
): Result<WaitTold, WaitsRejection> {
  const { lowMinutes: low, highMinutes: high } = told;
  const isRange = low >= 0 && low <= high && high > 0 && high <= toldWaitMinutesMax;
  if (!isRange) return err({ code: "waits.range-invalid", max: toldWaitMinutesMax });
  const refused = refusedPlace(told, rows);
  return refused === undefined ? ok({ kind: "waits.wait-told", ...told }) : err(refused);
}

/** A line is counted in whole parties, nobody included; below zero somebody mistyped. */
export function decideLineCount(
  { command: _command, ...counted }: CountLine,
  rows: ReadRows,
): Result<LineCounted, WaitsRejection> {
  const { parties } = counted;
  const isCount = Number.isInteger(parties) && parties >= 0 && parties <= countedPartiesMax;
  if (!isCount) return err({ code: "waits.count-invalid", max: countedPartiesMax });
  const refused = refusedPlace(counted, rows);
  return refused === undefined ? ok({ kind: "waits.line-counted", ...counted }) : err(refused);
}

function refusedPlace(
  { crossing: code, mode }: Pick<LineCounted, "crossing" | "mode">,
  rows: ReadRows,
): WaitsRejection | undefined {
  const crossing = rows.find("crossing", code);
  if (crossing === undefined) return { code: "waits.crossing-unknown" };
  return crossing.modes.includes(mode) ? undefined : { code: "waits.mode-not-open" };
}
