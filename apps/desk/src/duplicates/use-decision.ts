import type { DuplicateView } from "@caravanserai/contract";
import type { DuplicateDecision } from "@caravanserai/domain";
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { ReviewActs } from "./use-review-acts.ts";

export interface Decision {
  readonly chosen: DuplicateDecision | undefined;
  readonly reason: string;
  readonly wasTried: boolean;
  readonly reasonField: RefObject<HTMLInputElement | null>;
  readonly choose: (decision: DuplicateDecision) => void;
  readonly setReason: (reason: string) => void;
  readonly submit: () => void;
}

/**
 * State of one decision: choosing puts the cursor into the reason, which begins with the one last
 * given for the same decision; Enter there sends it.
 */
export function useDecision(duplicate: DuplicateView, acts: ReviewActs): Decision {
  const reasonField = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<DuplicateDecision>();
  const [reason, setReason] = useState("");
  const [isOwn, setIsOwn] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  useLayoutEffect(() => {
    if (chosen !== undefined) reasonField.current?.select();
  }, [chosen]);
  const choose = (decision: DuplicateDecision) => {
    setChosen(decision);
    // What the officer has typed is never replaced.
    if (!isOwn) setReason(acts.lastReasons[decision] ?? "");
    reasonField.current?.focus();
  };
  const submit = () => {
    setWasTried(true);
    if (chosen === undefined || reason.trim() === "") return;
    acts.say({ duplicate, decision: chosen, reason: reason.trim() });
  };
  return {
    chosen,
    reason,
    wasTried,
    reasonField,
    choose,
    setReason: (typed) => {
      setIsOwn(typed !== "");
      setReason(typed);
    },
    submit,
  };
}
