import { useId } from "react";

/** A row of pointed arches in the colour of its text: the lower edge of a header. */
export function Arcade() {
  const pattern = useId();
  return (
    <svg className="cs-arcade" aria-hidden="true" focusable="false" preserveAspectRatio="none">
      <defs>
        <pattern id={pattern} width="20" height="10" patternUnits="userSpaceOnUse">
          <path
            fill="currentColor"
            d="M0 0h20v10h-1.5V9c0-4-5.5-4.5-8.5-8C7 4.5 1.5 5 1.5 9v1H0Z"
          />
        </pattern>
      </defs>
      <rect width="100%" height="10" fill={`url(#${pattern})`} />
    </svg>
  );
}
