import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  ["In Trenčín 310 of the 400 beds were taken.", ["accommodated", "capacity"]],
  ["Of 400 beds in the hall, 280 were taken.", ["capacity", "accommodated"]],
  ["In der Halle sind 310 von 400 Betten belegt.", ["accommodated", "capacity"]],
  ["Das Zentrum hat 134 Betten, belegt waren 121 Betten.", ["capacity", "accommodated"]],
  ["Из 500 мест в пункте заняты 320.", ["capacity", "accommodated"]],
  ["The gym, meant for 200 people, has 60 free places.", ["capacity", "capacity"]],
  ["Die Halle ist für 300 Personen gedacht.", ["capacity"]],
  ["Зал предназначен для 150 человек.", ["capacity"]],
  ["Die Kapazität stieg von 2.100 auf 3.500 Plätze.", ["capacity", "capacity"]],
])("%s", (report, measures) => {
  const { proposals } = readReport(report);
  expect(proposals.map(({ measure }) => measure)).toEqual(measures);
  const directions = proposals.map(({ direction }) => direction);
  expect(directions).toEqual(measures.map(() => "stock"));
});
