import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  ["On Friday 900 people entered Latvia, compared with 75 a week earlier.", 75],
  ["Some 9,000 people a day enter Latvia, up from between 5,000 and 6,000 in May.", 5000],
  ["Im September reisten 1.240 Menschen nach Lettland ein, im August waren es 88.", 88],
  ["В июне в Латвию въехали 900 человек, против 75 в мае.", 75],
  ["In June 900 people entered Latvia. A driver had spoken of “at least 2,000”.", 2000],
])("%s goes on with the measure before", (report, value) => {
  const [first, second] = readReport(report).proposals;
  expect(second).toMatchObject({ value, measure: "entries", place: first?.place });
});

test.each([
  "In June 900 people entered Latvia. In the other direction went 610.",
  "Im Juni reisten 900 Menschen nach Lettland ein. In Gegenrichtung gingen 610.",
  "В июне в Латвию въехали 900 человек. В обратном направлении проследовали 610.",
])("%s turns the movement round", (report) => {
  const [, back] = readReport(report).proposals;
  expect(back).toMatchObject({ value: 610, measure: "exits", direction: "out" });
});

test("one of them is somebody to speak of", () => {
  const report = "In June 900 people entered Latvia. One of them, Ilya, sold his car.";
  expect(readReport(report).proposals.map(({ value }) => value)).toEqual([900]);
});

test("how long somebody has stood is a waiting time", () => {
  const report = "Vor der Schranke stehen 340 Fahrzeuge, die vordersten seit 16 Stunden.";
  expect(readReport(report).proposals.at(-1)).toMatchObject({
    value: 16,
    measure: "waiting-time",
    unit: "hours",
  });
});
