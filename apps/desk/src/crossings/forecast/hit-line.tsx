import { isHit, useTranslate } from "@caravanserai/ui";
import { forecastMessages } from "../forecast-messages/index.ts";
import type { Fan } from "./fan-points.ts";

interface HitLineProps extends Pick<Fan, "kept"> {
  readonly text: "fan.hits" | "entries.hits";
}

/** "7 of 9 kept forecasts held": the plainest score there is. */
export function HitLine({ kept, text }: HitLineProps) {
  const translate = useTranslate(forecastMessages);
  const outcomes = kept.map(isHit).filter((hit) => hit !== undefined);
  if (outcomes.length === 0) return null;
  const hits = outcomes.filter(Boolean).length;
  return <p className="cs-small">{translate(text, { hits, count: outcomes.length })}</p>;
}
