import type { DuplicateView } from "@caravanserai/contract";
import type { DuplicateDecision, ProposalId } from "@caravanserai/domain";
import { useRef, useState, type RefObject } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";

export interface Decision {
  readonly chosen: DuplicateDecision | undefined;
  readonly reason: string;
  readonly wasTried: boolean;
  readonly isSending: boolean;
  readonly fault: unknown;
  readonly reasonField: RefObject<HTMLInputElement | null>;
  readonly choose: (decision: DuplicateDecision) => void;
  readonly setReason: (reason: string) => void;
  readonly submit: () => void;
}

/** State of one decision: choosing puts the cursor into the reason, Enter there sends it. */
export function useDecision(duplicate: DuplicateView, onDecided: () => void): Decision {
  const recording = useRecordAct();
  const reasonField = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<DuplicateDecision>();
  const [reason, setReason] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const choose = (decision: DuplicateDecision) => {
    setChosen(decision);
    reasonField.current?.focus();
  };
  const submit = () => {
    setWasTried(true);
    if (chosen === undefined || reason.trim() === "" || recording.isPending) return;
    recording.mutate(
      {
        command: "decide-duplicate",
        proposal: duplicate.proposal as ProposalId,
        decision: chosen,
        reason: reason.trim(),
      },
      { onSuccess: onDecided },
    );
  };
  return {
    chosen,
    reason,
    wasTried,
    isSending: recording.isPending,
    fault: recording.error,
    reasonField,
    choose,
    setReason,
    submit,
  };
}
