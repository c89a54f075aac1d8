/**
 * Value of digits as people group them: 98 000, 98,000, 98.000, 98'000, 1.234,56, 1,234.56.
 * A single separator before exactly three digits groups, unless a scale word follows ("1.234
 * million"). Undefined when it is no number.
 */
export function parseDigits(text: string, isBeforeScale = false): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f\u2009'’]/g, "");
  if (!/^\d[\d.,]*$/.test(compact) || compact.length > 18) return undefined;
  const commas = compact.split(",").length - 1;
  const dots = compact.split(".").length - 1;
  if (commas === 0 && dots === 0) return Number(compact);
  const decimal = decimalMark(compact, { commas, dots, isBeforeScale });
  const [whole = "", fraction] = decimal === "" ? [compact] : splitLast(compact, decimal);
  const value = Number(`${whole.replace(/[.,]/g, "")}.${fraction ?? "0"}`);
  return Number.isFinite(value) ? value : undefined;
}

function splitLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

interface Marks {
  readonly commas: number;
  readonly dots: number;
  readonly isBeforeScale: boolean;
}

function decimalMark(text: string, { commas, dots, isBeforeScale }: Marks): "," | "." | "" {
  if (commas > 0 && dots > 0) {
    const last = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    return (last === "," ? commas : dots) > 1 ? "" : last;
  }
  if (commas + dots > 1) return "";
  const mark = commas > 0 ? "," : ".";
  const [whole, fraction] = splitLast(text, mark);
  const isGroup = fraction.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  return isGroup && !isBeforeScale ? "" : mark;
}
