import { createSeededRandom } from "@caravanserai/kernel";
import { describe, expect, it } from "vitest";
import { imaginedDocuments } from "../testing/imagined-documents.ts";
import { learnLetters, mistakenShare, shownLetters } from "../testing/learn-letters.ts";
import { measureReading } from "../testing/measure-reading.ts";
import { hurriedPhotograph, printZone } from "../testing/print-zone.ts";
import { quarterTurned } from "./grey-picture.ts";
import { readAnyWayUp, readZone } from "./read-zone.ts";

describe("readZone", { timeout: 30_000 }, () => {
  it("reads photographs taken askew, in shade and out of focus, and is never wrong", () => {
    const { exact, wrong } = measureReading(6, { seed: 20_260_922, width: 900 });
    expect(wrong).toBe(0);
    expect(exact).toBeGreaterThanOrEqual(5);
  });

  it("finds the lines at the foot of a page that has other text and a portrait on it", () => {
    const random = createSeededRandom(4);
    const [passport] = imaginedDocuments(1, random);
    const zone = printZone(passport!.lines, hurriedPhotograph(random, 1_000), random);
    const above = zone.height * 2;
    const pixels = new Uint8Array(zone.width * (above + zone.height)).fill(210);
    for (let y = 60; y < above; y++) {
      for (let x = 40; x < 300; x++) pixels[y * zone.width + x] = 60 + ((x * y) % 90);
      const isTextRow = y % 70 < 22;
      for (let x = 380; x < 800 && isTextRow; x++) {
        if ((x >> 3) % 3 !== 0) pixels[y * zone.width + x] = 50;
      }
    }
    pixels.set(zone.pixels, above * zone.width);
    const look = readZone({ width: zone.width, height: above + zone.height, pixels });
    expect(look).toMatchObject({ kind: "zone", lines: passport!.lines });
  });

  it("reads a picture taken from any side", () => {
    const random = createSeededRandom(6);
    const [, card] = imaginedDocuments(2, random);
    const upright = printZone(card!.lines, hurriedPhotograph(random, 900), random);
    for (const picture of [
      upright,
      quarterTurned(upright),
      quarterTurned(quarterTurned(upright)),
    ]) {
      expect(readAnyWayUp(picture)).toMatchObject({ kind: "zone", lines: card!.lines });
    }
  });

  it("finds nothing on bare paper, in noise, or in a picture of nearly no size", () => {
    const random = createSeededRandom(5);
    const noise = new Uint8Array(300_000).map(() => random.integer(256));
    expect(readZone({ width: 1_000, height: 300, pixels: noise }).kind).toBe("nothing");
    const paper = new Uint8Array(300_000).fill(220);
    expect(readZone({ width: 1_000, height: 300, pixels: paper }).kind).toBe("nothing");
    expect(readZone({ width: 1, height: 1, pixels: paper.slice(0, 1) }).kind).toBe("nothing");
  });

  it("says so when there is too little light", () => {
    const night = new Uint8Array(200_000).fill(9);
    expect(readZone({ width: 1_000, height: 200, pixels: night })).toEqual({ kind: "dark" });
  });
});

it("learns letters from printed ones, so that the reader's weights can be made again", () => {
  const weights = learnLetters(shownLetters(3, 1), { hiddenCount: 12, rounds: 14, seed: 2 });
  expect(mistakenShare(shownLetters(1, 3), weights)).toBeLessThan(0.6);
}, 30_000);
