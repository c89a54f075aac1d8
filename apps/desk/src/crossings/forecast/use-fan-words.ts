import { useFormat, useTranslate, type FanWords, type TableTwin } from "@caravanserai/ui";
import { forecastMessages } from "../forecast-messages/index.ts";
import type { Fan } from "./fan-points.ts";

export function useFanWords(): FanWords {
  const translate = useTranslate(forecastMessages);
  return {
    known: translate("fan.known"),
    middle: translate("fan.middle"),
    range50: translate("fan.range50"),
    range80: translate("fan.range80"),
    range95: translate("fan.range95"),
    hit: translate("fan.hit"),
    miss: translate("fan.miss"),
  };
}

type FanTwin = Omit<TableTwin, "caption">;

/** What was known, what was forecast then, and what is forecast now, one row per time. */
export function useFanTwin(): (fan: Fan, step: "hour" | "day") => FanTwin {
  const translate = useTranslate(forecastMessages);
  const format = useFormat();
  const numeric = (label: string) => ({ label, isNumeric: true });
  const whole = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value);
  return ({ known, kept, fan }, step) => {
    const write = step === "hour" ? format.dateTime : format.weekdayDate;
    const keptAt = new Map(kept.map((point) => [point.at, point]));
    const past = known.map(({ at, value }) => {
      const then = keptAt.get(at);
      return [
        write(at),
        whole(value),
        whole(then?.middle),
        undefined,
        undefined,
        whole(then?.low80),
        whole(then?.high80),
        undefined,
        undefined,
      ];
    });
    const knownUntil = known.at(-1)?.at ?? -Infinity;
    const coming = fan
      .filter(({ at }) => at > knownUntil)
      .map((p) => [
        write(p.at),
        undefined,
        ...[p.middle, p.low50, p.high50, p.low80, p.high80, p.low95, p.high95].map(whole),
      ]);
    return {
      columns: [
        { label: translate("fan.time") },
        numeric(translate("fan.known")),
        numeric(translate("fan.middle")),
        ...(["50", "80", "95"] as const).flatMap((share) => [
          numeric(translate("fan.low", { share })),
          numeric(translate("fan.high", { share })),
        ]),
      ],
      rows: [...past, ...coming],
    };
  };
}
