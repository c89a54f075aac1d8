import { expect, test } from "vitest";
import { sampleAlerts } from "../sample-waits.ts";
import { alertGroups } from "./alert-groups.ts";

const [first] = sampleAlerts().alerts;
if (first === undefined) throw new Error("the sample has alerts");

test("what holds for several ways of travelling is one line, taken over as a whole", () => {
  const later = first.startedAtMs + 60_000;
  const bus = { ...first, alert: "b", mode: "bus" as const, startedAtMs: later };
  expect(alertGroups([bus, first])).toMatchObject([
    { alerts: ["b", "a"], modes: ["bus", "car"], startedAtMs: first.startedAtMs },
  ]);
});

test("another figure, another crossing or another owner is a line of its own", () => {
  const others = [
    { ...first, figures: { value: 4_001, limit: 720 } },
    { ...first, crossing: "X9" },
    { ...first, owner: "Invented Officer" },
    { ...first, endedAtMs: first.startedAtMs + 1 },
  ];
  expect(alertGroups([first, ...others])).toHaveLength(5);
});
