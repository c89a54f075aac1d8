import { createContext, useContext } from "react";
import type { PastMoment } from "./room-queries.ts";

const PastContext = createContext<PastMoment | undefined>(undefined);

export const PastProvider = PastContext.Provider;

/** The moment looked back to; undefined is now. */
export function usePast(): PastMoment | undefined {
  return useContext(PastContext);
}
