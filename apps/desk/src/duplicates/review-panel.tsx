import type { DuplicateView } from "@caravanserai/contract";
import {
  Badge,
  Button,
  IconLock,
  IconMinus,
  IconPlus,
  Notice,
  ReferenceNumber,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { useMay } from "../app/desk-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionOfKey, type DecisionKeys } from "./decision-keys.ts";
import { evidenceWords } from "./evidence-words.ts";
import { duplicateMessages } from "./messages/index.ts";
import { OpenedRecords } from "./opened-records.tsx";
import { useOpenedPair } from "./use-opened-pair.ts";
import { useDecision } from "./use-decision.ts";

function Evidence({ duplicate }: { readonly duplicate: DuplicateView }) {
  const translate = useTranslate(duplicateMessages);
  const words = evidenceWords(duplicate.evidence, translate);
  return (
    <div className="desk-evidence">
      {(["speaksFor", "speaksAgainst"] as const).map((side) =>
        words[side].length === 0 ? null : (
          <div key={side}>
            <h3 className="desk-group-title">{translate(`review.${side}`)}</h3>
            <ul>
              {words[side].map((word) => (
                <li key={word}>
                  {side === "speaksFor" ? <IconPlus /> : <IconMinus />}
                  {word}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </div>
  );
}

function Records({ opened, duplicate }: RecordsProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const mayOpen = useMay("record.open");
  if (!mayOpen) return null;
  if (opened.pair === undefined) {
    return (
      <div className="desk-sealed">
        <IconLock />
        <p>{translate("opened.sealed")}</p>
        <Button isDisabled={opened.isOpening} onPress={opened.open}>
          {translate("opened.open")}
        </Button>
        <ProblemNotice fault={opened.fault} />
      </div>
    );
  }
  return (
    <div className="cs-stack">
      <OpenedRecords duplicate={duplicate} pair={opened.pair} />
      <div className="cs-row" data-spread="true">
        <span className="cs-small cs-soft">
          {translate("opened.left", { count: format.number(opened.pair.openingsLeft) })}
        </span>
        <Button kind="quiet" onPress={opened.close}>
          {translate("opened.close")}
        </Button>
      </div>
    </div>
  );
}

interface RecordsProps {
  readonly duplicate: DuplicateView;
  readonly opened: ReturnType<typeof useOpenedPair>;
}

export interface ReviewPanelProps {
  readonly duplicate: DuplicateView;
  /** To the next (1) or the previous (-1) proposal of the queue. */
  readonly onStep: (step: number) => void;
}

/** One proposal: why it was made, both records when opened, and the decision. */
export function ReviewPanel({ duplicate, onStep }: ReviewPanelProps) {
  const translate = useTranslate(duplicateMessages);
  const mayDecide = useMay("duplicate.decide");
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useOpenedPair(duplicate);
  const decision = useDecision(duplicate, () => onStep(1));
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const keys: DecisionKeys = { decide: decision.choose, open: opened.open, step: onStep };
  // Single keys work only while the focus is in this panel, so they never surprise elsewhere.
  const onKeyDown = (event: KeyboardEvent) => {
    if (decisionOfKey(event, keys)) event.preventDefault();
  };
  return (
    <section
      className="cs-panel cs-stack"
      aria-label={translate("review.title")}
      onKeyDown={onKeyDown}
    >
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title" ref={heading} tabIndex={-1}>
          {translate("review.title")}
        </h2>
        <Badge tone={duplicate.band === "probable" ? "warning" : "note"}>
          {translate(`band.${duplicate.band}`)}
        </Badge>
      </div>
      <p className="desk-pair">
        <ReferenceNumber reference={duplicate.referenceA} size="inline" />
        <span aria-hidden="true">↔</span>
        <ReferenceNumber reference={duplicate.referenceB} size="inline" />
      </p>
      <Evidence duplicate={duplicate} />
      <Records duplicate={duplicate} opened={opened} />
      {duplicate.reason === null || duplicate.decision === null ? null : (
        <Notice tone="note" title={translate(`decision.${duplicate.decision}`)}>
          {duplicate.reason}
        </Notice>
      )}
      {mayDecide ? <DecisionForm decision={decision} /> : null}
    </section>
  );
}
