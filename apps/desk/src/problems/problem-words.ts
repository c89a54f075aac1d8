import type { Translate } from "@caravanserai/ui";
import type { HubProblem } from "../hub/hub-problem.ts";
import { problemMessages } from "./messages/index.ts";

type ProblemMessages = (typeof problemMessages)["en"];

function hasWords(code: string): code is keyof ProblemMessages {
  return Object.hasOwn(problemMessages.en, code);
}

/** What went wrong and what to do next; a code without words of its own is named in brackets. */
export function problemWords(problem: HubProblem, translate: Translate<ProblemMessages>): string {
  const { code, retry, details } = problem;
  // The hub may leave a detail out; a sentence must not fail for it.
  const values = {
    free: Number(details["free"] ?? 0),
    max: Number(details["max"] ?? 0),
    code,
  };
  return hasWords(code) ? translate(code, values) : translate(`other.${retry}`, values);
}
