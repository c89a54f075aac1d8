import type { CrossingFlow } from "@caravanserai/contract";
import type { Language, Series } from "@caravanserai/ui";

type CrossingNames = Pick<CrossingFlow, "name" | "nameRu" | "nameKk">;

/** The crossing's name in the reader's language, Latin letters where there is none. */
export function crossingName(crossing: CrossingNames, language: Language): string {
  const own = { ru: crossing.nameRu, kk: crossing.nameKk, en: "", ka: "", de: "" }[language];
  return own === "" ? crossing.name : own;
}

export type FlowSide = "in" | "out";

/**
 * One line per crossing with persons per hour. The hour that has only begun is left out, because
 * it would look like a sudden fall.
 */
export function crossingSeries(
  crossings: readonly CrossingFlow[],
  side: FlowSide,
  { language, asOfMs }: { readonly language: Language; readonly asOfMs: number },
): readonly Series[] {
  const hourMs = 3_600_000;
  const counted = crossings.flatMap(({ hours }) => hours);
  const starts = new Set(counted.map(({ hourStartMs }) => hourStartMs));
  const whole = [...starts].filter((start) => start + hourMs <= asOfMs).sort((a, b) => a - b);
  return crossings.map((crossing) => {
    const byHour = new Map(crossing.hours.map((hour) => [hour.hourStartMs, hour[side]]));
    return {
      name: crossingName(crossing, language),
      points: whole.map((at) => ({ at, value: byHour.get(at) ?? 0 })),
    };
  });
}

const modes = ["car", "bus", "bicycle", "foot", "train", "air"] as const;
export type TravelModeWord = (typeof modes)[number] | "none";

/** The mode by which most people came in at a crossing. */
export function mainMode({ modes: counted }: Pick<CrossingFlow, "modes">): TravelModeWord {
  const busiest = counted.reduce<(typeof counted)[number] | undefined>(
    (most, mode) => (mode.in > (most?.in ?? 0) ? mode : most),
    undefined,
  );
  return modes.find((mode) => mode === busiest?.mode) ?? "none";
}
