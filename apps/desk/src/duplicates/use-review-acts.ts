import type { Act, DuplicateView } from "@caravanserai/contract";
import type { DuplicateDecision, ProposalId } from "@caravanserai/domain";
import { useCallback, useRef, useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";

/** An opinion that was just given and can be taken back at a keystroke. */
interface JustSaid {
  readonly duplicate: DuplicateView;
  readonly decision: DuplicateDecision;
}

type Reasons = Readonly<Partial<Record<DuplicateDecision, string>>>;

export interface ReviewActs {
  readonly isSending: boolean;
  /** Grows with every act on it that this officer began, before it is sent. */
  readonly actsBegunOn: (proposal: string) => number;
  /** Grows with every act on it that was accepted, so that its form begins anew. */
  readonly actsDoneOn: (proposal: string) => number;
  /** The fault of the last act, if it was about this proposal. */
  readonly faultOf: (proposal: string) => unknown;
  /** The reason last given for the same decision, for as long as the room is open. */
  readonly lastReasons: Reasons;
  readonly justSaid: JustSaid | undefined;
  readonly say: (said: JustSaid & { readonly reason: string }) => void;
  readonly reopen: (duplicate: DuplicateView, reason: string) => void;
  readonly forget: () => void;
}

interface AfterActs {
  /** An opinion is on its way: the next pair can be looked at. */
  readonly onSaying: (proposal: string) => void;
  /** Back to this pair: it was reopened, or the hub did not take the opinion. */
  readonly onReturn: (proposal: string) => void;
}

type ReviewAct = Act & { readonly proposal: ProposalId };

/** The acts of an officer in this room, kept above the pair so that stepping on loses none. */
export function useReviewActs({ onSaying, onReturn }: AfterActs): ReviewActs {
  const { mutateAsync, isPending, error } = useRecordAct();
  const [lastReasons, setLastReasons] = useState<Reasons>({});
  const [justSaid, setJustSaid] = useState<JustSaid>();
  const [about, setAbout] = useState<string>();
  const [done, setDone] = useState<Readonly<Record<string, number>>>({});
  const [begun, setBegun] = useState<Readonly<Record<string, number>>>({});
  // Acts go one after the other; whoever decides fast loses none and need not wait.
  const last = useRef(Promise.resolve());
  const waiting = useRef(new Set<string>());
  const forget = useCallback(() => setJustSaid(undefined), []);
  const record = (act: ReviewAct, onDone: () => void) => {
    const { proposal } = act;
    if (waiting.current.has(proposal)) return;
    waiting.current.add(proposal);
    setBegun((before) => ({ ...before, [proposal]: (before[proposal] ?? 0) + 1 }));
    const send = async () => {
      setAbout(proposal);
      try {
        await mutateAsync(act);
        setDone((before) => ({ ...before, [proposal]: (before[proposal] ?? 0) + 1 }));
        onDone();
      } catch {
        // The fault stays with the mutation and is shown beside the pair it is about.
        onReturn(proposal);
      } finally {
        waiting.current.delete(proposal);
      }
    };
    last.current = last.current.then(send);
  };
  return {
    isSending: isPending,
    actsBegunOn: (proposal) => begun[proposal] ?? 0,
    actsDoneOn: (proposal) => done[proposal] ?? 0,
    faultOf: (proposal) => (proposal === about ? error : null),
    lastReasons,
    justSaid,
    say: ({ duplicate, decision, reason }) => {
      const proposal = duplicate.proposal as ProposalId;
      setLastReasons((before) => ({ ...before, [decision]: reason }));
      record({ command: "decide-duplicate", proposal, decision, reason }, () =>
        setJustSaid({ duplicate, decision }),
      );
      onSaying(proposal);
    },
    reopen: ({ proposal }, reason) =>
      record({ command: "reopen-duplicate", proposal: proposal as ProposalId, reason }, () => {
        forget();
        onReturn(proposal);
      }),
    forget,
  };
}
