import type { DuplicatesAnswer } from "@caravanserai/contract";
import { EmptyState, UndoToast, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { useEffect, useRef, useState } from "react";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { latinKey } from "./decision-keys.ts";
import { countOf, neighbourOf, nextToDecide, queueOf, type QueueView } from "./duplicate-queue.ts";
import { duplicateMessages } from "./messages/index.ts";
import { PairGone } from "./pair-gone.tsx";
import { QueueList, QueueViews } from "./queue-list.tsx";
import { ReviewPanel } from "./review-panel.tsx";
import { useReviewActs } from "./use-review-acts.ts";
import { useShownPair } from "./use-shown-pair.ts";

interface NothingLeftProps {
  /** The last pair was decided just now, so the focus and the key to undo stay here. */
  readonly isAfterAct: boolean;
  readonly onUndo: () => void;
}

function NothingLeft({ isAfterAct, onUndo }: NothingLeftProps) {
  const translate = useTranslate(duplicateMessages);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAfterAct) place.current?.focus({ preventScroll: true });
  }, [isAfterAct]);
  return (
    <div
      ref={place}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (latinKey(event) === "u") onUndo();
      }}
    >
      <EmptyState title={translate("queue.none")}>{translate("queue.noneBody")}</EmptyState>
    </div>
  );
}

export interface AdjudicationProps {
  readonly answer: DuplicatesAnswer;
  readonly view: QueueView;
  /** The answer is still that of the view before. */
  readonly isFormerList: boolean;
  readonly onView: (view: QueueView) => void;
}

/** The queue beside the chosen pair, and ten seconds to take the last decision back. */
export function Adjudication({ answer, view, isFormerList, onView }: AdjudicationProps) {
  const [wanted, setWanted] = useState<string>();
  const translate = useTranslate(duplicateMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const ofView = countOf(view, answer);
  const groups = queueOf(answer.duplicates, view);
  const all = groups.flatMap(({ duplicates }) => duplicates);
  const acts = useReviewActs({
    onSaying: (proposal) => setWanted(nextToDecide(groups, proposal) ?? proposal),
    onReturn: setWanted,
  });
  const { justSaid, actsBegunOn } = acts;
  // A reopened pair may be wanted a moment before the queue has it again.
  const { chosen, isGone, goOn } = useShownPair({
    ...{ all, view, isFormerList, actsBegunOn },
    wanted: all.find(({ proposal }) => proposal === wanted),
  });
  const undo = () => {
    if (justSaid !== undefined) acts.reopen(justSaid.duplicate, translate("reopen.atOnce"));
  };
  return (
    <>
      <QueueViews answer={answer} view={view} onView={onView} />
      <p className="desk-count">
        <strong>{translate("queue.open", { count: answer.open })}</strong>{" "}
        <span className="cs-soft cs-tabular">
          {translateUi("figure.asOf", { time: format.dateTime(answer.asOfMs) })}
        </span>
        {all.length < ofView ? (
          <>
            <br />
            <span className="cs-soft cs-tabular">
              {translate("queue.firstOf", {
                shown: format.number(all.length),
                all: format.number(ofView),
              })}
            </span>
          </>
        ) : null}
      </p>
      {wanted === undefined || wanted === chosen?.proposal ? null : (
        <ProblemNotice fault={acts.faultOf(wanted)} />
      )}
      {isGone ? <PairGone onGoOn={goOn} /> : null}
      {isGone ? null : chosen === undefined ? (
        <NothingLeft isAfterAct={justSaid !== undefined} onUndo={undo} />
      ) : (
        <div className="desk-review">
          <QueueList
            groups={groups}
            chosen={chosen.proposal}
            onChoose={setWanted}
            onStep={(step) => setWanted(neighbourOf(groups, chosen.proposal, step))}
          />
          <ReviewPanel
            key={`${chosen.proposal}-${acts.actsDoneOn(chosen.proposal)}`}
            duplicate={chosen}
            acts={acts}
            onStep={(step) => setWanted(neighbourOf(groups, chosen.proposal, step))}
            onUndo={undo}
          />
        </div>
      )}
      {justSaid === undefined ? null : (
        <UndoToast
          key={justSaid.duplicate.proposal}
          message={`${justSaid.duplicate.referenceA} ↔ ${justSaid.duplicate.referenceB}: ${translate(
            `decision.${justSaid.decision}`,
          )}`}
          onUndo={undo}
          onExpire={acts.forget}
        />
      )}
    </>
  );
}
