import type { Act, DuplicateView } from "@caravanserai/contract";
import type { DuplicateDecision, ProposalId } from "@caravanserai/domain";
import { useCallback, useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";

/** An opinion that was just given and can be taken back at a keystroke. */
interface JustSaid {
  readonly duplicate: DuplicateView;
  readonly decision: DuplicateDecision;
}

type Reasons = Readonly<Partial<Record<DuplicateDecision, string>>>;

export interface ReviewActs {
  readonly isSending: boolean;
  /** Grows with every act that was accepted, so that a form begins anew. */
  readonly actsDone: number;
  /** The fault of the last act, if it was about this proposal. */
  readonly faultOf: (proposal: string) => unknown;
  /** The reason last given for the same decision, for as long as the room is open. */
  readonly lastReasons: Reasons;
  readonly justSaid: JustSaid | undefined;
  readonly say: (said: JustSaid & { readonly reason: string }) => void;
  readonly reopen: (duplicate: DuplicateView, reason: string) => void;
  readonly forget: () => void;
}

/** Called when the act was accepted and the queue has been read anew. */
interface AfterActs {
  readonly onSaid: (proposal: string) => void;
  readonly onReopened: (proposal: string) => void;
}

/** The acts of an officer in this room, kept above the pair so that stepping on loses none. */
export function useReviewActs({ onSaid, onReopened }: AfterActs): ReviewActs {
  const recording = useRecordAct();
  const [lastReasons, setLastReasons] = useState<Reasons>({});
  const [justSaid, setJustSaid] = useState<JustSaid>();
  const [about, setAbout] = useState<string>();
  const [actsDone, setActsDone] = useState(0);
  const forget = useCallback(() => setJustSaid(undefined), []);
  const record = (act: Act & { readonly proposal: ProposalId }, onDone: () => void) => {
    if (recording.isPending) return;
    setAbout(act.proposal);
    const done = () => {
      setActsDone((before) => before + 1);
      onDone();
    };
    // A fault stays with the mutation and is shown beside the pair it is about.
    recording.mutateAsync(act).then(done, () => undefined);
  };
  return {
    isSending: recording.isPending,
    actsDone,
    faultOf: (proposal) => (proposal === about ? recording.error : null),
    lastReasons,
    justSaid,
    say: ({ duplicate, decision, reason }) => {
      const proposal = duplicate.proposal as ProposalId;
      record({ command: "decide-duplicate", proposal, decision, reason }, () => {
        setLastReasons((before) => ({ ...before, [decision]: reason }));
        setJustSaid({ duplicate, decision });
        onSaid(proposal);
      });
    },
    reopen: ({ proposal }, reason) =>
      record({ command: "reopen-duplicate", proposal: proposal as ProposalId, reason }, () => {
        forget();
        onReopened(proposal);
      }),
    forget,
  };
}
