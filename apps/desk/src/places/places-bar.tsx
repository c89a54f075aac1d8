import type { Situation } from "@caravanserai/contract";
import { useFormat, useUiTranslate } from "@caravanserai/ui";

const parts = [
  { key: "occupied", figure: "placesOccupied" },
  { key: "held", figure: "placesHeld" },
  { key: "blocked", figure: "placesBlocked" },
  { key: "free", figure: "placesFree" },
] as const;

/** All places as one bar. The figures beside it say the same in numbers. */
export function PlacesBar({ figures }: Pick<Situation, "figures">) {
  const translate = useUiTranslate();
  const format = useFormat();
  const valueOf = (name: (typeof parts)[number]["figure"]) =>
    Math.max(0, figures[name]?.value ?? 0);
  const total = parts.reduce((sum, { figure }) => sum + valueOf(figure), 0);
  if (total === 0) return null;
  const spoken = parts.map(
    ({ key, figure }) => `${translate(`chart.${key}`)} ${format.number(valueOf(figure))}`,
  );
  return (
    <div className="desk-places-bar" role="img" aria-label={spoken.join(", ")}>
      {parts.map(({ key, figure }) => (
        <span key={key} data-part={key} style={{ flexGrow: valueOf(figure) }} />
      ))}
    </div>
  );
}
