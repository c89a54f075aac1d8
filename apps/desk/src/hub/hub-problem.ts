import {
  isProblemCode,
  problemSchema,
  type ProblemCode,
  type RetryHint,
} from "@caravanserai/contract";

/** What the hub can answer, and what only a browser can notice. */
export type DeskProblemCode = ProblemCode | "hub.unreachable" | "hub.answer-unreadable";

interface HubProblemFacts {
  readonly code: DeskProblemCode;
  readonly retry: RetryHint;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  readonly cause?: unknown;
}

/** A refusal or a fault, with the code that screens translate. Never holds a personal value. */
export class HubProblem extends Error {
  readonly code: DeskProblemCode;
  readonly retry: RetryHint;
  readonly details: Readonly<Record<string, string | number | boolean>>;

  constructor({ code, retry, details, cause }: HubProblemFacts) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "HubProblem";
    this.code = code;
    this.retry = retry;
    this.details = details ?? {};
  }
}

/** Reads a problem document; anything else that is not an answer counts as unreadable. */
export function problemOfAnswer(status: number, document: unknown): HubProblem {
  const parsed = problemSchema.safeParse(document);
  if (parsed.success && isProblemCode(parsed.data.code)) {
    const { code, retry, details } = parsed.data;
    return new HubProblem({ code, retry, ...(details === undefined ? {} : { details }) });
  }
  if (status === 401) return new HubProblem({ code: "access.not-signed-in", retry: "human" });
  if (status >= 500) return new HubProblem({ code: "hub.unreachable", retry: "later" });
  return new HubProblem({ code: "hub.answer-unreadable", retry: "human" });
}

/** Every failure of a call as a problem, so that a screen has one thing to show. */
export function asHubProblem(fault: unknown): HubProblem {
  return fault instanceof HubProblem
    ? fault
    : new HubProblem({ code: "hub.answer-unreadable", retry: "human", cause: fault });
}
