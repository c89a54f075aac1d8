import { markShapes } from "./mark-svg.ts";

export interface MarkProps {
  /** Edge length in CSS pixels. */
  readonly size?: number;
  /** Ground the mark stands on: on the dark shell the portal turns light. */
  readonly ground?: "light" | "dark";
}

/** The mark: a portal with a lantern alight in it. Decoration; the name stands beside it. */
export function Mark({ size = 40, ground = "light" }: MarkProps) {
  return (
    <svg
      className="cs-mark"
      data-ground={ground}
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path className="cs-mark-portal" d={markShapes.portal} />
      <path className="cs-mark-arch" d={markShapes.arch} />
      <path className="cs-mark-chain" d={markShapes.chain} />
      <path className="cs-mark-lantern" d={markShapes.lantern} />
      <path className="cs-mark-flame" d={markShapes.flame} />
    </svg>
  );
}
