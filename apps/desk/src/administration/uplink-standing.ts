import type { UplinkView } from "@caravanserai/contract";

/** How a relay's line stands, gravest first: `refused` needs a person, `cut` only the line. */
export type UplinkStanding = "refused" | "cut" | "waiting" | "all-sent";

export function standingOf(
  uplink: Pick<UplinkView, "needsPerson" | "problemCode" | "waitingEntries">,
): UplinkStanding {
  if (uplink.needsPerson) return "refused";
  if (uplink.problemCode !== null) return "cut";
  return uplink.waitingEntries > 0 ? "waiting" : "all-sent";
}
