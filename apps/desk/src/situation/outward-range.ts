import type { CountRange } from "@caravanserai/contract";

/** Digits that an arithmetic with unknowns deserves. */
const digits = 3;

/** The range with its ends rounded away from each other; what is certain stays as it is. */
export function outwardRange({ low, high }: CountRange): CountRange {
  const least = Math.max(0, low);
  const most = Math.max(0, high);
  if (least === most) return { low: least, high: most };
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, most))) + 1 - digits);
  return { low: Math.floor(least / step) * step, high: Math.ceil(most / step) * step };
}
