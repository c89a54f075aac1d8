import type { SeededRandom } from "@caravanserai/kernel";
import type { GreyPicture } from "../reading/grey-picture.ts";
import { zoneCharacters } from "../reading/classify-letter.ts";
import { printedFoot, printedHeight, printedLetters, printedWidth } from "./printed-letters.ts";

/** How a picture of a document was taken. Lengths are in letters, so that sizes may differ. */
export interface Photograph {
  readonly width: number;
  readonly height: number;
  /** Share of the picture's width that the lines take. */
  readonly share: number;
  /** Turn of the document, in radians. */
  readonly tilt: number;
  /** How much wider the right end is than the left one, as a share of a letter. */
  readonly slant: number;
  /** Thickness added to the print, in letters; less than 0 is worn print. */
  readonly weight: number;
  /** Spread of the lens, in pixels. */
  readonly blur: number;
  /** Spread of the sensor's noise, in grey levels. */
  readonly noise: number;
  readonly paper: number;
  readonly ink: number;
  /** Light lost from the left to the right edge and from top to foot, as shares. */
  readonly shade: readonly [number, number];
  /** Strength of the fine pattern that documents are printed on, in grey levels. */
  readonly pattern: number;
}

const linesApart = 1.67;

/** The print itself, dot by dot, before a camera sees it. */
interface PrintedZone {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Ink grows over its neighbours, or paper does: fresh print and worn print. */
function thickened({ width, height, dots }: PrintedZone, reach: number): PrintedZone {
  const [grows, steps] = [reach > 0 ? 1 : 0, Math.round(Math.abs(reach))];
  let from = dots;
  for (let step = 0; step < steps; step++) {
    const next = from.slice();
    for (let at = width; at < from.length - width; at++) {
      if (from[at] !== grows) continue;
      next[at - 1] = next[at + 1] = next[at - width] = next[at + width] = grows;
    }
    from = next;
  }
  return { width, height, dots: from };
}

function printed(lines: readonly string[], weight: number): PrintedZone {
  const letters = printedLetters();
  const width = lines[0]!.length * printedWidth;
  const lineHeight = Math.round(linesApart * printedWidth);
  const height = lineHeight * lines.length;
  const dots = new Uint8Array(width * height);
  const above = printedFoot - printedWidth - 5;
  lines.forEach((line, row) =>
    [...line].forEach((character, column) => {
      const letter = zoneCharacters.indexOf(character) * printedHeight * printedWidth;
      for (let y = Math.max(0, above); y < printedHeight; y++) {
        const from = letter + y * printedWidth;
        const to = (row * lineHeight + y - above) * width + column * printedWidth;
        dots.set(letters.subarray(from, from + printedWidth), to);
      }
    }),
  );
  return thickened({ width, height, dots }, (weight / 2) * printedWidth);
}

function alongOne(from: Float32Array, shares: readonly number[], step: number): Float32Array {
  const reach = (shares.length - 1) / 2;
  const soft = new Float32Array(from.length);
  for (let at = 0; at < from.length; at++) {
    let sum = 0;
    for (let share = 0; share < shares.length; share++) {
      const there = at + (share - reach) * step;
      sum += from[there < 0 || there >= from.length ? at : there]! * shares[share]!;
    }
    soft[at] = sum;
  }
  return soft;
}

function blurred(shades: Float32Array, width: number, spread: number): Float32Array {
  if (spread < 0.2) return shades;
  const reach = Math.ceil(spread * 2);
  const bells = Array.from({ length: reach * 2 + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * spread * spread)),
  );
  const total = bells.reduce((sum, share) => sum + share, 0);
  const shares = bells.map((share) => share / total);
  return alongOne(alongOne(shades, shares, 1), shares, width);
}

function bell(random: SeededRandom): number {
  return (random.float() + random.float() + random.float() + random.float() - 2) * 1.73;
}

/** What the camera sees of the print and the paper's pattern, before lens and light. */
function shadesOf(zone: PrintedZone, photograph: Photograph, random: SeededRandom): Float32Array {
  const { width, height, share, tilt, slant, paper, ink, pattern } = photograph;
  const scale = zone.width / (width * share);
  const [cos, sin] = [Math.cos(tilt) * scale, Math.sin(tilt) * scale];
  const [waves, phase] = [0.2 + random.float() * 0.5, random.float() * 6];
  const shades = new Float32Array(width * height);
  for (let at = 0; at < shades.length; at++) {
    const [px, py] = [(at % width) - width / 2, Math.floor(at / width) - height / 2];
    let covered = 0;
    for (let part = 0; part < 4; part++) {
      const [dx, dy] = [px + 0.25 + (part % 2) / 2, py + (part < 2 ? 0.25 : 0.75)];
      const grown = 1 / (1 + (slant * (dx * cos + dy * sin)) / zone.width);
      const x = Math.floor((dx * cos + dy * sin) * grown + zone.width / 2);
      const y = Math.floor((dy * cos - dx * sin) * grown + zone.height / 2);
      if (x < 0 || y < 0 || x >= zone.width || y >= zone.height) continue;
      covered += zone.dots[y * zone.width + x]! / 4;
    }
    const wave = Math.sin(py * waves + phase + Math.sin(px * 0.02) * 4);
    shades[at] = paper - Math.max(0, wave) * pattern + (ink - paper) * covered;
  }
  return shades;
}

/** A picture of the lines as a camera would take it: for tests and for learning letters. */
export function printZone(
  lines: readonly string[],
  photograph: Photograph,
  random: SeededRandom,
): GreyPicture {
  const { width, height, blur, noise } = photograph;
  const shades = shadesOf(printed(lines, photograph.weight), photograph, random);
  const soft = blurred(shades, width, blur);
  const [across, down] = photograph.shade;
  const pixels = new Uint8Array(soft.length);
  for (let at = 0; at < pixels.length; at++) {
    const light = 1 - across * ((at % width) / width) - down * (at / pixels.length);
    pixels[at] = Math.max(0, Math.min(255, soft[at]! * light + noise * bell(random)));
  }
  return { width, height, pixels };
}

/** A photograph as people take them at a desk: never straight, never even, often hurried. */
export function hurriedPhotograph(random: SeededRandom, width = 1_280): Photograph {
  const between = (low: number, high: number) => low + (high - low) * random.float();
  return {
    width,
    height: Math.round(width * 0.32),
    share: between(0.74, 0.93),
    tilt: between(-0.038, 0.038),
    slant: between(-0.06, 0.06),
    weight: between(-0.04, 0.07),
    blur: between(0, 1.9) * (width / 1_280),
    noise: between(0, 16),
    paper: between(165, 245),
    ink: between(15, 70),
    shade: [between(0, 0.45), between(0, 0.3)],
    pattern: between(0, 35),
  };
}
