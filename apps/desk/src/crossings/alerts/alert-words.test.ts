import { createFormat, createTranslator } from "@caravanserai/ui";
import { expect, test } from "vitest";
import { crossingsMessages } from "../messages/index.ts";
import { sampleAlerts } from "../sample-waits.ts";
import { alertGroups, type AlertGroup } from "./alert-groups.ts";
import { alertMessage } from "./alert-words.ts";

const words = {
  name: "Invented North",
  translate: createTranslator("en", crossingsMessages),
  format: createFormat("en", "UTC"),
};
const [first] = alertGroups(sampleAlerts().alerts);
if (first === undefined) throw new Error("the sample has alerts");
const said = (alert: Partial<AlertGroup>) => alertMessage({ ...first, ...alert }, words);

test("an alert says what is so, where, and against which limit", () => {
  expect(said({})).toBe("Invented North (Car): the wait is 2 d 18 h, over the limit of 12 h.");
  const silent = { value: 95, limit: 60 };
  expect(said({ code: "waits.crossing-silent", modes: [], figures: silent })).toBe(
    "Invented North: nothing heard for 1 h 35 min; the limit is 1 h.",
  );
});

test("an alert for several ways of travelling names them all", () => {
  expect(said({ modes: ["car", "foot"] })).toContain("Invented North (Car, On foot): the wait is");
});

test("lines are counted in parties, not in minutes", () => {
  const figures = { value: 640, limit: 500 };
  expect(said({ code: "waits.queue-over-limit", figures })).toBe(
    "Invented North (Car): 640 parties wait, over the limit of 500.",
  );
});

test("what is only expected says when", () => {
  const figures = { limit: 500, hours: 5 };
  expect(said({ code: "waits.forecast-over-limit", figures })).toBe(
    "Invented North (Car): in 5 h the line is expected to pass 500 parties.",
  );
});
