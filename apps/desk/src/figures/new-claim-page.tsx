import type { FigureClaimId } from "@caravanserai/domain";
import { Button, IconBack, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { RoomLink, useGoTo } from "../app/room-link.tsx";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { figuresMessages } from "./messages/index.ts";
import {
  draftOf,
  emptyStatement,
  missingFields,
  statementOf,
  unreadableFields,
} from "./statement-draft.ts";
import { StatementForm } from "./statement-form.tsx";

/** A claim that a person heard or read elsewhere, without a text: typed, and reviewed like any. */
export function NewClaimPage() {
  const translate = useTranslate(figuresMessages);
  const recording = useRecordAct();
  const goTo = useGoTo();
  const [draft, setDraft] = useState(() => draftOf(emptyStatement));
  const [wasTried, setWasTried] = useState(false);
  // One id however often it is pressed: a lost answer never makes two claims of one.
  const [claim] = useState(() => crypto.randomUUID() as string as FigureClaimId);
  const missing = missingFields(draft);
  const save = () => {
    setWasTried(true);
    if (missing.length > 0 || unreadableFields(draft).length > 0) {
      const field = missing[0] ?? unreadableFields(draft)[0];
      document.getElementById(`new-claim-${field ?? "value"}`)?.focus();
      return;
    }
    const statement = statementOf(draft, emptyStatement);
    recording.mutate(
      {
        ...{ command: "enter-claim", claim, report: null, start: null, end: null },
        statement: { ...statement, relayedBy: [...statement.relayedBy] },
      },
      { onSuccess: () => goTo({ to: "/figures/claims/$claim", params: { claim } }) },
    );
  };
  return (
    <div className="cs-page desk-wall">
      <p>
        <RoomLink to="/figures" className="desk-link">
          <IconBack />
          {translate("page.back")}
        </RoomLink>
      </p>
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("new.title")}</h1>
        <p className="cs-soft">{translate("new.lead")}</p>
      </div>
      <section className="cs-panel cs-stack" aria-label={translate("new.title")}>
        <StatementForm
          id="new-claim"
          draft={draft}
          onChange={setDraft}
          missing={wasTried ? missing : []}
        />
        <ProblemNotice fault={recording.error} />
        <div>
          <Button kind="primary" isDisabled={recording.isPending} onPress={save}>
            {translate("new.save")}
          </Button>
        </div>
      </section>
    </div>
  );
}
