import type { DuplicatesAnswer, DuplicateView } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { useEffect, useRef } from "react";
import { stepOfKey } from "./decision-keys.ts";
import { countOf, queueViews, type QueueGroup, type QueueView } from "./duplicate-queue.ts";
import { duplicateMessages } from "./messages/index.ts";
import { useMemberWords } from "./use-member-words.ts";

export interface QueueViewsProps {
  readonly answer: DuplicatesAnswer;
  readonly view: QueueView;
  readonly onView: (view: QueueView) => void;
}

/** Which part of the queue is shown, each with its count. */
export function QueueViews({ answer, view, onView }: QueueViewsProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  return (
    <div className="desk-views" role="group" aria-label={translate("view.label")}>
      {queueViews.map((name) => (
        <button
          key={name}
          type="button"
          className="desk-view"
          aria-pressed={name === view}
          onClick={() => onView(name)}
        >
          {translate(`view.${name}`)}{" "}
          <span className="cs-tabular">{format.number(countOf(name, answer))}</span>
        </button>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly duplicate: DuplicateView;
  readonly isChosen: boolean;
  readonly onChoose: (proposal: string) => void;
}

function QueueChoice({ duplicate, isChosen, onChoose }: ChoiceProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const wordsOf = useMemberWords();
  const button = useRef<HTMLButtonElement>(null);
  // Stepping with keys must not leave the chosen pair out of sight of a long queue.
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  const { proposal, referenceA, referenceB, state, decision, proposedAtMs } = duplicate;
  const member = duplicate.householdA?.person ?? duplicate.householdB?.person;
  const remark =
    decision !== null
      ? translate(`decision.${decision}`)
      : state === "open"
        ? format.dateTime(proposedAtMs)
        : translate(`state.${state === "disputed" ? "disputed" : "awaiting-second"}`);
  return (
    <li>
      <button
        type="button"
        ref={button}
        className="desk-queue-choice"
        aria-current={isChosen}
        onClick={() => onChoose(proposal)}
      >
        <span className="cs-tabular" translate="no">
          {referenceA} <span aria-hidden="true">↔</span> {referenceB}
        </span>
        {member ? <span className="desk-sub">{wordsOf(member)}</span> : null}
        <span className="desk-sub">{remark}</span>
      </button>
    </li>
  );
}

export interface QueueListProps {
  readonly groups: readonly QueueGroup[];
  readonly chosen: string;
  readonly onChoose: (proposal: string) => void;
  readonly onStep: (step: number) => void;
}

export function QueueList({ groups, chosen, onChoose, onStep }: QueueListProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  return (
    <nav
      className="desk-queue"
      aria-label={translate("queue.label")}
      onKeyDown={(event) => {
        const step = stepOfKey(event);
        if (step === undefined) return;
        event.preventDefault();
        onStep(step);
      }}
    >
      {groups.map(({ name, duplicates }) => (
        <section key={name} aria-label={translate(`queue.${name}`)}>
          <h2 className="desk-group-title">
            {translate(`queue.${name}`)} · {format.number(duplicates.length)}
          </h2>
          <ul>
            {duplicates.map((duplicate) => (
              <QueueChoice
                key={duplicate.proposal}
                duplicate={duplicate}
                isChosen={duplicate.proposal === chosen}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
