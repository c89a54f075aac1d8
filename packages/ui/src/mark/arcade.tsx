import { useId } from "react";

/** A row of pointed arches in the colour of its text: the lower edge of a header. */
export function Arcade() {
  const pattern = useId();
  return (
    <svg className="cs-arcade" aria-hidden="true" focusable="false" preserveAspectRatio="none">
      <defs>
        <pattern id={pattern} width="32" height="12" patternUnits="userSpaceOnUse">
          <path fill="currentColor" d="M0 0h32v12h-2v-1.5c0-5-9-5.5-14-9-5 3.5-14 4-14 9V12H0Z" />
        </pattern>
      </defs>
      <rect width="100%" height="12" fill={`url(#${pattern})`} />
    </svg>
  );
}
