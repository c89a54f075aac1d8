import type { ReadSeriesAnswer } from "@caravanserai/contract";
import type { FigureClaimId, FigureSeriesId } from "@caravanserai/domain";
import { Button, TextField, useFormat, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { useGoTo } from "../app/room-link.tsx";
import { figuresMessages } from "../figures/messages/index.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { claimOfSeries } from "./claim-of-series.ts";
import { seriesMessages } from "./messages/index.ts";
import { useSeriesWords } from "./use-series-words.ts";

interface ActsProps {
  readonly answer: ReadSeriesAnswer;
}

/** The last value enters the ledger of claims, with its way back to the series. */
export function EnterLastValue({ answer }: ActsProps) {
  const translate = useTranslate(seriesMessages);
  const format = useFormat();
  const words = useSeriesWords();
  const recording = useRecordAct();
  const goTo = useGoTo();
  // One id however often it is pressed: a lost answer never makes two claims of one.
  const [claim] = useState(() => crypto.randomUUID() as string as FigureClaimId);
  const made = claimOfSeries(answer);
  if (made === undefined || answer.last === null) return null;
  const { statement, seriesPoint } = made;
  const enter = () =>
    recording.mutate(
      {
        ...{ command: "enter-claim", claim, report: null, start: null, end: null, seriesPoint },
        statement: { ...statement, relayedBy: [...statement.relayedBy] },
      },
      { onSuccess: () => goTo({ to: "/figures/claims/$claim", params: { claim } }) },
    );
  return (
    <section className="cs-panel cs-stack" aria-labelledby="series-claim">
      <h2 className="desk-panel-title" id="series-claim">
        {translate("claim.title")}
      </h2>
      <p>
        {translate("claim.body", {
          value: format.number(answer.last.value),
          day: words.time(answer.last.at),
        })}
      </p>
      <ProblemNotice fault={recording.error} />
      <div>
        <Button isDisabled={recording.isPending} onPress={enter}>
          {translate("claim.enter")}
        </Button>
      </div>
    </section>
  );
}

/** Takes the series back, with a reason; nothing of it is destroyed. */
export function WithdrawSeries({ answer }: ActsProps) {
  const translate = useTranslate(seriesMessages);
  const figures = useTranslate(figuresMessages);
  const recording = useRecordAct();
  const [reason, setReason] = useState("");
  const series = answer.series.series as FigureSeriesId;
  return (
    <details className="desk-barred">
      <summary>{translate("withdraw.title")}</summary>
      <div className="cs-stack">
        <p>{translate("withdraw.body")}</p>
        <TextField
          id="series-withdraw-reason"
          label={figures("act.reason")}
          value={reason}
          onChange={setReason}
        />
        <ProblemNotice fault={recording.error} />
        <div>
          <Button
            isDisabled={reason.trim() === "" || recording.isPending}
            onPress={() =>
              recording.mutate({ command: "withdraw-series", series, reason: reason.trim() })
            }
          >
            {translate("withdraw.go")}
          </Button>
        </div>
      </div>
    </details>
  );
}
