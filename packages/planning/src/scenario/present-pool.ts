import type { SeededRandom } from "@caravanserai/kernel";
import { elementAt } from "./sampling.ts";

/** A household in the country that may leave. */
export interface PresentHousehold {
  readonly household: number;
  /** Index of the crossing by which it came. */
  readonly crossing: number;
  readonly adults: number;
  readonly children: number;
  readonly isRegistered: boolean;
  /** True when it is recorded for the first time. */
  readonly isFirstRecord: boolean;
}

/**
 * Households that may leave, in bounded memory. When it is full a random one is forgotten: its
 * people stay in the stock, and leave one day as a tally without a slip.
 */
export interface PresentPool {
  /** People in the country, the forgotten ones included. */
  readonly stockPersons: number;
  add(present: PresentHousehold): void;
  /** A random household, or `undefined` when the draw fell on a forgotten one. */
  take(random: SeededRandom): PresentHousehold | undefined;
  /** Takes forgotten people out of the stock. */
  leaveUnknown(persons: number): void;
}

export function createPresentPool(capacity: number, random: SeededRandom): PresentPool {
  const households = new Int32Array(capacity);
  const crossings = new Uint8Array(capacity);
  const adults = new Uint8Array(capacity);
  const children = new Uint8Array(capacity);
  const marks = new Uint8Array(capacity);
  let count = 0;
  let trackedPersons = 0;
  let stockPersons = 0;

  const personsAt = (index: number) => elementAt(adults, index) + elementAt(children, index);

  function write(index: number, present: PresentHousehold): void {
    households[index] = present.household;
    crossings[index] = present.crossing;
    adults[index] = present.adults;
    children[index] = present.children;
    marks[index] = (present.isRegistered ? 1 : 0) + (present.isFirstRecord ? 2 : 0);
  }

  function read(index: number): PresentHousehold {
    return {
      household: elementAt(households, index),
      crossing: elementAt(crossings, index),
      adults: elementAt(adults, index),
      children: elementAt(children, index),
      isRegistered: (elementAt(marks, index) & 1) === 1,
      isFirstRecord: (elementAt(marks, index) & 2) === 2,
    };
  }

  return {
    get stockPersons() {
      return stockPersons;
    },
    add(present) {
      const isFull = count === capacity;
      const index = isFull ? random.integer(capacity) : count++;
      if (isFull) trackedPersons -= personsAt(index);
      write(index, present);
      trackedPersons += present.adults + present.children;
      stockPersons += present.adults + present.children;
    },
    take(draw) {
      if (count === 0 || draw.float() * stockPersons >= trackedPersons) return undefined;
      const index = draw.integer(count);
      const taken = read(index);
      count--;
      write(index, read(count));
      const persons = taken.adults + taken.children;
      trackedPersons -= persons;
      stockPersons -= persons;
      return taken;
    },
    leaveUnknown(persons) {
      stockPersons = Math.max(trackedPersons, stockPersons - persons);
    },
  };
}
