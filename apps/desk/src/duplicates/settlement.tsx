import type { DuplicateView } from "@caravanserai/contract";
import { Button, IconUndo, Notice, TextField, useFormat, useTranslate } from "@caravanserai/ui";
import { useState, type SyntheticEvent } from "react";
import { duplicateMessages } from "./messages/index.ts";

interface ReopenFormProps {
  readonly label: string;
  readonly isSending: boolean;
  readonly onReopen: (reason: string) => void;
}

/** A button that asks for its reason before it acts. */
function ReopenForm({ label, isSending, onReopen }: ReopenFormProps) {
  const translate = useTranslate(duplicateMessages);
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [wasTried, setWasTried] = useState(false);
  if (!isOpen) {
    return (
      <div>
        <Button icon={<IconUndo />} onPress={() => setIsOpen(true)}>
          {label}
        </Button>
      </div>
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setWasTried(true);
    if (reason.trim() !== "") onReopen(reason.trim());
  };
  return (
    <form className="cs-stack" onSubmit={submit} noValidate>
      <TextField
        id="reopen-reason"
        label={translate("reopen.reason")}
        value={reason}
        onChange={setReason}
        error={wasTried && reason.trim() === "" ? translate("decide.reasonMissing") : undefined}
        autoFocus
      />
      <div className="cs-row">
        <Button type="submit" kind="primary" isDisabled={isSending}>
          {label}
        </Button>
        <Button kind="quiet" onPress={() => setIsOpen(false)}>
          {translate("reopen.cancel")}
        </Button>
      </div>
    </form>
  );
}

export interface SettlementProps {
  readonly duplicate: DuplicateView;
  readonly isSending: boolean;
  /** Left out for those who may only look. */
  readonly onReopen: ((reason: string) => void) | undefined;
}

/** How a pair stands that this officer cannot decide now: settled, or waiting for another one. */
export function Settlement({ duplicate, isSending, onReopen }: SettlementProps) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const { state, decision, link, decidedAtMs } = duplicate;
  const isSettled = state === "settled" && decision !== null && decidedAtMs !== null;
  const isLinked = link?.state === "linked";
  const label = isLinked ? "reopen.cut" : isSettled ? "reopen.settled" : "reopen.own";
  return (
    <div className="cs-stack">
      {isSettled ? (
        <Notice tone="success" title={translate(`decision.${decision}`)}>
          {isLinked
            ? translate("link.linked", { time: format.dateTime(link.sinceMs) })
            : translate("settled.since", { time: format.dateTime(decidedAtMs) })}
        </Notice>
      ) : (
        <Notice tone="success" title={translate("second.saved")}>
          {translate(state === "disputed" ? "second.third" : "second.waits")}
        </Notice>
      )}
      {onReopen === undefined ? null : (
        <ReopenForm label={translate(label)} isSending={isSending} onReopen={onReopen} />
      )}
    </div>
  );
}

/** What is special about a pair that still has to be decided; nothing for most. */
export function SecondOpinionNotice({ duplicate }: { readonly duplicate: DuplicateView }) {
  const translate = useTranslate(duplicateMessages);
  const format = useFormat();
  const { state, needsSecondOpinion, link } = duplicate;
  if (state === "disputed") {
    return (
      <Notice tone="warning" title={translate("second.disputed")}>
        {translate("second.third")}
      </Notice>
    );
  }
  return (
    <>
      {needsSecondOpinion ? (
        <Notice tone="warning" title={translate("second.needed")}>
          {translate("second.why")}
        </Notice>
      ) : null}
      {link?.state === "cut" ? (
        <Notice>{translate("link.cut", { time: format.dateTime(link.sinceMs) })}</Notice>
      ) : null}
    </>
  );
}
