import { groupedBy, spanOf, type WatchedToken } from "./service-events.ts";
import { signalParameters, type TroubleSignal } from "./trouble-signal.ts";
import { upperTail } from "./upper-tail.ts";

const minuteMs = 60_000;

interface JudgedService {
  readonly token: WatchedToken;
  readonly servedMs: number;
  /** Parties who joined well before it and were still waiting. */
  readonly overtaken: number;
}

/** Join times of those waiting, kept sorted; a queue is some thousands at most. */
function positionOf(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every service of one queue, with the number of earlier parties that it overtook. */
function judgedServices(tokens: readonly WatchedToken[]): readonly JudgedService[] {
  const ends = tokens
    .map((token) => ({
      token,
      endMs: Math.min(token.servedMs ?? Infinity, token.leftMs ?? Infinity),
    }))
    .sort((a, b) => a.endMs - b.endMs);
  const waiting = tokens.map(({ joinedMs }) => joinedMs).sort((a, b) => a - b);
  const slackMs = signalParameters.turnSlackMinutes * minuteMs;
  const judged: JudgedService[] = [];
  for (const { token, endMs } of ends) {
    if (endMs === Infinity) break;
    waiting.splice(positionOf(waiting, token.joinedMs), 1);
    if (token.servedMs !== endMs) continue;
    const overtaken = positionOf(waiting, token.joinedMs - slackMs);
    judged.push({ token, servedMs: endMs, overtaken });
  }
  return judged;
}

/**
 * Lanes that served people out of turn, without a logged reason, more often than chance at that
 * crossing would. Tokens that never end make everybody overtake: they are taken for lost when
 * more than half of all services overtook them.
 */
export function findOutOfTurn(tokens: readonly WatchedToken[]): readonly TroubleSignal[] {
  const signals: TroubleSignal[] = [];
  for (const queue of groupedBy(tokens, ({ crossing, mode }) => `${crossing}/${mode}`).values()) {
    const ended = queue.filter((token) => !isAbandoned(token, queue));
    const services = judgedServices(ended);
    const lanes = groupedBy(services, ({ token }) => token.lane);
    for (const [lane, own] of lanes) {
      const signal = signalOfLane(lane, own, { services, laneCount: lanes.size });
      if (signal !== undefined) signals.push(signal);
    }
  }
  return signals;
}

/** Neither served nor left, though most services were of people who came later. */
function isAbandoned(token: WatchedToken, queue: readonly WatchedToken[]): boolean {
  if (token.servedMs !== undefined || token.leftMs !== undefined) return false;
  let later = 0;
  let served = 0;
  for (const other of queue) {
    if (other.servedMs === undefined || other.servedMs < token.joinedMs) continue;
    served++;
    if (other.joinedMs > token.joinedMs) later++;
  }
  return served > 0 && later / served > 0.5;
}

function isOutOfTurn({ token, overtaken }: JudgedService): boolean {
  const isExplained = token.isPriority === true || token.jump !== undefined;
  return !isExplained && overtaken >= signalParameters.overtakenLeast;
}

function signalOfLane(
  lane: string,
  own: readonly JudgedService[],
  all: { readonly services: readonly JudgedService[]; readonly laneCount: number },
): TroubleSignal | undefined {
  const odd = own.filter(isOutOfTurn);
  const [first] = odd;
  const { eventsLeast, falseAlarmChance, timesUsualLeast } = signalParameters;
  if (first === undefined || odd.length < eventsLeast) return undefined;
  const others = all.services.length - own.length;
  const oddOthers = all.services.filter(isOutOfTurn).length - odd.length;
  // One hit more than seen: where nobody else is odd, the usual share is still not nothing.
  const usualShare = Math.min(1, (oddOthers + 1) / (others + 1));
  const share = odd.length / own.length;
  const isAlone = all.laneCount === 1;
  const usual = isAlone ? 0.02 : usualShare;
  const chance = upperTail(odd.length, own.length, Math.min(1, usual)) * all.laneCount;
  if (chance > falseAlarmChance || share < timesUsualLeast * usual) return undefined;
  const overtaken = odd.map((service) => service.overtaken).sort((a, b) => a - b);
  return {
    code: "signals.service-out-of-turn",
    crossing: first.token.crossing,
    subject: { kind: "lane", id: lane },
    ...spanOf(odd.map(({ servedMs }) => servedMs)),
    figures: {
      services: own.length,
      outOfTurn: odd.length,
      share,
      usualShare: usual,
      overtakenMedian: overtaken[Math.floor(overtaken.length / 2)] ?? 0,
    },
    askFirst: ["signals.ask.priority-not-logged", "signals.ask.lane-for-other-mode"],
  };
}
