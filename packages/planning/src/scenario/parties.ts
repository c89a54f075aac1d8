import { assert, type SeededRandom } from "@caravanserai/kernel";
import type { TravelMode } from "./acts.ts";
import { desks, people } from "./assumptions.ts";
import { drawIndex, drawIntegerBetween, elementAt, hasChance } from "./sampling.ts";
import type { TravellingHousehold } from "./travelling-household.ts";

/** People who cross together: one vehicle, one carriage or one group on foot. */
export interface Party {
  readonly mode: TravelMode;
  readonly vehicles: number;
  readonly households: readonly TravellingHousehold[];
  readonly adults: number;
  readonly children: number;
}

const modes = ["car", "bus", "bicycle", "foot", "train", "air"] as const;

function mean(range: readonly number[]): number {
  return (elementAt(range, 0) + elementAt(range, 1)) / 2;
}

const householdPersonsMean = desks.householdPersons.value;
// Shares are shares of people; a party of many people must be drawn that much more rarely.
const partyPersonsMean = [
  householdPersonsMean * (1 + people.secondHouseholdInCar.value),
  mean(people.busPersons.value) + householdPersonsMean / 2,
  householdPersonsMean,
  householdPersonsMean,
  mean(people.trainPersons.value) + householdPersonsMean / 2,
  1,
] as const;

function weightsFor(open: readonly TravelMode[]): readonly number[] {
  return modes.map((mode, index) =>
    open.includes(mode)
      ? elementAt(people.modeShares.value, index) / elementAt(partyPersonsMean, index)
      : 0,
  );
}

function householdsFor(
  mode: TravelMode,
  random: SeededRandom,
  next: () => TravellingHousehold,
): readonly TravellingHousehold[] {
  const households = [next()];
  if (mode === "car") {
    if (hasChance(random, people.secondHouseholdInCar.value)) households.push(next());
    return households;
  }
  if (mode !== "bus" && mode !== "train") return households;
  const range = mode === "bus" ? people.busPersons.value : people.trainPersons.value;
  const seats = drawIntegerBetween(random, range);
  const personsOf = ({ adults, children }: TravellingHousehold) => adults + children;
  let taken = households.reduce((sum, household) => sum + personsOf(household), 0);
  while (taken < seats) {
    const household = next();
    households.push(household);
    taken += personsOf(household);
  }
  return households;
}

function vehiclesFor(mode: TravelMode, persons: number): number {
  if (mode === "foot") return 0;
  return mode === "bicycle" ? persons : 1;
}

/** Puts together parties for one crossing; `next` supplies the households. */
export function createPartyMaker(
  open: readonly TravelMode[],
  random: SeededRandom,
  next: () => TravellingHousehold,
): () => Party {
  const weights = weightsFor(open);
  assert(
    weights.some((weight) => weight > 0),
    "no mode is open at this crossing",
  );
  return () => {
    const mode = elementAt(modes, drawIndex(random, weights));
    const households = householdsFor(mode, random, next);
    const adults = households.reduce((sum, household) => sum + household.adults, 0);
    const children = households.reduce((sum, household) => sum + household.children, 0);
    return { mode, vehicles: vehiclesFor(mode, adults + children), households, adults, children };
  };
}

/**
 * Lets parties through until a cumulative target is met. The party that would overshoot waits for
 * the next call, so that large parties are not disfavoured and the total stays within half a party.
 */
export function createPartyStream(make: () => Party): {
  readonly persons: number;
  until(targetPersons: number): Generator<Party>;
} {
  let persons = 0;
  let waiting: Party | undefined;
  return {
    get persons() {
      return persons;
    },
    *until(targetPersons) {
      for (;;) {
        waiting ??= persons < targetPersons ? make() : undefined;
        if (waiting === undefined) return;
        const size = waiting.adults + waiting.children;
        if (persons + size / 2 > targetPersons) return;
        persons += size;
        const party = waiting;
        waiting = undefined;
        yield party;
      }
    },
  };
}
