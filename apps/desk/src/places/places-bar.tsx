import { useFormat, useUiTranslate } from "@caravanserai/ui";
import type { PlaceCounts } from "./site-choice.ts";

const parts = ["occupied", "held", "blocked", "free"] as const;

/** Places as one bar: occupied, held, blocked, free. The numbers stand beside it. */
export function PlacesBar({ counts }: { readonly counts: PlaceCounts }) {
  const translate = useUiTranslate();
  const format = useFormat();
  const spoken = parts.map(
    (part) => `${translate(`chart.${part}`)} ${format.number(counts[part])}`,
  );
  return (
    <div className="desk-places-bar" role="img" aria-label={spoken.join(", ")}>
      {parts.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: Math.max(0, counts[part]) }} />
      ))}
    </div>
  );
}
