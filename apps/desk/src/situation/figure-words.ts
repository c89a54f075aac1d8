import type { Figure, FigureName } from "@caravanserai/contract";
import type { Format, Translate } from "@caravanserai/ui";
import type { situationMessages } from "./messages/index.ts";

type TranslateSituation = Translate<(typeof situationMessages)["en"]>;

interface FigureFact {
  readonly question: string;
  readonly answer: string;
}

export interface FigureWords {
  readonly label: string;
  /** What it counts and what it does not, in sentences. */
  readonly meaning: string;
  readonly facts: readonly FigureFact[];
}

/** Everything a figure must not be shown without: period, direction, method, origin, as-of. */
export function figureWords(
  name: FigureName,
  figure: Figure,
  { translate, format }: { readonly translate: TranslateSituation; readonly format: Format },
): FigureWords {
  const { period, direction, method, origin, unit, asOfMs } = figure;
  const periodText =
    period === null
      ? translate("about.moment", { time: format.dateTime(asOfMs) })
      : translate("about.fromTo", {
          from: format.dateTime(period.fromMs),
          to: format.dateTime(period.toMs),
        });
  return {
    label: translate(`label.${name}`),
    meaning: translate(`meaning.${name}`),
    facts: [
      { question: translate("about.asOf"), answer: format.dateTime(asOfMs) },
      { question: translate("about.period"), answer: periodText },
      { question: translate("about.direction"), answer: translate(`direction.${direction}`) },
      { question: translate("about.unit"), answer: translate(`unit.${unit}`) },
      { question: translate("about.method"), answer: translate(`method.${method}`) },
      { question: translate("about.origin"), answer: translate(`origin.${origin}`) },
    ],
  };
}
