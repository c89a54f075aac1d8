/** Hours after which an error counts half, so that a surge is noticed within hours. */
const halfLifeHours = 72;
/** How strongly the better method is preferred: half the error, 4,096 times the weight. */
const preference = 12;
/** So many errors of a minute stand at the beginning: no method is judged by its first ones. */
const priorOutcomes = 6;
const minutesLeast = 0.01;

/** Hours over which a present change is measured, and the share of it that lasts another hour. */
const changeHours = 3;
const changeKept = 0.85;

/**
 * "It goes on as in the last hours, ever less": no change plus a damped trend; `NaN` where nothing
 * was heard. Queues of days grow and fall steadily, which no usual week knows.
 */
function driftedMinutes(heard: Float64Array, origin: number, horizon: number): number {
  const reach = (changeKept * (1 - changeKept ** horizon)) / (1 - changeKept);
  const now = heard[origin] ?? Number.NaN;
  const before = heard[origin - changeHours] ?? Number.NaN;
  const change = Number.isNaN(before) ? 0 : (now - before) / changeHours;
  return Math.max(0, now + change * reach);
}

/** The wait last heard by each hour, however long ago. */
export function lastHeard(minutes: Float64Array): Float64Array {
  let last = Number.NaN;
  return minutes.map((value) => (last = Number.isNaN(value) ? last : value));
}

/** Mean absolute errors of several methods, the latest counting most. */
class RecentErrors {
  readonly #sums: Float64Array;
  #weight = priorOutcomes;

  constructor(methods: number) {
    this.#sums = new Float64Array(methods).fill(priorOutcomes);
  }

  learn(errors: readonly number[]): void {
    const kept = 0.5 ** (1 / halfLifeHours);
    this.#weight = this.#weight * kept + 1;
    errors.forEach((error, method) => {
      this.#sums[method] = (this.#sums[method] ?? 0) * kept + error;
    });
  }

  weightOf(method: number): number {
    const mean = (this.#sums[method] ?? 0) / this.#weight;
    return Math.max(minutesLeast, mean) ** -preference;
  }
}

interface Hedged {
  /** What happened, by hour. */
  readonly minutes: Float64Array;
  readonly horizon: number;
}

function weightedMean(methods: readonly Float64Array[], errors: RecentErrors, at: number): number {
  let sum = 0;
  let weights = 0;
  methods.forEach((own, method) => {
    const forecast = own[at] ?? Number.NaN;
    if (Number.isNaN(forecast)) return;
    const weight = errors.weightOf(method);
    sum += weight * forecast;
    weights += weight;
  });
  return weights > 0 ? sum / weights : Number.NaN;
}

/**
 * Learnt forecasts, no change and a drift as one: their mean hour by hour, weighted by how small
 * the errors of each were of late. Only errors known when the forecast was made count. A method
 * that fails in a surge loses its say within hours, and has it back when it is good again.
 *
 * @param learnt Forecasts by hour, each made `horizon` hours before; `NaN` where there is none.
 * @param heard The wait that stood for the present one in each hour; see `lastHeard`.
 */
export function hedgedForecasts(
  learnt: Float64Array,
  heard: Float64Array,
  { minutes, horizon }: Hedged,
): Float64Array {
  const noChange = learnt.map((_value, at) => heard[at - horizon] ?? Number.NaN);
  const drifting = learnt.map((_value, at) => driftedMinutes(heard, at - horizon, horizon));
  const methods = [learnt, noChange, drifting];
  const errors = new RecentErrors(methods.length);
  return learnt.map((_value, at) => {
    const known = at - horizon;
    const actual = minutes[known] ?? Number.NaN;
    const past = methods.map((own) => Math.abs((own[known] ?? Number.NaN) - actual));
    if (!past.some(Number.isNaN)) errors.learn(past);
    return weightedMean(methods, errors, at);
  });
}
