import type { DiscrepancyResolved } from "../journal/discrepancy-state.ts";
import type { DuplicateDecided, DuplicateReopened } from "./events.ts";

export interface DecideDuplicate extends Omit<DuplicateDecided, "kind"> {
  readonly command: "decide-duplicate";
}

export interface ReopenDuplicate extends Omit<DuplicateReopened, "kind"> {
  readonly command: "reopen-duplicate";
}

export interface ResolveDiscrepancy extends Omit<DiscrepancyResolved, "kind"> {
  readonly command: "resolve-discrepancy";
}
