import fc from "fast-check";
import { expect, test } from "vitest";
import { publishedCount } from "../exports/suppress.ts";
import { reportWords } from "./words/report-words.ts";

/** Every count that may stand behind what is published of it. */
function behind(count: number): readonly number[] {
  const published = publishedCount(count);
  return Array.from({ length: 10 }, (_none, unit) => (published ?? 0) + unit);
}

const shown = (count: number) => publishedCount(Math.abs(count));
const small = fc.nat({ max: 30 });

/** Numbers that fit all that is published, for one that is not. */
function left(candidates: readonly number[], fits: (count: number) => boolean): number {
  return candidates.filter(fits).length;
}

test("a balance of public reports leaves a hidden count several values", () => {
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 400 }), small, small, (opening, entered, gone) => {
      const closing = opening + entered - gone;
      const balances = (anIn: number) =>
        behind(opening).some((o) =>
          behind(gone).some(
            (out) => o + anIn - out >= 0 && shown(o + anIn - out) === shown(closing),
          ),
        );
      if (shown(entered) !== null) return;
      expect(left(behind(entered), balances)).toBeGreaterThanOrEqual(5);
    }),
  );
});

test("a period's total less its published days leaves a hidden day several values", () => {
  const days = fc.array(small, { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(days, fc.nat(), (counts, pick) => {
      const at = pick % counts.length;
      const hidden = counts[at] ?? 0;
      if (shown(hidden) !== null) return;
      const total = counts.reduce((sum, one) => sum + one, 0);
      const others = counts.filter((_one, index) => index !== at);
      const least = others.reduce((sum, one) => sum + (publishedCount(one) ?? 0), 0);
      const most = least + 9 * others.length;
      const from = shown(total) ?? 0;
      const fits = (day: number) => from <= most + day && least + day <= from + 9;
      expect(left(behind(hidden), fits)).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("two reports after each other tell no more of a hidden count than each does", () => {
  const flow = fc.nat({ max: 15 });
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 90 }), flow, flow, (opening, first, second) => {
      if (shown(first) !== null) return;
      const [middle, closing] = [opening + first, opening + first + second];
      const fits = (one: number) =>
        behind(opening).some(
          (o) =>
            shown(o + one) === shown(middle) &&
            behind(second).some((two) => shown(o + one + two) === shown(closing)),
        );
      expect(left(behind(first), fits)).toBeGreaterThanOrEqual(2);
    }),
  );
});

test("free places, taken off all places, leave fewer than ten sleepers ten values", () => {
  const words = reportWords("en", "public");
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 400 }), fc.nat({ max: 9 }), (capacity, asleep) => {
      const told = (one: number) => words.freePlaces(capacity - one, one)?.shown;
      const all = Array.from({ length: 41 }, (_none, one) => one);
      const fits = (one: number) => told(one) === told(asleep);
      expect(left(all, fits)).toBe(10);
    }),
  );
});
