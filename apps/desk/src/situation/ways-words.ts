import { wayStages, type CrossingFlow, type Ways, type WayStage } from "@caravanserai/contract";
import { townIn } from "@caravanserai/domain";
import type { Language, WayStop, WayStretch } from "@caravanserai/ui";
import { crossingName } from "./crossing-words.ts";
import type { TranslateRoom } from "./room-messages/index.ts";

const ownWords = ["unknown", "other", "not-needed", "needed", "left", "not-seen-leaving"] as const;

export interface WaysWording {
  readonly crossings: readonly CrossingFlow[];
  readonly language: Language;
  readonly translate: TranslateRoom;
}

/** A stop in the reader's words: crossings by their name, answers of ours translated. */
export function stopLabel(stage: WayStage, code: string, wording: WaysWording): string {
  const own = ownWords.find((word) => word === code);
  if (own !== undefined) return wording.translate(`ways.${own}`);
  if (stage !== "crossing") return townIn(wording.language, code);
  const crossing = wording.crossings.find((known) => known.crossing === code);
  return crossing === undefined ? code : crossingName(crossing, wording.language);
}

/** What the drawing needs of the ways. */
export function drawnWays(
  { nodes, links }: Ways,
  wording: WaysWording,
): { readonly stops: readonly WayStop[]; readonly stretches: readonly WayStretch[] } {
  return {
    stops: nodes.map(({ stage, code, persons }) => ({
      column: wayStages.indexOf(stage),
      code,
      label: stopLabel(stage, code, wording),
      persons,
      isUnknown: code === "unknown",
    })),
    stretches: links.map(({ stage, from, to, persons }) => ({
      column: wayStages.indexOf(stage),
      from,
      to,
      persons,
    })),
  };
}

/** Persons of whom a stage is not known. */
export function unknownAt({ nodes }: Ways, stage: WayStage): number {
  return nodes.find((node) => node.stage === stage && node.code === "unknown")?.persons ?? 0;
}
