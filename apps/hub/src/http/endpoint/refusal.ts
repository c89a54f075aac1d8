import type { Problem, ProblemCode } from "@caravanserai/contract";

/** A no that is an answer: returned, never thrown. Faults and bugs are thrown. */
export class Refusal {
  readonly code: ProblemCode;
  readonly details: Problem["details"];

  constructor(code: ProblemCode, details?: Problem["details"]) {
    this.code = code;
    this.details = details;
  }
}

export function refuse(code: ProblemCode, details?: Problem["details"]): Refusal {
  return new Refusal(code, details);
}
