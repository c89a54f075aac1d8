import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  ["Two dozen families entered Georgia.", [24]],
  ["Half a dozen buses entered Georgia.", [6]],
  ["Three score pilgrims entered Georgia.", [60]],
  ["Nach Georgien kamen zwei Dutzend Familien.", [24]],
  ["В Грузию въехали три сотни россиян и два десятка автобусов.", [300, 20]],
  ["В Грузию въехали полтора десятка семей.", [15]],
  ["В Грузию въехали два десятка тысяч человек.", [20_000]],
  ["В Грузию въехали сотни людей.", [100]],
])("%s", (report, values) => {
  expect(readReport(report).proposals.map(({ value }) => value)).toEqual(values);
});

test("the Russian pronoun is not the Kazakh ten", () => {
  const report = "Олег въехал в Грузию. Он простоял в очереди 14 часов. Қазақстанға он адам кірді.";
  expect(readReport(report).proposals.map(({ value }) => value)).toEqual([14, 10]);
});

test("a sum of money behind a German scale is no count", () => {
  expect(readReport("Der Kreistag gab 5,3 Mio. Euro für Zelte.").proposals).toEqual([]);
  const [came] = readReport("Nach Polen kamen 2 Mio. Menschen.").proposals;
  expect(came).toMatchObject({ value: 2_000_000, measure: "entries" });
});
