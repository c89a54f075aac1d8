import type { CrossingFlow } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { crossingName, crossingSeries, mainMode } from "./crossing-words.ts";

const hourMs = 3_600_000;
const crossing: CrossingFlow = {
  crossing: "ZHE",
  name: "Zhelkuar",
  nameRu: "Желкуар",
  nameKk: "Желқуар",
  town: "Kostanay",
  isFictional: true,
  location: null,
  in: 30,
  out: 9,
  vehiclesIn: 8,
  vehiclesOut: 3,
  personsRegistered: 0,
  householdsRegistered: 0,
  registeredDeparted: 0,
  numbersIssued: 0,
  lastTallyAtMs: null,
  modes: [
    { mode: "car", in: 12, out: 9 },
    { mode: "bus", in: 18, out: 0 },
  ],
  hours: [
    { hourStartMs: 0, in: 10, out: 4 },
    { hourStartMs: 2 * hourMs, in: 20, out: 5 },
  ],
};

test("is named in the reader's language, in Latin letters where there is no own name", () => {
  expect(crossingName(crossing, "ru")).toBe("Желкуар");
  expect(crossingName(crossing, "kk")).toBe("Желқуар");
  expect(crossingName(crossing, "ka")).toBe("Zhelkuar");
  expect(crossingName({ ...crossing, nameRu: "" }, "ru")).toBe("Zhelkuar");
});

test("leaves out the hour that has only begun, and shows an hour without a count as none", () => {
  const other = { ...crossing, name: "Syrym", hours: [{ hourStartMs: hourMs, in: 7, out: 1 }] };
  const asOf = { language: "en", asOfMs: 2.5 * hourMs } as const;
  const [first, second] = crossingSeries([crossing, other], "in", asOf);
  expect(first?.points).toEqual([
    { at: 0, value: 10 },
    { at: hourMs, value: 0 },
  ]);
  expect(second?.points).toEqual([
    { at: 0, value: 0 },
    { at: hourMs, value: 7 },
  ]);
  const out = crossingSeries([crossing], "out", { language: "en", asOfMs: 3 * hourMs });
  expect(out[0]?.points.map(({ value }) => value)).toEqual([4, 5]);
});

test("the main mode is the one by which most people came in", () => {
  expect(mainMode(crossing)).toBe("bus");
  expect(mainMode({ modes: [] })).toBe("none");
  expect(mainMode({ modes: [{ mode: "car", in: 0, out: 5 }] })).toBe("none");
});
