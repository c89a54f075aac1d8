import type { Claim, ClaimQualifier, Quantity } from "./claim.ts";

/** The values a statement allows; `high` is null where it sets no upper limit. */
export interface QuantityInterval {
  readonly low: number;
  readonly high: number | null;
  /** The number as stated, or the middle of a range. */
  readonly point: number;
}

/** Size of the last digit that is not zero: 100 for 98,100 and 1000 for 98,000. */
export function roundingUnit(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1;
  let unit = 1;
  const whole = Math.abs(Math.round(value));
  while (whole % (unit * 10) === 0 && unit < whole) unit *= 10;
  return unit;
}

/** Shares of the value by which careful speakers still say "about", "slightly more". */
const aboutShareMin = 0.025;
const aboutShareMax = 0.1;
const slightlyShare = 0.02;
const almostShare = 0.08;

function margin(value: number): number {
  const half = roundingUnit(value) / 2;
  return Math.max(Math.min(half, value * aboutShareMax), value * aboutShareMin);
}

function limits(value: number, qualifier: ClaimQualifier): Omit<QuantityInterval, "point"> {
  switch (qualifier) {
    case "exact": {
      const half = roundingUnit(value) >= 1000 ? roundingUnit(value) / 2 : 0;
      const spread = Math.min(half, value * slightlyShare);
      return { low: value - spread, high: value + spread };
    }
    case "about":
      return { low: value - margin(value), high: value + margin(value) };
    case "almost":
      return { low: value * (1 - almostShare), high: value };
    case "slightly-more-than":
      return { low: value, high: value * (1 + slightlyShare) };
    case "more-than":
      return { low: value, high: value + Math.min(roundingUnit(value), value * 0.15) };
    case "at-least":
    case "far-more-than":
      return { low: value, high: null };
    case "up-to":
    case "less-than":
      return { low: 0, high: value };
    case "several":
      return { low: value, high: value * 10 };
    case "rising":
    case "falling":
    case "unknown":
      return { low: 0, high: null };
  }
}

/** What a quantity with its qualifier allows; undefined for a stated unknown. */
export function quantityInterval(
  quantity: Quantity,
  qualifier: ClaimQualifier,
): QuantityInterval | undefined {
  if (quantity.kind === "unknown") return undefined;
  if (quantity.kind === "value") {
    return { ...limits(quantity.value, qualifier), point: quantity.value };
  }
  const { low, high } = quantity;
  return {
    low: limits(low, qualifier === "several" ? "exact" : qualifier).low,
    high: limits(high, qualifier === "several" ? "exact" : qualifier).high,
    point: (low + high) / 2,
  };
}

/** The interval of a claim; undefined for a stated unknown. */
export function claimInterval({ quantity, qualifier }: Claim): QuantityInterval | undefined {
  return quantityInterval(quantity, qualifier);
}

/** Whether two statements can both be true of the same count. */
export function intervalsOverlap(left: QuantityInterval, right: QuantityInterval): boolean {
  const isBelow = left.high !== null && left.high < right.low;
  const isAbove = right.high !== null && right.high < left.low;
  return !isBelow && !isAbove;
}
