import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import type { TravelMode } from "./acts.ts";
import { people, tokens } from "./assumptions.ts";
import { hourMs, minuteMs } from "./calendar.ts";
import type { Course } from "./course.ts";
import type { ScenarioPriority } from "./queue-acts.ts";
import { drawBetween, drawElement, drawIndex, drawIntegerBetween, hasChance } from "./sampling.ts";
import type { Period, ScenarioCrossing } from "./scenario.ts";

const allModes = ["car", "bus", "bicycle", "foot", "train", "air"] as const;
/** Modes that stand in a line at a road crossing, in the order of `allModes`. */
const queueing: readonly TravelMode[] = ["car", "bus", "bicycle", "foot"];
const grounds: readonly ScenarioPriority[] = [
  "infant",
  "pregnancy",
  "illness",
  "disability",
  "age",
];

interface NewToken {
  readonly mode: TravelMode;
  readonly persons: number;
  readonly parties: number;
  readonly priority: ScenarioPriority | null;
}

function draw(crossing: ScenarioCrossing, random: SeededRandom): NewToken {
  const weights = allModes.map((mode, index) =>
    queueing.includes(mode) && crossing.modes.includes(mode) ? people.modeShares.value[index]! : 0,
  );
  const mode = allModes[drawIndex(random, weights)] ?? "car";
  const isBus = mode === "bus";
  const range = isBus ? people.busPersons.value : tokens.partyPersons.value;
  return {
    mode,
    persons: drawIntegerBetween(random, range),
    parties: isBus ? 1 : tokens.partiesPerToken.value,
    priority:
      !isBus && hasChance(random, tokens.priorityShare.value) ? drawElement(random, grounds) : null,
  };
}

/** The crossing's tablet that counts people in also hands out the numbers at the tail. */
function tailDevice(course: Course, code: string): string | undefined {
  return course.devices.find(
    ({ role, crossing, direction }) =>
      role === "counting" && crossing === code && direction === "in",
  )?.code;
}

/**
 * Tokens and lanes of the queues that the fluid model has. As many people stand behind the tokens
 * as the model lets join; each waits as long as those who join with it. Draws from a stream of its
 * own: everything else in the scenario is the same with and without it.
 */
export function createQueueTokens(course: Course): (slot: Period) => void {
  const random = createSeededRandom(course.seed).fork("queue-tokens");
  const lines = course.crossings.flatMap((crossing, index) => {
    const device = tailDevice(course, crossing.code);
    return device === undefined ? [] : [createLine({ course, crossing, index, device, random })];
  });
  return (slot) => {
    for (const line of lines) line(slot);
  };
}

interface LinePlan {
  readonly course: Course;
  readonly crossing: ScenarioCrossing;
  readonly index: number;
  readonly device: string;
  readonly random: SeededRandom;
}

function createLine(plan: LinePlan): (slot: Period) => void {
  const { course, crossing, index, random } = plan;
  const { flow } = course;
  const setLanes = createLanes(plan);
  let represented = 0;
  let token = 0;
  let waiting: NewToken | undefined;
  const joinedBy = (atMs: number) =>
    flow.enteredBy(index, atMs) + (flow.waitsAt(index, atMs)?.queuePersons ?? 0);
  return (slot) => {
    const waits = flow.waitsAt(index, slot.fromMs);
    if (waits === undefined) return;
    const lanes = setLanes(slot.fromMs, waits.lanesOpen);
    const target = joinedBy(slot.toMs);
    for (;;) {
      waiting ??= draw(crossing, random);
      const people = waiting.persons * waiting.parties;
      if (represented + people / 2 > target) return;
      represented += people;
      token += 1;
      const takenMs = slot.fromMs + random.float() * (slot.toMs - slot.fromMs - 1);
      standInLine(plan, { ...waiting, token: index * 1_000_000 + token }, { takenMs, lanes });
      waiting = undefined;
    }
  };
}

function standInLine(
  { course, crossing, index, device, random }: LinePlan,
  drawn: NewToken & { readonly token: number },
  { takenMs, lanes }: { takenMs: number; lanes: number },
): void {
  const { token, mode, persons, parties, priority } = drawn;
  const hours = course.flow.waitsAt(index, takenMs)?.joiningWaitHours ?? 0;
  const isJump = priority === null && hasChance(random, tokens.jumpShare.value);
  const factor = priority === null && !isJump ? 1 : tokens.priorityWaitFactor.value;
  const spread = drawBetween(random, tokens.waitSpread.value);
  const waitMs = hours * hourMs * factor * spread;
  const atBoothMs = drawBetween(random, tokens.boothMinutes.value) * minuteMs;
  const lane = String(1 + Math.floor(random.float() * lanes));
  const leaves = hasChance(random, tokens.leaverShare.value);
  const leftMs = takenMs + waitMs * random.float();
  const stamp = { device, crossing: crossing.code, token, mode, takenOn: device };
  course.schedule(takenMs, (atMs) => {
    return { kind: "token-taken", atMs, ...stamp, persons, parties, priority };
  });
  if (leaves) {
    course.schedule(leftMs, (atMs) => ({ kind: "token-left", atMs, ...stamp }));
    return;
  }
  const servedMs = takenMs + Math.max(waitMs, atBoothMs);
  course.schedule(servedMs - atBoothMs, (atMs) => {
    return { kind: "token-called", atMs, ...stamp, lane, isJump };
  });
  course.schedule(servedMs, (atMs) => ({ kind: "token-served", atMs, ...stamp, lane, persons }));
}

/** Opens and closes lanes as the model does, at most once an hour; answers how many are open. */
function createLanes({ course, crossing, device }: LinePlan) {
  const modes = crossing.modes.filter((mode) => queueing.includes(mode));
  let open = 0;
  let toldAtMs = Number.NEGATIVE_INFINITY;
  return (atMs: number, wanted: number): number => {
    if (wanted === open || atMs - toldAtMs < hourMs) return Math.max(1, open);
    toldAtMs = atMs;
    const isOpening = wanted > open;
    const [from, to] = isOpening ? [open + 1, wanted] : [wanted + 1, open];
    for (let lane = from; lane <= to; lane++) {
      course.schedule(atMs, (setMs) => ({
        kind: "lane-set",
        atMs: setMs,
        device,
        crossing: crossing.code,
        lane: String(lane),
        modes,
        isOpen: isOpening,
        staff: isOpening ? tokens.staffPerLane.value : 0,
        reason: isOpening ? "planned" : "no-staff",
      }));
    }
    open = wanted;
    return Math.max(1, open);
  };
}
