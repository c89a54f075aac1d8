import { groupedBy, spanOf, type WatchedToken } from "./service-events.ts";
import { signalParameters, type TroubleSignal } from "./trouble-signal.ts";
import { upperTail } from "./upper-tail.ts";

interface OperatorWork {
  readonly operator: string;
  readonly services: number;
  /** When each exception was made, Unix milliseconds. */
  readonly exceptionsMs: readonly number[];
}

function workByOperator(tokens: readonly WatchedToken[]): readonly OperatorWork[] {
  const services = groupedBy(tokens, ({ servedMs, operator }) =>
    servedMs === undefined ? undefined : operator,
  );
  const jumps = groupedBy(tokens, ({ jump }) => jump?.operator);
  const operators = new Set([...services.keys(), ...jumps.keys()]);
  return [...operators].map((operator) => ({
    operator,
    services: services.get(operator)?.length ?? 0,
    exceptionsMs: (jumps.get(operator) ?? []).map(({ servedMs, joinedMs }) => servedMs ?? joinedMs),
  }));
}

/**
 * Operators who let people go first far more often than their colleagues at the same crossing.
 * The work counts as services plus exceptions, so that a supervisor who serves nobody is compared
 * with what all supervisors together would have.
 */
export function findOperatorExceptions(tokens: readonly WatchedToken[]): readonly TroubleSignal[] {
  const { eventsLeast, falseAlarmChance, timesUsualLeast } = signalParameters;
  const signals: TroubleSignal[] = [];
  for (const [crossing, own] of groupedBy(tokens, (token) => token.crossing)) {
    const operators = workByOperator(own);
    if (operators.length < 2) continue;
    const all = operators.reduce((sum, { exceptionsMs }) => sum + exceptionsMs.length, 0);
    const work = operators.reduce((sum, { services }) => sum + services, 0);
    for (const { operator, services, exceptionsMs } of operators) {
      const exceptions = exceptionsMs.length;
      if (exceptions < eventsLeast) continue;
      const trials = Math.max(services, exceptions);
      const usualShare = Math.min(1, (all - exceptions + 1) / Math.max(1, work - services + 1));
      const share = exceptions / trials;
      const chance = upperTail(exceptions, trials, usualShare) * operators.length;
      if (chance > falseAlarmChance || share < timesUsualLeast * usualShare) continue;
      signals.push({
        code: "signals.operator-exceptions",
        crossing,
        subject: { kind: "operator", id: operator },
        ...spanOf(exceptionsMs),
        figures: { exceptions, services, share, usualShare, operators: operators.length },
        askFirst: ["signals.ask.priority-desk", "signals.ask.shift-with-many-children"],
      });
    }
  }
  return signals;
}
