import { Notice, useTranslate } from "@caravanserai/ui";
import { asHubProblem } from "../hub/hub-problem.ts";
import { problemMessages } from "./messages/index.ts";
import { problemWords } from "./problem-words.ts";

export interface ProblemNoticeProps {
  /** What a call threw; nothing is shown for null or undefined. */
  readonly fault: unknown;
}

/** A refusal or fault in words, read out when it appears. */
export function ProblemNotice({ fault }: ProblemNoticeProps) {
  const translate = useTranslate(problemMessages);
  if (fault === null || fault === undefined) return null;
  return (
    <Notice tone="danger" isAnnounced>
      {problemWords(asHubProblem(fault), translate)}
    </Notice>
  );
}
