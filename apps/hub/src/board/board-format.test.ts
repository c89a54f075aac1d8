import { expect, test } from "vitest";
import { durationText, rangeText, timeText } from "./board-format.ts";
import { boardTexts } from "./board-texts.ts";

const { en } = boardTexts;

test.each([
  [5, "5 min"],
  [60, "1 h"],
  [195, "3 h 15 min"],
  [1_440, "1 d"],
  [4_320, "3 d"],
  [3_060, "2 d 3 h"],
  [2_875, "2 d"],
])("%i minutes are %s", (minutes, text) => {
  expect(durationText(minutes, en)).toBe(text);
});

test("a range is two ends, and one where they are the same", () => {
  expect(rangeText({ lowMinutes: 180, highMinutes: 300 }, en)).toBe("3 – 5 h");
  expect(rangeText({ lowMinutes: 180, highMinutes: 330 }, en)).toBe("3 h – 5 h 30 min");
  expect(rangeText({ lowMinutes: 5, highMinutes: 5 }, en)).toBe("≤ 5 min");
});

test("times are the crossing's own, with the day where it is another", () => {
  const nowMs = Date.UTC(2022, 8, 24, 18, 30);
  const local = { nowMs, utcOffsetMinutes: 300 };
  expect(timeText(nowMs, local)).toBe("23:30");
  expect(timeText(nowMs + 45 * 60_000, local)).toBe("25.09. 00:15");
});
