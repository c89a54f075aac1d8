import { assert, createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { people } from "./assumptions.ts";

/** Element at `index`; the index must exist. */
export function elementAt<Element>(list: ArrayLike<Element>, index: number): Element {
  const element = list[index];
  assert(element !== undefined, "index outside the list");
  return element;
}

/** Index drawn with the given weights; they need not sum to 1. */
export function drawIndex(random: SeededRandom, weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let rest = random.float() * total;
  for (let index = 0; index < weights.length - 1; index++) {
    rest -= elementAt(weights, index);
    if (rest < 0) return index;
  }
  return weights.length - 1;
}

/** Any element, each as likely. */
export function drawElement<Element>(random: SeededRandom, list: readonly Element[]): Element {
  return elementAt(list, random.integer(list.length));
}

/** An element of a list ordered by frequency: early ones come up more often. */
export function drawCommon<Element>(random: SeededRandom, list: readonly Element[]): Element {
  return elementAt(list, Math.floor(list.length * random.float() ** people.nameSkew.value));
}

/** Uniform between the two ends of `range`. */
export function drawBetween(random: SeededRandom, range: readonly number[]): number {
  const [least, most] = [elementAt(range, 0), elementAt(range, 1)];
  return least + (most - least) * random.float();
}

/** Integer between the two ends of `range`, both included. */
export function drawIntegerBetween(random: SeededRandom, range: readonly number[]): number {
  const [least, most] = [elementAt(range, 0), elementAt(range, 1)];
  return least + random.integer(most - least + 1);
}

export function hasChance(random: SeededRandom, share: number): boolean {
  return random.float() < share;
}

/** Approximately normal: the sum of four uniforms, scaled to the standard spread. */
export function drawSpread(random: SeededRandom, spread: number): number {
  const sum = random.float() + random.float() + random.float() + random.float();
  return (sum - 2) * Math.sqrt(3) * spread;
}

export function drawExponential(random: SeededRandom, mean: number): number {
  return -Math.log(1 - random.float()) * mean;
}

/** Value at `x` of the broken line through the knots; flat beyond its ends. */
export function interpolate(
  knots: readonly number[],
  values: readonly number[],
  x: number,
): number {
  if (x <= elementAt(knots, 0)) return elementAt(values, 0);
  for (let index = 1; index < knots.length; index++) {
    const right = elementAt(knots, index);
    if (x > right) continue;
    const left = elementAt(knots, index - 1);
    const from = elementAt(values, index - 1);
    return from + ((elementAt(values, index) - from) * (x - left)) / (right - left);
  }
  return elementAt(values, values.length - 1);
}

const keyMultiplier = 0x85ebca6b;

/**
 * Independent randomness for one household. An odd multiplier maps keys one to one onto seeds, so
 * two households never share a stream by accident.
 */
export function randomForKey(seed: number, key: number): SeededRandom {
  return createSeededRandom((Math.imul(key, keyMultiplier) ^ seed) >>> 0);
}
