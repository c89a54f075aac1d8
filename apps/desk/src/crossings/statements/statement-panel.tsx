import type { WaitsAnswer } from "@caravanserai/contract";
import {
  Button,
  ChoiceTiles,
  Notice,
  useFormat,
  useLanguage,
  useTranslate,
} from "@caravanserai/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useRecordAct } from "../../acts/use-record-act.ts";
import { ChoiceField } from "../../places/choice-field.tsx";
import { problemMessages } from "../../problems/messages/index.ts";
import { ProblemNotice } from "../../problems/problem-notice.tsx";
import { crossingName } from "../../situation/crossing-words.ts";
import type { TravelMode } from "../crossing-rows.ts";
import { crossingsMessages } from "../messages/index.ts";
import { waitsQuery } from "../waits-queries.ts";
import { statementMessages } from "./messages/index.ts";
import {
  statementOf,
  statementSubjects,
  type StatementAct,
  type StatementDraft,
} from "./statement-act.ts";
import { StatementFigures } from "./statement-figures.tsx";
import { KnownNow } from "./known-now.tsx";

export interface StatementPanelProps {
  readonly answer: WaitsAnswer;
  /** What the form begins with; later it stays where it was put, whatever else is chosen. */
  readonly crossing: string | undefined;
  readonly mode: TravelMode;
}

const noFigures = { parties: "", low: "", high: "" } as const;

/** Sends what was said, and reads the waits anew with it. */
function useSaying() {
  const client = useQueryClient();
  const recording = useRecordAct();
  const say = (act: StatementAct, onSaved: () => void) =>
    recording.mutate(act, {
      onSuccess: () => {
        onSaved();
        void client.invalidateQueries({ queryKey: waitsQuery.queryKey });
      },
    });
  return { recording, say };
}

interface SavedProps {
  readonly answer: WaitsAnswer;
  readonly act: StatementAct;
  readonly asOfMs: number;
}

function SavedNotice({ answer, act, asOfMs }: SavedProps) {
  const translate = useTranslate(statementMessages);
  const translateMode = useTranslate(crossingsMessages);
  const language = useLanguage();
  const format = useFormat();
  const crossing = answer.crossings.find((one) => one.crossing === act.crossing);
  const name = crossing === undefined ? act.crossing : crossingName(crossing, language);
  const said = { time: format.dateTime(asOfMs), name, mode: translateMode(`mode.${act.mode}`) };
  return (
    <Notice tone="success" isAnnounced>
      {translate("say.saved", said)}
      {act.command === "count-line" ? ` ${translate("say.countBecomes")}` : null}
    </Notice>
  );
}

function StatementForm({ answer, ...first }: StatementPanelProps) {
  const translate = useTranslate(statementMessages);
  const translateMode = useTranslate(crossingsMessages);
  const translateProblem = useTranslate(problemMessages);
  const language = useLanguage();
  const { recording, say } = useSaying();
  const [wasTried, setWasTried] = useState(false);
  const [draft, setDraft] = useState<StatementDraft>({
    crossing: first.crossing ?? answer.crossings[0]?.crossing ?? "",
    mode: first.mode,
    subject: "count",
    unit: "hours",
    ...noFigures,
  });
  const change = (some: Partial<StatementDraft>) => setDraft((known) => ({ ...known, ...some }));
  const crossing = answer.crossings.find((one) => one.crossing === draft.crossing);
  const modes = crossing?.modes ?? [];
  const mode = modes.includes(draft.mode) ? draft.mode : (modes[0] ?? draft.mode);
  const statement = statementOf({ ...draft, mode });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasTried(true);
    if ("refused" in statement || recording.isPending) return;
    say(statement.act, () => {
      setWasTried(false);
      change(noFigures);
    });
  };
  const error =
    wasTried && "refused" in statement
      ? translateProblem(statement.refused, { max: statement.max })
      : undefined;
  // An older "saved" beside a refused figure would be believed.
  const done = recording.isSuccess && error === undefined ? recording.variables : undefined;
  return (
    <form className="cs-stack" onSubmit={submit} noValidate>
      <p className="cs-soft">{translate("say.about")}</p>
      <div className="desk-filter">
        <ChoiceField
          id="statement-crossing"
          label={translate("say.crossing")}
          value={draft.crossing}
          onChange={(code) => change({ crossing: code })}
          choices={answer.crossings.map((one) => ({
            value: one.crossing,
            label: crossingName(one, language),
          }))}
        />
        <ChoiceField
          id="statement-mode"
          label={translate("say.mode")}
          value={mode}
          onChange={(value) => change({ mode: value as TravelMode })}
          choices={modes.map((value) => ({ value, label: translateMode(`mode.${value}`) }))}
        />
      </div>
      <KnownNow answer={answer} crossing={crossing} mode={mode} />
      <ChoiceTiles
        id="statement-subject"
        label={translate("say.subject")}
        layout="compact"
        value={draft.subject}
        onChange={(subject) => {
          setWasTried(false);
          change({ subject });
        }}
        choices={statementSubjects.map((value) => ({ value, label: translate(`say.${value}`) }))}
      />
      <StatementFigures draft={draft} onChange={change} error={error} />
      <ProblemNotice fault={recording.error} />
      {done?.command === "count-line" || done?.command === "tell-wait" ? (
        <SavedNotice answer={answer} act={done} asOfMs={recording.data?.asOfMs ?? 0} />
      ) : null}
      <div>
        <Button type="submit" isDisabled={recording.isPending}>
          {translate("say.save")}
        </Button>
      </div>
    </form>
  );
}

/** Where nobody hands out numbers, staff say how long the line is, or how long it takes. */
export function StatementPanel(props: StatementPanelProps) {
  const translate = useTranslate(statementMessages);
  return (
    <section className="cs-panel" aria-label={translate("say.title")}>
      <details className="desk-statement">
        <summary>{translate("say.title")}</summary>
        <StatementForm {...props} />
      </details>
    </section>
  );
}
