import { editDistanceWithin } from "../names/edit-distance.ts";
import type { NameToken } from "./name-tokens.ts";

/** One word of a name that stands for two words of the other, joined. */
interface JoinedWord {
  readonly whole: number;
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Shorter words are no two names written together. */
const wholeLengthMin = 6;

/** Pieces that must be this long: an initial is no half of a name. */
const pieceLengthMin = { exact: 2, near: 3 } as const;

const exactJoin = 0.95;
const nearJoin = 0.85;

function joinOf(whole: string, first: string, second: string): number {
  if (Math.abs(first.length + second.length - whole.length) > 1) return 0;
  const shorter = Math.min(first.length, second.length);
  if (shorter < pieceLengthMin.exact) return 0;
  const joined = first + second;
  if (joined === whole) return exactJoin;
  if (shorter < pieceLengthMin.near) return 0;
  return editDistanceWithin(joined, whole, 1) <= 1 ? nearJoin : 0;
}

/** Words of `wholes` that are two words of `pieces` written together, in either order. */
export function joinedWords(
  wholes: readonly NameToken[],
  pieces: readonly NameToken[],
): readonly JoinedWord[] {
  const found: JoinedWord[] = [];
  for (let whole = 0; whole < wholes.length; whole++) {
    const text = wholes[whole]!.forms[0]!;
    if (text.length < wholeLengthMin) continue;
    const start = text.charCodeAt(0);
    for (let first = 0; first < pieces.length; first++) {
      if (pieces[first]!.forms[0]!.charCodeAt(0) !== start) continue;
      for (let second = 0; second < pieces.length; second++) {
        if (first === second) continue;
        const similarity = joinOf(text, pieces[first]!.forms[0]!, pieces[second]!.forms[0]!);
        if (similarity > 0) found.push({ whole, first, second, similarity });
      }
    }
  }
  return found.length < 2 ? found : found.sort((one, other) => other.similarity - one.similarity);
}
