import type { SeriesFlagKind } from "@caravanserai/figures";
import { createSeededRandom, type SeededRandom } from "@caravanserai/kernel";

/** A flaw that was planted: its kind, and the day it is about. */
interface Planted {
  readonly kind: SeriesFlagKind;
  readonly day: string;
}

/** A made-up file of counts with flaws in known places. */
export interface FlawedSeries {
  readonly text: string;
  readonly planted: readonly Planted[];
  /** Rows that hold no flaw. */
  readonly cleanRows: number;
}

const dayMs = 86_400_000;
const firstDayMs = Date.UTC(2034, 0, 1);
const days = 120;
const reportEvery = 15;

function dayAt(at: number): string {
  return new Date(firstDayMs + at * dayMs).toISOString().slice(0, 10);
}

/** Arrivals that wander, with weekends and noise, and are never small. */
function flowsOf(random: SeededRandom): number[] {
  let level = 300 + random.float() * 5000;
  return Array.from({ length: days }, (_, at) => {
    level = Math.max(150, level * Math.exp((random.float() - 0.5) * 0.25));
    const weekend = at % 7 > 4 ? 0.8 : 1;
    return Math.round(level * weekend * (0.85 + random.float() * 0.3));
  });
}

/** Days apart from each other and from both ends. */
function daysFor(random: SeededRandom, count: number): readonly number[] {
  const room = Math.floor((days - 30) / count);
  return Array.from({ length: count }, (_, at) => 15 + at * room + random.integer(room - 12));
}

/** A running total that falls, stands still, misses days, and has a garbage and an empty cell. */
export function flawedTotal(seed: number, isFlawed: boolean): FlawedSeries {
  const random = createSeededRandom(seed);
  const flows = flowsOf(random);
  const [falls = 0, frozen = 0, gap = 0, garbage = 0, empty = 0] = daysFor(random, 5);
  if (isFlawed) flows[frozen] = 0;
  let total = 20_000;
  const totals = flows.map((flow) => (total += flow));
  const cells = totals.map((value, at) => {
    if (!isFlawed) return String(value);
    if (at === falls) return String(totals[at - 1]! - Math.round(flows[at]! * 0.4) - 3);
    if (at === garbage) return `${value}[X]`;
    return at === empty ? "" : String(value);
  });
  const rows = cells.map((cell, at) => `${dayAt(at)},${cell}`);
  if (isFlawed) rows.splice(gap, 2);
  const planted: Planted[] = [
    { kind: "falls", day: dayAt(falls) },
    { kind: "frozen", day: dayAt(frozen) },
    { kind: "gap", day: dayAt(gap + 2) },
    { kind: "garbage-cell", day: dayAt(garbage) },
    { kind: "empty-cell", day: dayAt(empty) },
  ];
  return {
    text: ["date,cumulative_arrivals", ...rows].join("\n"),
    planted: isFlawed ? planted : [],
    cleanRows: rows.length - (isFlawed ? planted.length : 0),
  };
}

/** Reports that revise a day of the one before and hold zeros for days that have not come. */
export function flawedReports(seed: number, isFlawed: boolean): FlawedSeries {
  const random = createSeededRandom(seed);
  const flows = flowsOf(random);
  const rows: string[] = [];
  const planted: Planted[] = [];
  for (let end = reportEvery; end <= days; end += reportEvery) {
    const revised = end > reportEvery && isFlawed ? end - reportEvery - 1 - random.integer(9) : -1;
    if (revised >= 0) {
      flows[revised] = flows[revised]! + 17;
      planted.push({ kind: "revised", day: dayAt(revised) });
    }
    const reported = dayAt(end - 1);
    for (let at = Math.max(0, end - 2 * reportEvery); at < end; at++) {
      rows.push(`${dayAt(at)};${flows[at]};${reported}`);
    }
    if (!isFlawed) continue;
    for (let at = end; at < end + 5; at++) {
      rows.push(`${dayAt(at)};0;${reported}`);
      planted.push({ kind: "placeholder-zero", day: dayAt(at) });
    }
  }
  return {
    text: ["day;arrivals;report_day", ...rows].join("\r\n"),
    planted,
    cleanRows: rows.length - planted.length,
  };
}

const regions = ["Norland", "Westmark", "Ostmark", "Suderau"];

/** Regions and their total, which on a few days is not their sum; one region is carried on. */
export function flawedParts(seed: number, isFlawed: boolean): FlawedSeries {
  const random = createSeededRandom(seed);
  const parts = regions.map(() => flowsOf(random));
  const [wrong = 0, frozen = 0] = daysFor(random, 2);
  if (isFlawed) parts[1]!.fill(parts[1]![frozen]!, frozen, frozen + 4);
  const rows = Array.from({ length: days }, (_, at) => {
    const sum = parts.reduce((all, part) => all + part[at]!, 0);
    const total = isFlawed && at === wrong ? sum + Math.ceil(sum * 0.02) : sum;
    const named = regions.map((region, index) => `${dayAt(at)}\t${region}\t${parts[index]![at]}`);
    return [...named, `${dayAt(at)}\tTotal\t${total}`];
  }).flat();
  const planted: Planted[] = [
    { kind: "parts-do-not-sum", day: dayAt(wrong) },
    { kind: "frozen", day: dayAt(frozen + 1) },
  ];
  return {
    text: ["date\tregion\tdaily_arrivals", ...rows].join("\n"),
    planted: isFlawed ? planted : [],
    cleanRows: rows.length - (isFlawed ? 4 : 0),
  };
}
