import type { DiscrepancyResolved } from "../journal/discrepancy-state.ts";
import type { DuplicateDecided } from "./events.ts";

export interface DecideDuplicate extends Omit<DuplicateDecided, "kind"> {
  readonly command: "decide-duplicate";
}

export interface ResolveDiscrepancy extends Omit<DiscrepancyResolved, "kind"> {
  readonly command: "resolve-discrepancy";
}
