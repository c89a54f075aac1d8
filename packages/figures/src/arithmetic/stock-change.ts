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

function isCrossingOf(claim: Claim, measure: "entries" | "exits"): boolean {
  return claim.measure === measure && claim.rate === "period" && claim.aspect === "total";
}

/** Exits to one country are no more than a part of those who left again. */
function isPartOfExits(exit: Claim, entry: Claim): boolean {
  const { counterpart } = exit;
  return counterpart !== null && counterpart !== allDirections && counterpart !== entry.counterpart;
}

/** A stock that another pair of statements confirms stands; the one that is not of the pair gives. */
function refutedOf(ids: readonly string[], residuals: readonly IdentityResidual[]): string {
  const [stock = "", ...pair] = ids;
  const confirming = residuals.find(
    ({ claims, holds, residual, stated }) =>
      holds && claims[0] === stock && Math.abs(residual) <= Math.abs(stated) * strainedShareMin,
  );
  const others = pair.filter((id) => confirming?.claims.includes(id) === false);
  return others.length === 1 ? others[0]! : stock;
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
        const change = difference(came, went);
        const residual = present.point - change.point;
        const isExcluded =
          change.high < present.low || (present.high !== null && change.low > present.high);
        // How many left for elsewhere nobody said: only too many of them speak against the stock.
        if (isPart && !isExcluded) continue;
        const ids = [stock.id, entry.id, exit.id];
        const numbers = { stated: present.point, expected: change.point, residual };
        residuals.push({ identity: "stock-change", claims: ids, ...numbers, holds: !isExcluded });
        if (!isExcluded && Math.abs(residual) <= present.point * strainedShareMin) continue;
        contradictions.push({
          identity: "stock-change",
          strength: isExcluded ? "arithmetic" : "strained",
          claims: ids,
          refuted: stock.id,
          against: [entry.id, exit.id],
          ...numbers,
          unless: "stock-at-start",
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
