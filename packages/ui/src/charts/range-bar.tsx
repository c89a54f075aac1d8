export interface RangeBarProps {
  /** What is certain: drawn full. */
  readonly known: number;
  readonly low: number;
  readonly high: number;
  /** Drawn as a line within the range. */
  readonly expected?: number;
  /** End of the scale. */
  readonly most: number;
}

/** A count with its range: what is known full, what may be hatched. The words stand beside it. */
export function RangeBar({ known, low, high, expected, most }: RangeBarProps) {
  const x = (value: number) => Math.max(0, Math.min(100, (100 * value) / Math.max(1, most)));
  return (
    <svg
      className="cs-range-bar"
      viewBox="0 0 100 16"
      preserveAspectRatio="none"
      height="16"
      aria-hidden="true"
    >
      <rect className="cs-range-ground" width="100" height="16" />
      <rect className="cs-range-known" width={x(Math.min(known, low))} height="16" />
      <rect
        className="cs-range-between"
        x={x(low)}
        width={Math.max(0.4, x(high) - x(low))}
        y="3"
        height="10"
      />
      {expected === undefined ? null : (
        <path className="cs-range-expected" d={`M${x(expected)} 0v16`} />
      )}
    </svg>
  );
}
