import { createSeededRandom } from "@caravanserai/kernel";
import type { TallyAct } from "./acts.ts";
import type { Course } from "./course.ts";
import type { Party } from "./parties.ts";
import { drawElement } from "./sampling.ts";

export type CountedParty = Omit<Party, "households">;

/** Counts parties at the crossings: each on one of the tablets of its direction. */
export interface Counting {
  tally(
    atMs: number,
    place: { crossing: string; direction: "in" | "out" },
    party: CountedParty,
  ): TallyAct;
  /** A tablet that counts people out, which also reads the slips of those who leave. */
  exitDevice(crossing: string): string;
}

export function createCounting({ seed, devices }: Course): Counting {
  const random = createSeededRandom(seed).fork("counting");
  const tablets = new Map<string, string[]>();
  for (const { role, crossing, direction, code } of devices) {
    if (role !== "counting") continue;
    const place = `${crossing}/${direction}`;
    tablets.set(place, [...(tablets.get(place) ?? []), code]);
  }
  const draw = (crossing: string, direction: "in" | "out") =>
    drawElement(random, tablets.get(`${crossing}/${direction}`) ?? []);
  return {
    tally: (atMs, { crossing, direction }, { mode, vehicles, adults, children }) => ({
      kind: "tally",
      atMs,
      device: draw(crossing, direction),
      crossing,
      direction,
      mode,
      vehicles,
      adults,
      children,
    }),
    exitDevice: (crossing) => draw(crossing, "out"),
  };
}
