import { dayNumber } from "../calendar/civil-day.ts";
import { allDirections, type Claim } from "../claims/claim.ts";
import { claimInterval, type QuantityInterval } from "../claims/quantity-interval.ts";
import { isSameSpeaker, speakerKey } from "../lineage/speaker-key.ts";
import type { Contradiction, IdentityResidual } from "./findings.ts";

/** Share of the stock beyond which a difference is named although the qualifiers allow it. */
const strainedShareMin = 0.05;

interface StockFindings {
  readonly contradictions: readonly Contradiction[];
  readonly residuals: readonly IdentityResidual[];
}

/** In and out over the same days, or told in one breath without a closing day. */
function isPair(entries: Claim, exits: Claim): boolean {
  const [one, other] = [entries.period, exits.period];
  const isSamePlace = entries.place === exits.place && entries.unit === exits.unit;
  return isSamePlace && one.firstDay === other.firstDay && one.lastDay === other.lastDay;
}

function isToldTogether(left: Claim, right: Claim): boolean {
  const [one, other] = [speakerKey(left), speakerKey(right)];
  if (one === undefined || other === undefined) return left.source.outlet === right.source.outlet;
  return isSameSpeaker(one, other);
}

function belongs(stock: Claim, entries: Claim): boolean {
  if (stock.place !== entries.place) return false;
  const day = stock.asOf ?? stock.period.lastDay;
  const end = entries.period.lastDay ?? entries.asOf;
  if (day !== null && end !== null) return day === end;
  return day === end && isToldTogether(stock, entries);
}

function difference(left: QuantityInterval, right: QuantityInterval) {
  return {
    low: right.high === null ? -Infinity : left.low - right.high,
    high: left.high === null ? Infinity : left.high - right.low,
    point: left.point - right.point,
  };
}

/** What was there, and what came and went since. */
function after(start: QuantityInterval, came: QuantityInterval, left: QuantityInterval) {
  const change = difference(came, left);
  return {
    low: start.low + change.low,
    high: (start.high ?? Infinity) + change.high,
    point: start.point + change.point,
  };
}

function isCrossingOf(claim: Claim, measure: "entries" | "exits"): boolean {
  return claim.measure === measure && claim.rate === "period" && claim.aspect === "total";
}

/** Exits to one country are no more than a part of those who left again. */
function isPartOfExits(exit: Claim, entry: Claim): boolean {
  const { counterpart } = exit;
  return counterpart !== null && counterpart !== allDirections && counterpart !== entry.counterpart;
}

/** Who was there just before: a stock of the same people on the eve or the first day of the span. */
function stockBefore(stock: Claim, entry: Claim, stocks: readonly Claim[]): Claim | undefined {
  const first = dayNumber(entry.period.firstDay ?? "");
  if (first === undefined) return undefined;
  const fitting = stocks.filter((one) => {
    const day = dayNumber(one.asOf ?? one.period.lastDay ?? "");
    const isSameCount =
      one !== stock &&
      one.place === stock.place &&
      one.measure === stock.measure &&
      one.unit === stock.unit &&
      one.population === stock.population;
    return isSameCount && day === first - 1;
  });
  // Two rival stocks at the start decide nothing.
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A stock that another pair of statements confirms stands; the one that is not of the pair gives. */
function refutedOf(ids: readonly string[], residuals: readonly IdentityResidual[]): string | null {
  const [stock = "", ...pair] = ids.slice(0, 3);
  const confirming = residuals.find(
    ({ claims, holds, residual, stated }) =>
      holds && claims[0] === stock && Math.abs(residual) <= Math.abs(stated) * strainedShareMin,
  );
  const others = pair.filter((id) => confirming?.claims.includes(id) === false);
  const named = others.length === 1 ? others[0]! : stock;
  // What closes exactly with others stands beside them: nobody knows which of the two accounts.
  const isClosed = residuals.some(
    ({ claims, holds, residual }) => holds && residual === 0 && claims.includes(named),
  );
  return isClosed ? null : named;
}

/** "400,000 in, 320,000 out, 100,000 still here": in - out is the change of who is present. */
export function stockChanges(claims: readonly Claim[]): StockFindings {
  const contradictions: Contradiction[] = [];
  const residuals: IdentityResidual[] = [];
  const stocks = claims.filter(({ measure }) => measure === "present" || measure === "settled");
  const entries = claims.filter((claim) => isCrossingOf(claim, "entries"));
  const exits = claims.filter((claim) => isCrossingOf(claim, "exits"));
  for (const stock of stocks) {
    const present = claimInterval(stock);
    if (present === undefined) continue;
    for (const entry of entries.filter((one) => belongs(stock, one))) {
      for (const exit of exits.filter((one) => isPair(entry, one))) {
        const [came, left] = [claimInterval(entry), claimInterval(exit)];
        if (came === undefined || left === undefined) continue;
        const isPart = isPartOfExits(exit, entry);
        const went = isPart ? { ...left, high: null } : left;
        const before = stockBefore(stock, entry, stocks);
        const start = before === undefined ? undefined : claimInterval(before);
        const change = start === undefined ? difference(came, went) : after(start, came, went);
        const residual = present.point - change.point;
        const isExcluded =
          change.high < present.low || (present.high !== null && change.low > present.high);
        // How many left for elsewhere nobody said: only too many of them speak against the stock.
        if (isPart && !isExcluded) continue;
        const ids = [stock.id, entry.id, exit.id, ...(start === undefined ? [] : [before!.id])];
        const numbers = { stated: present.point, expected: change.point, residual };
        residuals.push({ identity: "stock-change", claims: ids, ...numbers, holds: !isExcluded });
        if (!isExcluded && Math.abs(residual) <= present.point * strainedShareMin) continue;
        contradictions.push({
          identity: "stock-change",
          strength: isExcluded ? "arithmetic" : "strained",
          claims: ids,
          refuted: stock.id,
          against: ids.slice(1),
          ...numbers,
          unless: start === undefined ? "stock-at-start" : null,
        });
      }
    }
  }
  const settled = contradictions.map((found) => {
    const refuted = refutedOf(found.claims, residuals);
    return { ...found, refuted, against: found.claims.filter((id) => id !== refuted) };
  });
  return { contradictions: settled, residuals };
}
