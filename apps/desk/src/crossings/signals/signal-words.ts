import type { TroubleSignalView } from "@caravanserai/contract";
import type { Format, Translate } from "@caravanserai/ui";
import { signalMessages } from "./messages/index.ts";

type SignalMessages = (typeof signalMessages)["en"];
type AskKey = Extract<keyof SignalMessages, `signals.ask.${string}`>;
type FigureKey = Extract<keyof SignalMessages, `figure.${string}`>;

function isKey<K extends keyof SignalMessages>(key: string): key is K {
  return Object.hasOwn(signalMessages.en, key);
}

/** Innocent explanations in the order of the hub; one holds for every signal: a mistake. */
export function askFirstKeys({ askFirst }: TroubleSignalView): readonly AskKey[] {
  const known = askFirst.filter((code): code is AskKey => isKey<AskKey>(code));
  return [...known, "signals.ask.mistake"];
}

interface Words {
  readonly translate: Translate<SignalMessages>;
  readonly format: Format;
}

export interface FigureLine {
  readonly label: string;
  readonly value: string;
}

/** The figures of a signal in words; one without a name of its own is left out, never guessed. */
export function figureLines(
  { figures }: TroubleSignalView,
  { translate, format }: Words,
): readonly FigureLine[] {
  return Object.entries(figures).flatMap(([name, value]): readonly FigureLine[] => {
    const key = `figure.${name}`;
    if (!isKey<FigureKey>(key)) return [];
    const isShare = name === "share" || name === "usualShare";
    const isMinutes = name.startsWith("minutes") || name.endsWith("Minutes");
    const write = isShare ? format.percent : isMinutes ? format.duration : format.number;
    return [{ label: translate(key), value: write(value) }];
  });
}
