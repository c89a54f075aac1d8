import type { DuplicateView } from "@caravanserai/contract";
import {
  Badge,
  Button,
  IconLock,
  IconMinus,
  IconPlus,
  ReferenceNumber,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useEffect, useRef, type RefObject } from "react";
import { useMay } from "../app/desk-context.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { decisionOfKey, type DecisionKeys } from "./decision-keys.ts";
import { hasSpoken } from "./duplicate-queue.ts";
import { evidenceWords } from "./evidence-words.ts";
import { HouseholdContexts } from "./household-contexts.tsx";
import { duplicateMessages } from "./messages/index.ts";
import { OpenedRecords } from "./opened-records.tsx";
import { OpinionHistory } from "./opinion-history.tsx";
import { SecondOpinionNotice, Settlement } from "./settlement.tsx";
import { useDecision } from "./use-decision.ts";
import { useOpenedPair } from "./use-opened-pair.ts";
import type { ReviewActs } from "./use-review-acts.ts";

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

interface PanelHeadingProps {
  readonly duplicate: DuplicateView;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

function PanelHeading({ duplicate, headingRef }: PanelHeadingProps) {
  const translate = useTranslate(duplicateMessages);
  const { band, state, referenceA, referenceB } = duplicate;
  return (
    <>
      <div className="cs-row" data-spread="true">
        <h2 className="desk-panel-title" ref={headingRef} tabIndex={-1}>
          {translate("review.title")}
        </h2>
        <span className="cs-row">
          {state === "open" ? null : (
            <Badge tone={state === "settled" ? "success" : "warning"}>
              {translate(`state.${state}`)}
            </Badge>
          )}
          <Badge tone={band === "probable" ? "warning" : "note"}>{translate(`band.${band}`)}</Badge>
        </span>
      </div>
      <p className="desk-pair">
        <ReferenceNumber reference={referenceA} size="inline" />
        <span aria-hidden="true">↔</span>
        <ReferenceNumber reference={referenceB} size="inline" />
      </p>
    </>
  );
}

interface RecordsProps {
  readonly duplicate: DuplicateView;
  readonly opened: ReturnType<typeof useOpenedPair>;
}

export interface ReviewPanelProps {
  readonly duplicate: DuplicateView;
  readonly acts: ReviewActs;
  /** To the next (1) or the previous (-1) proposal of the queue. */
  readonly onStep: (step: number) => void;
  /** Takes the last decision back while its toast is shown. */
  readonly onUndo: () => void;
}

/** One proposal: why it was made, both households and records, and the decision. */
export function ReviewPanel({ duplicate, acts, onStep, onUndo }: ReviewPanelProps) {
  const translate = useTranslate(duplicateMessages);
  const mayDecide = useMay("duplicate.decide");
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useOpenedPair(duplicate);
  const decision = useDecision(duplicate, acts);
  const { faultOf, isSending, reopen } = acts;
  const isDecidable = mayDecide && duplicate.state !== "settled" && !hasSpoken(duplicate);
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  useEffect(focusHeading, []);
  // Single keys work only while the focus is in this panel, so they never surprise elsewhere.
  const keys: DecisionKeys = {
    decide: (value) => {
      if (isDecidable) decision.choose(value);
    },
    open: opened.open,
    step: onStep,
    undo: onUndo,
    leave: focusHeading,
  };
  return (
    <section
      className="cs-panel cs-stack"
      aria-label={translate("review.title")}
      onKeyDown={(event) => {
        if (decisionOfKey(event, keys)) event.preventDefault();
      }}
    >
      <PanelHeading duplicate={duplicate} headingRef={heading} />
      <Evidence duplicate={duplicate} />
      <HouseholdContexts duplicate={duplicate} />
      <Records duplicate={duplicate} opened={opened} />
      <OpinionHistory
        duplicate={duplicate}
        isFolded={isDecidable && duplicate.state === "awaiting-second"}
      />
      {isDecidable ? (
        <>
          <SecondOpinionNotice duplicate={duplicate} />
          <DecisionForm decision={decision} />
        </>
      ) : null}
      {isDecidable || (!mayDecide && duplicate.state !== "settled") ? null : (
        <Settlement
          duplicate={duplicate}
          isSending={isSending}
          onReopen={mayDecide ? (reason) => reopen(duplicate, reason) : undefined}
        />
      )}
      <ProblemNotice fault={faultOf(duplicate.proposal)} />
    </section>
  );
}
