import type { SeededRandom } from "@caravanserai/kernel";
import { duplicates } from "./assumptions.ts";
import { hourMs } from "./calendar.ts";
import type { TravelReason } from "./household-shape.ts";
import { elementAt, hasChance } from "./sampling.ts";

interface Leaver {
  readonly household: number;
  readonly reason: TravelReason;
  readonly adults: number;
  readonly children: number;
  readonly leftMs: number;
}

/**
 * Decides who is registered a second time, so that their share of all registered people stays the
 * assumed one: some have left and come again, others simply meet a second desk.
 */
export interface Recurrence {
  /** Counts people registered for the first time. */
  registered(persons: number): void;
  /** Remembers a registered household that has left and may come again. */
  left(leaver: Leaver): void;
  /** A household that comes again now, if one is due. */
  takeReturning(nowMs: number): (Leaver & { readonly isHeadOnly: boolean }) | undefined;
  /** Whether a household just registered will meet a second desk, and with how many members. */
  takeRepeated(persons: number): { readonly isHeadOnly: boolean } | undefined;
}

/** Share of chances taken while people are due: small, so that repeats spread over crossings. */
const eagerness = 0.03;

export function createRecurrence(random: SeededRandom): Recurrence {
  const leavers: Leaver[] = [];
  const share = duplicates.personShare.value;
  const reentry = duplicates.reentryShare.value;
  let firstPersons = 0;
  let returningPersons = 0;
  let repeatedPersons = 0;

  const isDue = (planned: number, part: number) =>
    planned < firstPersons * share * part && hasChance(random, eagerness);
  const isHeadOnly = () => !hasChance(random, duplicates.wholeHousehold.value);

  return {
    registered(persons) {
      firstPersons += persons;
    },
    left(leaver) {
      if (leavers.length < duplicates.rememberedLeavers.value) leavers.push(leaver);
      else leavers[random.integer(leavers.length)] = leaver;
    },
    takeReturning(nowMs) {
      if (leavers.length === 0 || !isDue(returningPersons, reentry)) return undefined;
      const index = random.integer(leavers.length);
      const leaver = elementAt(leavers, index);
      const leastMs = elementAt(duplicates.hoursBetween.value, 0) * hourMs;
      if (nowMs - leaver.leftMs < leastMs) return undefined;
      leavers[index] = elementAt(leavers, leavers.length - 1);
      leavers.pop();
      const isAlone = isHeadOnly();
      returningPersons += isAlone ? 1 : leaver.adults + leaver.children;
      return { ...leaver, isHeadOnly: isAlone };
    },
    takeRepeated(persons) {
      if (!isDue(repeatedPersons, 1 - reentry)) return undefined;
      const isAlone = isHeadOnly();
      repeatedPersons += isAlone ? 1 : persons;
      return { isHeadOnly: isAlone };
    },
  };
}
