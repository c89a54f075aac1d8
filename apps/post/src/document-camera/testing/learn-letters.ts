import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";
import { classifyLetter, evened, zoneCharacters } from "../reading/classify-letter.ts";
import type { LetterNetwork } from "../reading/letter-network.ts";
import { patchDots, patchHeight, patchWidth } from "../reading/letter-patch.ts";
import { zonePatches } from "../reading/read-zone.ts";
import { hurriedPhotograph, printZone } from "./print-zone.ts";

/** A letter as the camera's reader cuts it out, and which one it is. */
export interface ShownLetter {
  readonly patch: Float32Array;
  readonly character: number;
}

const shapes = [
  [2, 44],
  [3, 30],
  [2, 36],
] as const;

/** Letters cut out of imagined photographs by the very steps that reading takes. */
export function shownLetters(pictureCount: number, seed: number): ShownLetter[] {
  const random = createSeededRandom(seed);
  const shown: ShownLetter[] = [];
  for (let picture = 0; picture < pictureCount; picture++) {
    const [lineCount, columns] = shapes[picture % shapes.length]!;
    const lines = Array.from({ length: lineCount }, () =>
      Array.from({ length: columns }, () => zoneCharacters[random.integer(37)]).join(""),
    );
    const photograph = hurriedPhotograph(random, 700 + random.integer(580));
    const patches = zonePatches(printZone(lines, photograph, random));
    if (patches?.length !== lineCount || patches[0]!.length !== columns) continue;
    patches.flat().forEach((patch, at) => {
      const character = zoneCharacters.indexOf(lines.join("")[at]!);
      shown.push({ patch, character });
    });
  }
  return shown;
}

function bell(random: SeededRandom): number {
  const far = Math.sqrt(-2 * Math.log(random.float() + 1e-9));
  return far * Math.cos(2 * Math.PI * random.float());
}

/** The letter shifted, stretched, leaning, paler and noisier, as the next document prints it. */
function varied(patch: Float32Array, random: SeededRandom): Float32Array {
  const [shiftX, shiftY] = [bell(random) * 0.8, bell(random) * 0.8];
  const [wide, tall, lean] = [
    1 + bell(random) * 0.05,
    1 + bell(random) * 0.05,
    bell(random) * 0.04,
  ];
  const [strength, shade, noise] = [
    1 + bell(random) * 0.15,
    bell(random) * 0.05,
    random.float() * 0.12,
  ];
  const dotAt = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= patchWidth || y >= patchHeight ? 0 : patch[y * patchWidth + x]!;
  return patch.map((_, at) => {
    const [column, row] = [at % patchWidth, Math.floor(at / patchWidth)];
    const x = (column - 7.5) * wide + (row - 9.5) * lean + 7.5 + shiftX;
    const y = (row - 9.5) * tall + 9.5 + shiftY;
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - left, y - top];
    const upper = dotAt(left, top) * (1 - dx) + dotAt(left + 1, top) * dx;
    const lower = dotAt(left, top + 1) * (1 - dx) + dotAt(left + 1, top + 1) * dx;
    const dot = upper * (1 - dy) + lower * dy;
    return Math.max(0, Math.min(1, dot * strength + shade + noise * bell(random)));
  });
}

interface Network {
  readonly fromDots: Float32Array;
  readonly hiddenBias: Float32Array;
  readonly fromHidden: Float32Array;
  readonly characterBias: Float32Array;
}

function newNetwork(hiddenCount: number, random: SeededRandom): Network {
  const characters = zoneCharacters.length;
  return {
    fromDots: new Float32Array(hiddenCount * patchDots).map(() => bell(random) * 0.08),
    hiddenBias: new Float32Array(hiddenCount),
    fromHidden: new Float32Array(characters * hiddenCount).map(() => bell(random) * 0.2),
    characterBias: new Float32Array(characters),
  };
}

/** One step of gradient descent towards the right letter. */
function step(network: Network, dots: Float32Array, lesson: { character: number; rate: number }) {
  const { fromDots, hiddenBias, fromHidden, characterBias } = network;
  const hidden = hiddenBias.map((bias, cell) => {
    let sum = bias;
    for (let at = 0; at < patchDots; at++) sum += fromDots[cell * patchDots + at]! * dots[at]!;
    return Math.max(0, sum);
  });
  const scores = characterBias.map((bias, character) => {
    let sum = bias;
    for (let cell = 0; cell < hidden.length; cell++) {
      sum += fromHidden[character * hidden.length + cell]! * hidden[cell]!;
    }
    return sum;
  });
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const blame = new Float32Array(hidden.length);
  powers.forEach((power, character) => {
    const error = power / total - (character === lesson.character ? 1 : 0);
    for (let cell = 0; cell < hidden.length; cell++) {
      const at = character * hidden.length + cell;
      blame[cell]! += error * fromHidden[at]!;
      fromHidden[at]! -= lesson.rate * error * hidden[cell]!;
    }
    characterBias[character]! -= lesson.rate * error;
  });
  for (let cell = 0; cell < hidden.length; cell++) {
    if (hidden[cell]! <= 0) continue;
    const change = blame[cell]! * lesson.rate;
    for (let at = 0; at < patchDots; at++) fromDots[cell * patchDots + at]! -= change * dots[at]!;
    hiddenBias[cell]! -= change;
  }
}

function inWholeNumbers(weights: Float32Array): { whole: Int8Array; unit: number } {
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { whole: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit };
}

/** Learns letters from letters shown, each seen `rounds` times, never twice the same. */
export function learnLetters(
  shown: readonly ShownLetter[],
  { hiddenCount, rounds, seed }: { hiddenCount: number; rounds: number; seed: number },
): LetterNetwork {
  const random = createSeededRandom(seed);
  const network = newNetwork(hiddenCount, random);
  const total = rounds * shown.length;
  for (let seen = 0; seen < total; seen++) {
    const { patch, character } = shown[random.integer(shown.length)]!;
    const rate = 0.006 * (1 - seen / total) ** 1.2 + 1e-5;
    step(network, evened(varied(patch, random)), { character, rate });
  }
  const [dots, hidden] = [inWholeNumbers(network.fromDots), inWholeNumbers(network.fromHidden)];
  return {
    fromDots: dots.whole,
    fromDotsUnit: dots.unit,
    hiddenBias: [...network.hiddenBias],
    fromHidden: hidden.whole,
    fromHiddenUnit: hidden.unit,
    characterBias: [...network.characterBias],
  };
}

/** Share of the letters that are taken for another one. */
export function mistakenShare(shown: readonly ShownLetter[], weights: LetterNetwork): number {
  const mistaken = shown.filter(({ patch, character }) => {
    const probabilities = classifyLetter(patch, weights);
    return probabilities.some((probability) => probability > probabilities[character]!);
  });
  return mistaken.length / Math.max(1, shown.length);
}
