import type { GreyPicture } from "./grey-picture.ts";

/** How much each pixel stands out dark against what is around it: 0 paper to 255 ink. */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** From here on a pixel begins to count as ink, and down to there it stays ink. */
export const inkMin = 110;
export const inkStays = 70;

interface Sums {
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly stride: number;
}

function sumsOf({ width, height, pixels }: GreyPicture): Sums {
  const stride = width + 1;
  const sum = new Float64Array(stride * (height + 1));
  const squares = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let [rowSum, rowSquares] = [0, 0];
    for (let x = 0; x < width; x++) {
      const grey = pixels[y * width + x]!;
      rowSum += grey;
      rowSquares += grey * grey;
      const at = (y + 1) * stride + x + 1;
      sum[at] = sum[at - stride]! + rowSum;
      squares[at] = squares[at - stride]! + rowSquares;
    }
  }
  return { sum, squares, stride };
}

function inWindow(sums: Float64Array, stride: number, box: readonly number[]): number {
  const [left, top, right, bottom] = box as [number, number, number, number];
  return (
    sums[bottom * stride + right]! -
    sums[top * stride + right]! -
    sums[bottom * stride + left]! +
    sums[top * stride + left]!
  );
}

function percentile(values: Float32Array, share: number): number {
  const sample = values.filter((_, at) => at % 37 === 0).sort();
  return sample[Math.floor((sample.length - 1) * share)] ?? 0;
}

/**
 * Takes away light and shade: each pixel against mean and spread of a window around it. Where
 * nothing stands out (bare paper, a fine pattern), the spread of the whole picture is the measure.
 */
export function inkMap(picture: GreyPicture, radius: number): InkMap {
  const { width, height, pixels } = picture;
  const { sum, squares, stride } = sumsOf(picture);
  const means = new Float32Array(width * height);
  const spreads = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - radius), Math.min(height, y + radius + 1)];
    for (let x = 0; x < width; x++) {
      const box = [Math.max(0, x - radius), top, Math.min(width, x + radius + 1), bottom];
      const area = (box[2]! - box[0]!) * (bottom - top);
      const mean = inWindow(sum, stride, box) / area;
      means[y * width + x] = mean;
      const variance = inWindow(squares, stride, box) / area - mean * mean;
      spreads[y * width + x] = Math.sqrt(Math.max(0, variance));
    }
  }
  const floor = Math.max(5, percentile(spreads, 0.95) * 0.75);
  const ink = new Uint8Array(width * height);
  for (let at = 0; at < ink.length; at++) {
    const depth = (means[at]! - pixels[at]!) / Math.max(spreads[at]!, floor);
    ink[at] = Math.max(0, Math.min(255, depth * 130));
  }
  return { width, height, ink };
}
