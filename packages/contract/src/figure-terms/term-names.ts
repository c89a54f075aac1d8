import type { ClaimMeasure, SourceClass } from "@caravanserai/domain";

/** A name for each measure and each class of source; a missing one is a type error. */
export type FigureTerms = {
  readonly [Key in `measure.${ClaimMeasure}` | `class.${SourceClass}`]: string;
};
