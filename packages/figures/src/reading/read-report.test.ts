import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readReport } from "./read-report.ts";
import { agencyReports } from "./testing/agency-reports.ts";
import { agencyReportsAgain } from "./testing/agency-reports-again.ts";
import { agencyReportsThird } from "./testing/agency-reports-third.ts";
import { crisesHeldOutReports } from "./testing/crises-held-out.ts";
import { crisesTuningReports } from "./testing/crises-tuning.ts";
import { heldOutReports } from "./testing/held-out-reports.ts";
import { otherBorders } from "./testing/other-borders.ts";
import { scoreReading } from "./testing/score-reading.ts";
import { stylesCheck } from "./testing/styles-check.ts";
import { stylesCheckAgain } from "./testing/styles-check-again.ts";
import { stylesHeldOut } from "./testing/styles-held-out.ts";
import { stylesTuning } from "./testing/styles-tuning.ts";
import { tuningEnglish } from "./testing/tuning-english.ts";
import { tuningGerman } from "./testing/tuning-german.ts";
import { tuningRussian } from "./testing/tuning-russian.ts";

describe("recall and precision on fictional reports", () => {
  test.each([
    ["English", tuningEnglish],
    ["German", tuningGerman],
    ["Russian", tuningRussian],
    ["held out first", heldOutReports],
    ["other crises", crisesTuningReports],
    ["other crises, once held out", crisesHeldOutReports],
    ["many styles", stylesTuning],
    ["many styles, read once", stylesCheck],
    ["many styles, read once again", stylesCheckAgain],
    ["agencies", agencyReports],
    ["agencies again", agencyReportsAgain],
    ["agencies, third", agencyReportsThird],
    ["other borders", otherBorders],
  ])("%s", (_, reports) => {
    const { recall, precision, misses } = scoreReading(reports);
    expect(recall, misses.join("\n")).toBeGreaterThanOrEqual(0.9);
    expect(precision, misses.join("\n")).toBeGreaterThanOrEqual(0.85);
  });
});

test("reports in many styles, kept apart until they were first read", () => {
  const { recall, precision, fields } = scoreReading(stylesHeldOut);
  expect(recall).toBeGreaterThanOrEqual(0.9);
  expect(precision).toBeGreaterThanOrEqual(0.95);
  expect(fields["direction"]).toBeGreaterThanOrEqual(0.95);
  expect(fields["place"]).toBeGreaterThanOrEqual(0.95);
  expect(fields["periodStart"]).toBeGreaterThanOrEqual(0.88);
  expect(fields["saidBy"]).toBeGreaterThanOrEqual(0.88);
});

describe("what a report says about a number", () => {
  const text =
    "ASTANA, 14 March 2031 (Orda) — About 98,000 Russians left Russia for Kazakhstan since " +
    "8 March, the interior ministry said. In the same period 64,000 left Kazakhstan again.";
  const [came, went] = readReport(text).proposals;

  test("a departure with a destination is an entry there", () => {
    expect(came).toMatchObject({
      value: 98_000,
      qualifier: "about",
      unit: "person-crossings",
      measure: "entries",
      direction: "in",
      place: "Kazakhstan",
      counterpart: "Russia",
      saidBy: "interior ministry",
      relayedBy: "Orda",
    });
    expect(came?.wordingNote).toContain("left Russia for Kazakhstan");
  });

  test("the same period is the period before", () => {
    expect(went).toMatchObject({ measure: "exits", place: "Kazakhstan" });
    expect([went?.periodStart, went?.periodEnd]).toEqual(["2031-03-08", "2031-03-14"]);
  });

  test("spans hold the number as written", () => {
    expect(text.slice(came!.start, came!.end)).toBe("98,000");
  });

  test.each(["98,000", "98.000", "98 000", "98'000", "98\u2009000", "٩٨٬٠٠٠", "۹۸٬۰۰۰", "९८,०००"])(
    "%s is one number in every layout",
    (written) => {
      const line = `On 3 March 2031 ${written} people entered Georgia.`;
      const [found] = readReport(line).proposals;
      expect(found).toMatchObject({ value: 98_000, measure: "entries", place: "Georgia" });
      expect(line.slice(found!.start, found!.end)).toBe(written);
    },
  );

  test("since a day without a report's date stays open", () => {
    const [found] = readReport("Since 21 September 2031 4,300 people entered Georgia.").proposals;
    expect(found).toMatchObject({ periodStart: "2031-09-21", periodEnd: null });
  });

  test("a report without a date leaves relative days open", () => {
    const [found] = readReport("Yesterday 4,300 people entered Georgia.").proposals;
    expect(found).toMatchObject({ value: 4300, periodStart: null, periodEnd: null });
    const dated = readReport("Yesterday 4,300 people entered Georgia.", {
      publishedOn: "2031-03-14",
    });
    expect(dated.proposals[0]).toMatchObject({ periodStart: "2031-03-13" });
  });

  test.each([
    "The fine is 35,000 tenge under Article 517.",
    "Call +7 701 123 45 67 or 1414.",
    "She is 34, he is a 51-year-old driver.",
    "Der Preis stieg um 45 Prozent auf 1.234,56 Euro.",
    "Граница длиной 7 591 км, закон № 61 от 2028 года.",
    "The town of 230,000 people lies 45 miles away.",
  ])("%s counts nobody", (report) => {
    expect(readReport(report).proposals).toEqual([]);
  });

  test.each([
    ["98 000 people entered Kazakhstan.", 98_000],
    ["98\u00a0000 people entered Kazakhstan.", 98_000],
    ["100'000 people entered Kazakhstan.", 100_000],
    ["98k people entered Kazakhstan.", 98_000],
    ["Nach Kasachstan reisten achtundneunzigtausend Menschen ein.", 98_000],
    ["A quarter of a million people entered Kazakhstan.", 250_000],
    ["В Казахстан въехали полторы тысячи человек.", 1500],
    ["В Казахстан въехали 98 тыс. человек.", 98_000],
    ["Zigtausende sind nach Kasachstan eingereist.", 10_000],
  ])("%s", (report, value) => {
    expect(readReport(report).proposals.map((proposal) => proposal.value)).toEqual([value]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."since 21 September|98 000|1.234,56|.|\n\n|тыс.|около|between|and|people|entered|(34)".split(
      "|",
    ),
    ..."Kasachstan|einreisen|в Казахстан|\u00a0|«|»|5–6|million|hundert|several|from|to|%|№".split(
      "|",
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((words) => words.join(" ")),
    fc.array(pieces, { maxLength: 60 }).map((words) => words.join("")),
  );

  test("spans lie inside the text and hold something", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const proposal of readReport(text).proposals) {
          const { start, end, phraseStart, phraseEnd, sentenceStart, sentenceEnd } = proposal;
          expect(start).toBeLessThan(end);
          expect(phraseStart).toBeLessThanOrEqual(start);
          expect(phraseEnd).toBeGreaterThanOrEqual(end);
          expect(sentenceStart).toBeGreaterThanOrEqual(0);
          expect(sentenceEnd).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).not.toBe("");
        }
      }),
      { numRuns: 400 },
    );
  });

  test("half a megabyte is read to its end", { timeout: 60_000 }, () => {
    const line = "Since 8 March 2031 about 98,000 people entered Kazakhstan, officials said. ";
    const { proposals } = readReport(line.repeat(6700));
    expect(proposals).toHaveLength(6700);
    expect(new Set(proposals.map(({ group }) => group))).toEqual(new Set([1]));
  });

  test.each([
    "1 ".repeat(20_000),
    "a".repeat(300_000),
    "between ".repeat(10_000),
    "1,".repeat(20_000),
  ])("text without sentences does not hang (%#)", { timeout: 60_000 }, (text) => {
    expect(readReport(text).language).toBe("en");
  });
});
