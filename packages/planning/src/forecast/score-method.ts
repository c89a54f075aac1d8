import { bandEdges, createOnlineRange, type OnlineRange } from "./online-range.ts";

const longWaitMinutes = 10;

/** How good one method was over the hours evaluated; minutes. */
export interface MethodScore {
  /** Hours whose forecast was compared with a known outcome. */
  readonly count: number;
  readonly mae: number | undefined;
  readonly rmse: number | undefined;
  /** Over hours whose true wait was 10 minutes or more; `undefined` if there was none. */
  readonly maeAbove10: number | undefined;
  /** Mean absolute error divided by that of naive-168 over the training part. */
  readonly mase: number | undefined;
  /** Shares of outcomes within the ranges that were given before; 0.8 and 0.95 are promised. */
  readonly coverage80: number | undefined;
  readonly coverage95: number | undefined;
}

interface Rolling {
  readonly horizon: number;
  readonly from: number;
  readonly rangeFrom: number;
  readonly scale: number | undefined;
}

/** Gives ranges hour by hour and learns an outcome only when it would have been heard. */
function* rolledRanges(forecasts: Float64Array, minutes: Float64Array, rolling: Rolling) {
  const { from, rangeFrom, horizon } = rolling;
  const range: OnlineRange = createOnlineRange(
    bandEdges(forecasts.slice(rangeFrom, from)),
    [0.8, 0.95],
  );
  for (let at = rangeFrom; at < minutes.length; at++) {
    const heard = at - horizon;
    const [forecast, actual] = [forecasts[heard] ?? Number.NaN, minutes[heard] ?? Number.NaN];
    if (heard >= rangeFrom && !Number.isNaN(forecast + actual)) range.record(forecast, actual);
    if (at >= from) yield { at, range };
  }
}

/**
 * Scores forecasts (by hour; `NaN` where there is none) against what happened, from hour `from`
 * on. Errors from `rangeFrom` on teach the ranges.
 */
export function scoreMethod(
  forecasts: Float64Array,
  minutes: Float64Array,
  rolling: Rolling,
): MethodScore {
  const sum = { absolute: 0, squared: 0, long: 0, in80: 0, in95: 0 };
  const count = { all: 0, long: 0, ranges: 0 };
  for (const { at, range } of rolledRanges(forecasts, minutes, rolling)) {
    const [forecast, actual] = [forecasts[at] ?? Number.NaN, minutes[at] ?? Number.NaN];
    if (Number.isNaN(forecast + actual)) continue;
    const error = Math.abs(forecast - actual);
    count.all++;
    sum.absolute += error;
    sum.squared += error * error;
    if (actual >= longWaitMinutes) {
      count.long++;
      sum.long += error;
    }
    const in80 = range.boundsFor(forecast, 0.8);
    const in95 = range.boundsFor(forecast, 0.95);
    if (in80 === undefined || in95 === undefined) continue;
    count.ranges++;
    sum.in80 += Number(in80.low <= actual && actual <= in80.high);
    sum.in95 += Number(in95.low <= actual && actual <= in95.high);
  }
  const over = (total: number, among: number) => (among > 0 ? total / among : undefined);
  const mae = over(sum.absolute, count.all);
  const meanSquare = over(sum.squared, count.all);
  const { scale } = rolling;
  return {
    count: count.all,
    mae,
    rmse: meanSquare === undefined ? undefined : Math.sqrt(meanSquare),
    maeAbove10: over(sum.long, count.long),
    mase: mae === undefined || scale === undefined ? undefined : mae / scale,
    coverage80: over(sum.in80, count.ranges),
    coverage95: over(sum.in95, count.ranges),
  };
}
