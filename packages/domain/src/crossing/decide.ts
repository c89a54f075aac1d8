import { err, limits, ok, type Result } from "@caravanserai/kernel";
import type { ReadRows } from "../journal/read-rows.ts";
import type { ReverseTally, TallyCrossing } from "./commands.ts";
import type { CrossingTallied, TallyReversed } from "./events.ts";
import type { CrossingRejection } from "./rejections.ts";

function isCount(value: number, max: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= max;
}

/** Rejects an empty, negative or impossible count before it is saved. */
export function decideTally(
  { command: _command, ...tally }: TallyCrossing,
  rows: ReadRows,
): Result<CrossingTallied, CrossingRejection> {
  const { vehicles, adults, children } = tally;
  if (!isCount(vehicles, limits.tallyVehiclesMax)) {
    return err({ code: "crossing.count-out-of-range", max: limits.tallyVehiclesMax });
  }
  const areCounts = [adults, children].every((count) => isCount(count, limits.tallyPersonsMax));
  if (!areCounts || adults + children > limits.tallyPersonsMax) {
    return err({ code: "crossing.count-out-of-range", max: limits.tallyPersonsMax });
  }
  if (adults + children === 0) return err({ code: "crossing.nobody-counted" });
  const crossing = rows.find("crossing", tally.crossing);
  if (crossing === undefined) return err({ code: "crossing.unknown-crossing" });
  if (!crossing.modes.includes(tally.mode)) return err({ code: "crossing.mode-not-open" });
  return ok({ kind: "crossing.tallied", ...tally });
}

export function decideReversal(
  { command: _command, ...reversal }: ReverseTally,
  rows: ReadRows,
): Result<TallyReversed, CrossingRejection> {
  const tally = rows.find("tally", reversal.tally);
  if (tally === undefined) return err({ code: "crossing.tally-unknown" });
  if (tally.isReversed) return err({ code: "crossing.tally-already-reversed" });
  return ok({ kind: "crossing.tally-reversed", ...reversal });
}
