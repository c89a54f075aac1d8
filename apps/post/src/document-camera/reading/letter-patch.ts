import type { InkMap } from "./ink-map.ts";
import type { LineHeight } from "./line-heights.ts";

/** Dots of a patch from side to side and from top to foot. */
export const patchWidth = 16;
export const patchHeight = 20;
export const patchDots = patchWidth * patchHeight;

/** Share of a letter's height that is shown above and below it. */
const margin = 0.14;

/** Ink between four pixels; none beyond the picture's edges. */
function inkAt({ width, height, ink }: InkMap, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
  const [dx, dy] = [x - left, y - top];
  const at = top * width + left;
  const upper = ink[at]! * (1 - dx) + ink[at + 1]! * dx;
  const lower = ink[at + width]! * (1 - dx) + ink[at + width + 1]! * dx;
  return upper * (1 - dy) + lower * dy;
}

/** One letter in the same few dots whatever its size was, as unlike each other as can be. */
export function letterPatch(
  map: InkMap,
  line: LineHeight,
  [left, right]: readonly [number, number],
): Float32Array {
  const fall = ((left + right) / 2 - map.width / 2) * line.slope;
  const tall = line.bottom - line.top;
  const top = line.top + fall - tall * margin;
  const stepX = (right - left) / patchWidth;
  const stepY = (tall * (1 + 2 * margin)) / patchHeight;
  const samples = Math.max(1, Math.round(Math.max(stepX, stepY)) + 1);
  const patch = new Float32Array(patchDots);
  for (let dot = 0; dot < patchDots; dot++) {
    const [column, row] = [dot % patchWidth, Math.floor(dot / patchWidth)];
    let sum = 0;
    for (let part = 0; part < samples * samples; part++) {
      const x = left + (column + ((part % samples) + 0.5) / samples) * stepX - 0.5;
      const y = top + (row + (Math.floor(part / samples) + 0.5) / samples) * stepY - 0.5;
      sum += inkAt(map, x, y);
    }
    patch[dot] = sum / (samples * samples * 255);
  }
  return patch;
}
