import type { LetterNetwork } from "./letter-network.ts";
import { letterWeights } from "./letter-weights.ts";

/** The characters of machine-readable zones, in the order of the reader's answers. */
export const zoneCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

/** Dots with mean 0 and spread 1: neither pale print nor a dark room makes another letter. */
export function evened(patch: Float32Array): Float32Array {
  const mean = patch.reduce((sum, dot) => sum + dot, 0) / patch.length;
  const square = patch.reduce((sum, dot) => sum + (dot - mean) ** 2, 0) / patch.length;
  const unit = 1 / Math.sqrt(square + 1e-3);
  return patch.map((dot) => (dot - mean) * unit);
}

function weighed(row: number, from: ArrayLike<number>, weights: Int8Array): number {
  const begin = row * from.length;
  let sum = 0;
  for (let at = 0; at < from.length; at++) sum += weights[begin + at]! * from[at]!;
  return sum;
}

/** How likely the patch shows each of the characters; the sum is 1. */
export function classifyLetter(
  patch: Float32Array,
  weights: LetterNetwork = letterWeights,
): readonly number[] {
  const { fromDots, fromDotsUnit, fromHidden, fromHiddenUnit } = weights;
  const dots = evened(patch);
  const hidden = weights.hiddenBias.map((bias, cell) =>
    Math.max(0, weighed(cell, dots, fromDots) * fromDotsUnit + bias),
  );
  const scores = weights.characterBias.map(
    (bias, character) => weighed(character, hidden, fromHidden) * fromHiddenUnit + bias,
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
