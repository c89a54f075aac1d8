import { createIntervalCalibration, type IntervalCalibration } from "@caravanserai/planning";
import type { EndedWaits, ShownWait } from "@caravanserai/store";

const hourMs = 3_600_000;
const minuteMs = 60_000;

/**
 * How wide ranges have to be, from what was shown to those who joined and how long they then
 * waited. First decile, median and ninth decile of an hour stand for those who were served in it.
 */
export function learntCalibration(
  shown: readonly ShownWait[],
  ended: readonly EndedWaits[],
): IntervalCalibration {
  const calibration = createIntervalCalibration();
  const byHour = new Map(
    shown.map((one) => [`${one.crossing}|${one.mode}|${one.hourStartMs}`, one.middle]),
  );
  const latestLast = [...ended].sort((a, b) => a.hourStartMs - b.hourStartMs);
  for (const { crossing, mode, hourStartMs, low, middle, high } of latestLast) {
    for (const minutes of [low, middle, high]) {
      const joinedMs = hourStartMs + hourMs / 2 - minutes * minuteMs;
      const joinedHourMs = Math.floor(joinedMs / hourMs) * hourMs;
      const predicted = byHour.get(`${crossing}|${mode}|${joinedHourMs}`);
      if (predicted === undefined || predicted <= 0 || minutes <= 0) continue;
      calibration.record(crossing, predicted, minutes);
    }
  }
  return calibration;
}
