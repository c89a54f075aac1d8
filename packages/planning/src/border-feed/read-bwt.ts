import {
  bwtGroups,
  bwtStatuses,
  type BwtLane,
  type BwtLaneKind,
  type BwtPort,
  type BwtProblem,
} from "./bwt-shape.ts";
import { bwtUpdateMs } from "./bwt-time.ts";

type Fields = Readonly<Record<string, unknown>>;
type Problems = BwtProblem[];

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Place {
  readonly path: string;
  readonly problems: Problems;
}

function within({ path, problems }: Place, name: string): Place {
  return { path: path === "" ? name : `${path}.${name}`, problems };
}

function textOf(fields: Fields, name: string, place: Place): string {
  const value = fields[name];
  const { path, problems } = within(place, name);
  if (value === undefined) problems.push({ path, code: "field-missing" });
  else if (typeof value === "number") return String(value);
  else if (typeof value === "string") return value.trim();
  else if (value !== null) problems.push({ path, code: "not-text" });
  return "";
}

/** A count or minutes, written as text; empty and N/A are no number and no problem. */
function numberOf(fields: Fields, name: string, place: Place): number | undefined {
  const text = textOf(fields, name, place);
  if (text === "" || text.toUpperCase() === "N/A") return undefined;
  const number = Number(text.replaceAll(",", ""));
  const { path, problems } = within(place, name);
  if (!Number.isFinite(number)) problems.push({ path, code: "not-a-number" });
  else if (number < 0) problems.push({ path, code: "negative" });
  else return number;
  return undefined;
}

const statusByWord = new Map(
  Object.entries(bwtStatuses).map(([word, status]) => [word.toLowerCase(), status] as const),
);

interface LaneContext {
  readonly mode: BwtLane["mode"];
  readonly kind: BwtLaneKind;
  readonly lanesMax: number | undefined;
  readonly automation: string;
  readonly answered: { readonly date: string; readonly time: string };
}

function readLane(fields: Fields, context: LaneContext, place: Place): BwtLane {
  const { answered, ...known } = context;
  const word = textOf(fields, "operational_status", place);
  const status = word === "" ? "not-offered" : statusByWord.get(word.toLowerCase());
  if (status === undefined) {
    const { path, problems } = within(place, "operational_status");
    problems.push({ path, code: "status-unknown" });
  }
  const updatedText = textOf(fields, "update_time", place);
  const updatedMs = updatedText === "" ? undefined : bwtUpdateMs(updatedText, answered);
  if (updatedText !== "" && updatedMs === undefined) {
    const { path, problems } = within(place, "update_time");
    problems.push({ path, code: "time-unreadable" });
  }
  const delayMinutes = numberOf(fields, "delay_minutes", place);
  const lanesOpen = numberOf(fields, "lanes_open", place);
  return { ...known, status, delayMinutes, lanesOpen, updatedMs, updatedText };
}

function readLanes(
  port: Fields,
  answered: LaneContext["answered"],
  place: Place,
): readonly BwtLane[] {
  const lanes: BwtLane[] = [];
  for (const { mode, group, prefix, lanes: names } of bwtGroups) {
    const fields = port[group];
    const groupPlace = within(place, group);
    if (!isFields(fields)) {
      groupPlace.problems.push({ path: groupPlace.path, code: "field-missing" });
      continue;
    }
    const lanesMax = numberOf(fields, "maximum_lanes", groupPlace);
    const automation = textOf(fields, `${prefix}_automation_type`, groupPlace);
    for (const [kind, name] of Object.entries(names)) {
      const lane = fields[name];
      const lanePlace = within(groupPlace, name);
      if (isFields(lane)) {
        const context = { mode, kind: kind as BwtLaneKind, lanesMax, automation, answered };
        lanes.push(readLane(lane, context, lanePlace));
      } else lanePlace.problems.push({ path: lanePlace.path, code: "field-missing" });
    }
  }
  return lanes;
}

function readPort(fields: Fields, place: Place): BwtPort {
  const text = (name: string) => textOf(fields, name, place);
  const answered = { date: text("date"), time: text("time") };
  return {
    portNumber: text("port_number"),
    border: text("border"),
    portName: text("port_name"),
    crossingName: text("crossing_name"),
    hours: text("hours"),
    isOpen: text("port_status").toLowerCase() === "open",
    notice: text("construction_notice").replaceAll("\r\n", "\n"),
    ...answered,
    lanes: readLanes(fields, answered, place),
  };
}

/** Ports that could be read, and every field that could not. */
export interface BwtReading {
  readonly ports: readonly BwtPort[];
  readonly problems: readonly BwtProblem[];
}

/**
 * Reads an answer of the CBP border wait time interface (`/api/bwtnew`, parsed JSON). Never
 * throws: what is missing or malformed is reported by path, and the rest is read. A port without
 * a number is left out; of a port told twice the first counts. Values are never repeated in
 * problems.
 */
export function readBwt(answer: unknown): BwtReading {
  const problems: Problems = [];
  if (!Array.isArray(answer)) return { ports: [], problems: [{ path: "", code: "not-a-list" }] };
  const ports = new Map<string, BwtPort>();
  answer.forEach((fields: unknown, index) => {
    const path = String(index);
    if (!isFields(fields)) {
      problems.push({ path, code: "not-a-port" });
      return;
    }
    const port = readPort(fields, { path, problems });
    if (port.portNumber === "") problems.push({ path, code: "not-a-port" });
    else if (ports.has(port.portNumber)) problems.push({ path, code: "port-twice" });
    else ports.set(port.portNumber, port);
  });
  return { ports: [...ports.values()], problems };
}
