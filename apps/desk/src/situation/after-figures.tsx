import { useDeferredValue, type ReactNode } from "react";

/** Drawn once the figures above are on the screen: charts take several times as long as they. */
export function AfterFigures({ children }: { readonly children: ReactNode }) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : null;
}
