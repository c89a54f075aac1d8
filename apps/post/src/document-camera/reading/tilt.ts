import { inkMin, inkStays, type InkMap } from "./ink-map.ts";

const tiltMax = 0.1;

/** Angle of the text against the picture's edge, in radians: where the rows are most uneven. */
export function tiltOf(map: InkMap): number {
  const { width, height, ink } = map;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    let isInk = false;
    for (let x = 0; x < width; x++) {
      const was: boolean = isInk;
      isInk = ink[y * width + x]! > (was ? inkStays : inkMin);
      if (was || !isInk) continue;
      xs.push(x - width / 2);
      ys.push(y);
    }
  }
  const step = 8;
  const rows = new Float64Array(height * 2);
  const unevenness = (angle: number): number => {
    rows.fill(0);
    const slope = Math.tan(angle);
    for (let at = 0; at < xs.length; at++) {
      const row = Math.round(ys[at]! - xs[at]! * slope + height / 2);
      if (row >= 0 && row < rows.length) rows[row]!++;
    }
    let [sum, difference] = [0, 0];
    for (let row = step * 2; row < rows.length; row++) {
      difference += rows[row]! - 2 * rows[row - step]! + rows[row - step * 2]!;
      sum += difference ** 2;
    }
    return sum;
  };
  let best = 0;
  for (const turn of [0.01, 0.002, 0.0005]) {
    const middle = best;
    const reach = turn === 0.01 ? tiltMax : turn * 6;
    let most = -1;
    for (let angle = middle - reach; angle <= middle + reach; angle += turn) {
      const found = unevenness(angle);
      if (found > most) [most, best] = [found, angle];
    }
  }
  return best;
}
