import { waitWitnesses, type ToldWaitRow } from "@caravanserai/domain";
import type { TokenTimes, WaitRange, WaitSource } from "@caravanserai/planning";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Passages that say what people waited who are being served now. */
const passagesHours = 3;
const passagesMin = 3;
/** The same range told again for so long, and nothing else, counts as old as its first mention. */
const frozenAfterHours = 3;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Observed: how long those waited who were served of late. Undefined while they are too few. */
export function passagesAsSource(
  times: readonly TokenTimes[],
  nowMs: number,
): WaitSource | undefined {
  const ended = times.filter(
    ({ servedMs, joinedMs, isPriority }) =>
      isPriority !== true &&
      servedMs !== undefined &&
      servedMs > joinedMs &&
      servedMs <= nowMs &&
      servedMs > nowMs - passagesHours * hourMs,
  );
  if (ended.length < passagesMin) return undefined;
  const minutes = ended
    .map(({ servedMs = 0, joinedMs }) => (servedMs - joinedMs) / minuteMs)
    .sort((a, b) => a - b);
  const asOfMs = ended.reduce((latest, { servedMs = 0 }) => Math.max(latest, servedMs), 0);
  const range: WaitRange = {
    lowMinutes: quantile(minutes, 0.1),
    middleMinutes: quantile(minutes, 0.5),
    highMinutes: quantile(minutes, 0.9),
  };
  return { method: "observed", asOfMs, range };
}

/**
 * What staff saw and what travellers told, each by its newest statement. One that is repeated
 * without a change for hours is as old as its first mention: somebody copies it forward.
 */
export function toldAsSources(told: readonly ToldWaitRow[], nowMs: number): readonly WaitSource[] {
  return waitWitnesses.flatMap((witness) => {
    const own = told
      .filter(({ by, atMs }) => by === witness && atMs <= nowMs)
      .sort((a, b) => b.atMs - a.atMs);
    const [newest] = own;
    if (newest === undefined) return [];
    const { lowMinutes, highMinutes, atMs } = newest;
    const other = own.findIndex(
      (earlier) => earlier.lowMinutes !== lowMinutes || earlier.highMinutes !== highMinutes,
    );
    const firstMs = (other < 0 ? own : own.slice(0, other)).at(-1)?.atMs ?? atMs;
    const isFrozen = atMs - firstMs >= frozenAfterHours * hourMs;
    return [
      {
        method: witness === "staff" ? ("observed" as const) : ("reported" as const),
        asOfMs: isFrozen ? firstMs : atMs,
        range: { lowMinutes, middleMinutes: (lowMinutes + highMinutes) / 2, highMinutes },
      },
    ];
  });
}
