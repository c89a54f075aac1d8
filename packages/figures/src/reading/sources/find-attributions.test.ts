import { expect, test } from "vitest";
import { readReport } from "../read-report.ts";

test.each([
  [
    "Some 900 people entered Latvia, the government's situation cell said.",
    "government's situation cell",
  ],
  [
    "“I waited 31 hours at the border,” said the 28-year-old programmer Dmitri.",
    "programmer Dmitri",
  ],
  ["„Ich habe 31 Stunden gewartet“, sagte die 28-jährige Lehrerin Olga.", "Lehrerin Olga"],
  ["Am Sonntag griff die Bundespolizei 233 Menschen auf, die nach Sachsen kamen.", "Bundespolizei"],
  [
    "Служба охраны границы Латвии за сутки не пропустила в страну 172 человека.",
    "Служба охраны границы",
  ],
  ["A welder from Odessa said he had waited 31 hours at the border.", "welder from Odessa"],
  [
    "Es wurde voll. Innenminister Karl Tamm: „Wir haben jetzt 900 Ankünfte.“",
    "Innenminister Karl Tamm",
  ],
])("%s", (report, speaker) => {
  const [first] = readReport(report).proposals;
  expect(first?.saidBy).toContain(speaker);
});

test.each([
  [
    "Глава ведомства Марат Сагиндыков выступил вчера, сообщила пресс-служба ведомства. " +
      "По её данным, в Казахстан въехали 900 человек.",
    "пресс-служба",
  ],
  [
    "Minister Anna Rand said it was calm. According to her, 900 people entered Latvia.",
    "Anna Rand",
  ],
  [
    "Minister Rand sagte, es sei ruhig. Nach seinen Angaben kamen 900 Menschen nach Lettland.",
    "Rand",
  ],
])("%s is said by the speaker before", (report, speaker) => {
  expect(readReport(report).proposals.at(-1)?.saidBy).toContain(speaker);
});

test("whom a paper cites beyond a semicolon says something else", () => {
  const report =
    "Das Uno-Flüchtlingswerk zählte 95.000 Menschen, die nach Syrien kamen; die Agentur Levante-Info " +
    "hatte unter Berufung auf Grenzbeamte von 250.000 gesprochen.";
  const [first, second] = readReport(report).proposals;
  expect(first?.saidBy).toBe("Uno-Flüchtlingswerk");
  expect(second).toMatchObject({
    value: 250_000,
    saidBy: "Grenzbeamte",
    relayedBy: "Levante-Info",
  });
});
