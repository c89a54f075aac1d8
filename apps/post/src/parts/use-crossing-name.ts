import { useLanguage, type Language } from "@caravanserai/ui";
import { useProjection } from "../act/services-context.ts";

interface CrossingNames {
  readonly name: string;
  readonly nameRu: string;
  readonly nameKk: string;
}

export function crossingName({ name, nameRu, nameKk }: CrossingNames, language: Language): string {
  if (language === "ru") return nameRu;
  return language === "kk" ? nameKk : name;
}

/** The crossing's name in the language of the screen; undefined while it is not known here. */
export function useCrossingName(code: string | undefined): string | undefined {
  const { view } = useProjection();
  const language = useLanguage();
  const crossing = view?.crossings.find((known) => known.crossing === code);
  return crossing === undefined ? undefined : crossingName(crossing, language);
}
