import type { ReactNode } from "react";

export interface IconProps {
  /** Spoken name; without one the icon is decoration and hidden from screen readers. */
  readonly label?: string;
}

export type IconComponent = (props: IconProps) => ReactNode;

/** One drawing on the 24 px grid, 1.75 px strokes, round ends; coloured by its text. */
export function createIcon(drawing: ReactNode, isMirrored = false): IconComponent {
  return function Icon({ label }: IconProps) {
    const spoken =
      label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
    return (
      <svg
        className={isMirrored ? "cs-icon cs-icon-mirrored" : "cs-icon"}
        viewBox="0 0 24 24"
        width="24"
        height="24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        focusable="false"
        {...spoken}
      >
        {drawing}
      </svg>
    );
  };
}
