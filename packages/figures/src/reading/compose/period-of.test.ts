import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

function daysOf(report: string): readonly (readonly [number | null, string])[] {
  const { proposals } = readReport(report);
  return proposals.map(
    ({ value, periodStart, periodEnd }) => [value, `${periodStart}..${periodEnd}`] as const,
  );
}

test.each([
  // A part in brackets leaves the days to the whole.
  [
    "RIGA, 12 March 2035 - Some 1,700 people, of whom 400 were children, entered Latvia on Sunday.",
    ["2035-03-11..2035-03-11", "2035-03-11..2035-03-11"],
  ],
  // The next sentence tells on of the same days.
  [
    "RIGA, 12 March 2035 - On Sunday 1,700 people entered Latvia. Some 640 left for Estonia.",
    ["2035-03-11..2035-03-11", "2035-03-11..2035-03-11"],
  ],
  [
    "RIGA, 12 March 2035 - On Sunday 1,700 people entered Latvia. Previously 640 entered.",
    ["2035-03-11..2035-03-11", "null..null"],
  ],
  // "In the same time" is no word about the number before it.
  [
    "Рига, 12 марта 2035 года. С 3 марта в Латвию въехали 1700 человек, выехали за это же время 640.",
    ["2035-03-03..2035-03-12", "2035-03-03..2035-03-12"],
  ],
  [
    "Riga, 12. März 2035. In den ersten sechs Tagen des März kamen 1.700 Menschen nach Lettland.",
    ["2035-03-01..2035-03-06"],
  ],
  [
    "Рига, 12 марта 2035 года. За первые шесть дней марта в Латвию въехали 1700 человек.",
    ["2035-03-01..2035-03-06"],
  ],
  [
    "RIGA, 12 March 2035 - In 2019 some 2,300 people crossed into Latvia.",
    ["2019-01-01..2019-12-31"],
  ],
  [
    "Riga, 12. März 2035. In Lettland leben 41.000 Belarussen, Ende 2031 waren es 36.000.",
    ["null..null", "2031-12-31..2031-12-31"],
  ],
  // Beds keep the days beyond the comma to themselves.
  [
    "RIGA, 12 March 2035 - The hall, which has 500 beds, sheltered 340 people on Sunday.",
    ["null..null", "2035-03-11..2035-03-11"],
  ],
  // A day at the head of a sentence that goes on is its own.
  ["3 мая 2035 года в Латвию въехали 1700 человек.", ["2035-05-03..2035-05-03"]],
  [
    "RIGA, 12 March 2035 - The wait at Terehova fell to nine hours from 22 hours a week earlier.",
    ["null..null", "2035-03-05..2035-03-05"],
  ],
])("%s", (report, days) => {
  expect(daysOf(report).map(([, span]) => span)).toEqual(days);
});
