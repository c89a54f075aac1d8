import { bwtGroups, bwtStatuses, type BwtLane, type BwtPort } from "./bwt-shape.ts";

type Written = Record<string, unknown>;

const wordByStatus = new Map(
  Object.entries(bwtStatuses).map(([word, status]) => [status, word] as const),
);

function textOf(number: number | undefined, otherwise = ""): string {
  return number === undefined ? otherwise : String(Math.round(number));
}

function writeLane(lane: BwtLane | undefined): Written {
  const status = lane?.status ?? (lane === undefined ? "not-offered" : "update-pending");
  return {
    update_time: lane?.updatedText ?? "",
    operational_status: wordByStatus.get(status) ?? "Update Pending",
    delay_minutes: textOf(lane?.delayMinutes),
    lanes_open: textOf(lane?.lanesOpen),
  };
}

function writeGroup(port: BwtPort, group: (typeof bwtGroups)[number]): Written {
  const own = port.lanes.filter(({ mode }) => mode === group.mode);
  const written: Written = {
    maximum_lanes: textOf(own[0]?.lanesMax, "N/A"),
    [`${group.prefix}_automation_type`]: own[0]?.automation ?? "Manual",
    [`${group.prefix}_segment_from`]: "",
    [`${group.prefix}_segment_to`]: "",
  };
  for (const name of group.tolerances) written[`${group.prefix}_${name}_tolerance`] = "";
  for (const [kind, name] of Object.entries(group.lanes)) {
    written[name] = writeLane(own.find((lane) => lane.kind === kind));
  }
  return written;
}

/**
 * Crossings in the shape of the CBP border wait time interface: every value a text, `N/A` where a
 * kind of lane is not offered, `Update Pending` with an empty delay where it is not known.
 */
export function writeBwt(ports: readonly BwtPort[]): readonly Written[] {
  return ports.map((port) => ({
    port_number: port.portNumber,
    border: port.border,
    port_name: port.portName,
    crossing_name: port.crossingName,
    hours: port.hours,
    date: port.date,
    time: port.time,
    port_status: port.isOpen ? "Open" : "Closed",
    ...Object.fromEntries(bwtGroups.map((group) => [group.group, writeGroup(port, group)])),
    construction_notice: port.notice,
    automation: port.lanes.some(({ automation }) => isAutomatic(automation)) ? "1" : "0",
    automation_enabled: "0",
  }));
}

function isAutomatic(automation: string): boolean {
  return automation !== "" && automation.toLowerCase() !== "manual";
}
