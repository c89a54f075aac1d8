import { createFormat, createTranslator } from "@caravanserai/ui";
import type { TroubleSignalView } from "@caravanserai/contract";
import { troubleSignalCodes } from "@caravanserai/contract";
import { expect, test } from "vitest";
import { signalMessages } from "./messages/index.ts";
import { askFirstKeys, figureLines } from "./signal-words.ts";

const signal: TroubleSignalView = {
  key: "k",
  code: "signals.service-out-of-turn",
  crossing: "X1",
  subject: { kind: "lane", id: "X1/1", label: "1" },
  fromMs: 0,
  toMs: 1,
  figures: { services: 140, share: 0.086, estimateMinutes: 90, unheardOf: 3 },
  askFirst: ["signals.ask.priority-not-logged", "signals.ask.unheard-of"],
};

test("a mistake is always among the innocent explanations, after those the hub names", () => {
  expect(askFirstKeys(signal)).toEqual(["signals.ask.priority-not-logged", "signals.ask.mistake"]);
});

test("figures are written by what they are; a name nobody knows is left out", () => {
  const words = {
    translate: createTranslator("en", signalMessages),
    format: createFormat("en", "UTC"),
  };
  expect(figureLines(signal, words).map(({ value }) => value)).toEqual(["140", "9%", "1 h 30 min"]);
});

test("every signal is worded as a question in every language", () => {
  for (const catalog of Object.values(signalMessages)) {
    for (const code of troubleSignalCodes) expect(catalog[`question.${code}`]).toMatch(/\?$/);
  }
});
