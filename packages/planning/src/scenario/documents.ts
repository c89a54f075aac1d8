import type { ScenarioDocument } from "./acts.ts";

/** Who holds the document. */
interface Holder {
  /** Unique in the scenario, below 10^8. */
  readonly key: number;
  readonly citizenship: string;
  readonly hasPassport: boolean;
  readonly isUnder14: boolean;
}

const serials = 100_000_000;
/** Coprime to 10, so that keys map one to one onto serials. */
const serialStep = 61_803_399;
const romanYears = ["I", "II", "III", "IV", "V"] as const;

function serialOf(key: number, shift: number): string {
  return String((key * serialStep + shift) % serials).padStart(8, "0");
}

/**
 * A document number in a range no authority issues: Russian series begin with a region code, and
 * there is no region 00. Unique per person and document type.
 */
export function documentOf({ key, citizenship, hasPassport, isUnder14 }: Holder): ScenarioDocument {
  const issuer = citizenship;
  if (hasPassport) {
    const serial = serialOf(key, 7);
    const number = citizenship === "RUS" ? `0${serial}` : `X0${serial}`;
    return { type: "passport", number, issuer };
  }
  if (isUnder14) {
    const serial = serialOf(key, 3);
    const roman = romanYears[key % romanYears.length] ?? "I";
    return { type: "birth-certificate", number: `${roman}-ЪЪ 00${serial}`, issuer };
  }
  if (citizenship === "RUS") {
    return { type: "internal-passport", number: `00${serialOf(key, 1)}`, issuer };
  }
  return { type: "other", number: `00${serialOf(key, 5)}`, issuer };
}
