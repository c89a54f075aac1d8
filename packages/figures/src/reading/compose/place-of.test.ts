import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  // Who passes through a country is not counted there.
  ["Hungary's police said 900 people left the country via Romania.", "Hungary", "exits"],
  ["Über Litauen kamen 900 Menschen nach Polen.", "Poland", "entries"],
  ["Через Литву в Польшу приехали 900 человек.", "Poland", "entries"],
  ["On Monday 900 Venezuelans left Colombia for Ecuador.", "Ecuador", "entries"],
  ["За сутки в Грузию выехали 900 машин.", "Georgia", "entries"],
  ["В Грузии остаются 900 россиян.", "Georgia", "present"],
  ["Syrer kehren heim: Gezählt wurden 900 Rückkehrer aus dem Libanon.", "Syria", "entries"],
  ["An aircraft reached Riga with 150 passengers on board.", "Riga", "entries"],
  ["Some 900 families reached the Toumtouma site.", "Toumtouma", "entries"],
])("%s", (report, place, measure) => {
  expect(readReport(report).proposals).toMatchObject([{ place, measure }]);
});

test("the facility is the one that was spoken of", () => {
  const report =
    "In der Aufnahmestelle in Görlitz schliefen 240 Menschen. Viele wollen nach Sachsen weiter. " +
    "Derzeit leben 260 Familien in der Einrichtung.";
  expect(readReport(report).proposals.map(({ place }) => place)).toEqual(["Görlitz", "Görlitz"]);
});

test("a place that opens the next clause is the next number's", () => {
  const report = "В лагере Рукла размещены 1013 человек, в Каунасе — 700 человек.";
  expect(readReport(report).proposals.map(({ place }) => place)).toEqual(["Rukla", "Kaunas"]);
});

test("a capital that speaks is no place", () => {
  const report = "At Narva 900 people are waiting; Moscow says 2,000.";
  expect(readReport(report).proposals[0]).toMatchObject({ value: 900, place: "Narva" });
});
