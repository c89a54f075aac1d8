import { createContext, useContext } from "react";

/** The moment whose knowledge is shown, in the address: it goes along from page to page. */
export interface KnownAtSearch {
  readonly knownAt?: number;
}

/** Whatever is not a moment is now. */
export function knownAtSearchOf(search: Record<string, unknown>): KnownAtSearch {
  const knownAt = search["knownAt"];
  return typeof knownAt === "number" && Number.isSafeInteger(knownAt) && knownAt > 0
    ? { knownAt }
    : {};
}

const KnownAtContext = createContext<number | undefined>(undefined);

export const KnownAtProvider = KnownAtContext.Provider;

/** Undefined is now. */
export function useKnownAt(): number | undefined {
  return useContext(KnownAtContext);
}
