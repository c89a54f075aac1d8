import { assert } from "@caravanserai/kernel";

/** Lanes needed, how that was computed, and the load that it rests on. */
export interface LanesNeeded {
  readonly method: "overload" | "offered-load";
  readonly lanes: number;
  /** Lanes that the arrivals alone keep busy on average. */
  readonly offeredLoad: number;
  /** Share of those who wait longer than the target with so many lanes; `undefined` in overload. */
  readonly shareWaitingLonger: number | undefined;
}

interface StaffingInput {
  /** Parties expected to join per hour, hour by hour; the busiest counts. */
  readonly joinsPerHour: readonly number[];
  /** Parties that one lane serves per hour, above 0. */
  readonly perLaneHour: number;
  /** Parties waiting now. */
  readonly backlog: number;
  /** Hours within which the backlog shall be gone. */
  readonly recoveryHours: number;
  /** Wait that at most one in five may exceed. */
  readonly targetMinutes: number;
}

/** Share of those who wait longer than `hours` with `lanes` open (Erlang C); 1 at overload. */
export function shareWaitingLonger(
  lanes: number,
  { joins, perLaneHour, hours }: { joins: number; perLaneHour: number; hours: number },
): number {
  const load = joins / perLaneHour;
  if (load === 0) return 0;
  if (lanes <= load) return 1;
  let blocked = 1;
  for (let lane = 1; lane <= lanes; lane++) blocked = (load * blocked) / (lane + load * blocked);
  const waiting = blocked / (1 - (load / lanes) * (1 - blocked));
  return waiting * Math.exp(-(lanes - load) * perLaneHour * hours);
}

/** Load that is in service now: an hour's arrivals are served over the service time after it. */
function modifiedLoads(joinsPerHour: readonly number[], perLaneHour: number): readonly number[] {
  const keep = Math.exp(-perLaneHour);
  let load = (joinsPerHour[0] ?? 0) / perLaneHour;
  return joinsPerHour.map((joins) => {
    const settled = joins / perLaneHour;
    load = settled + (load - settled) * keep;
    return Math.max(load, 0);
  });
}

const shareAllowed = 0.2;
const lanesMax = 10_000;

/**
 * Lanes to open. With a backlog that the target cannot absorb: arrivals plus the backlog spread
 * over the recovery time. Else the fewest lanes with which at most one in five of the busiest hour
 * waits longer than the target (modified offered load, Green, Kolesar and Whitt 2007).
 */
export function lanesNeeded(input: StaffingInput): LanesNeeded {
  const { joinsPerHour, perLaneHour, backlog, recoveryHours, targetMinutes } = input;
  assert(perLaneHour > 0 && recoveryHours > 0 && targetMinutes > 0, "rates and times above zero");
  assert(backlog >= 0 && joinsPerHour.every((joins) => joins >= 0), "nobody or somebody");
  const offeredLoad = Math.max(0, ...modifiedLoads(joinsPerHour, perLaneHour));
  const joins = offeredLoad * perLaneHour;
  const hours = targetMinutes / 60;
  const longer = (lanes: number) => shareWaitingLonger(lanes, { joins, perLaneHour, hours });
  let lanes = Math.max(offeredLoad > 0 || backlog > 0 ? 1 : 0, Math.floor(offeredLoad));
  while (lanes < lanesMax && longer(lanes) > shareAllowed) lanes++;
  const isOverload = backlog / (Math.max(1, lanes) * perLaneHour) > hours;
  if (!isOverload) {
    return { method: "offered-load", lanes, offeredLoad, shareWaitingLonger: longer(lanes) };
  }
  const wanted = Math.ceil(offeredLoad + backlog / (perLaneHour * recoveryHours) - 1e-9);
  return {
    method: "overload",
    lanes: Math.max(lanes, wanted),
    offeredLoad,
    shareWaitingLonger: undefined,
  };
}
