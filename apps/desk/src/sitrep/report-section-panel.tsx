import type { ReportSectionView } from "@caravanserai/contract";
import type { EntryId, ReportLanguage, SituationReportId } from "@caravanserai/domain";
import { Button, Notice, TextField, useFormat, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { linesBetween } from "./lines-between.ts";
import { sitrepMessages } from "./messages/index.ts";
import { useReportWords } from "./report-words.ts";

interface SectionProps {
  readonly report: string;
  readonly text: ReportSectionView;
  readonly language: ReportLanguage;
  readonly mayWrite: boolean;
}

/** What an editor is working on: the words, and the version they were taken from. */
interface Writing {
  readonly words: string;
  readonly basedOn: string;
}

export function ReportSectionPanel({ report, text, language, mayWrite }: SectionProps) {
  const [writing, setWriting] = useState<Writing>();
  const translate = useTranslate(sitrepMessages);
  const recording = useRecordAct();
  const { section } = text;
  const standing = text.edited ?? text.drafted;
  const save = (words: string, basedOn: string, isTranslation = false) =>
    recording.mutate(
      {
        command: "edit-report-section",
        report: report as SituationReportId,
        section,
        language: text.language,
        text: words.trim(),
        basedOn: basedOn as EntryId,
        isTranslation,
      },
      { onSuccess: () => setWriting(undefined) },
    );
  const start = (words: string) => setWriting({ words, basedOn: text.version });
  const name = translate(`section.${section}`);
  const id = `report-${section}`;
  return (
    <section className="cs-panel cs-stack" aria-labelledby={id}>
      <div className="cs-row desk-sitrep-section-head">
        <h2 className="desk-panel-title" id={id}>
          {name}
        </h2>
        {mayWrite && writing === undefined ? (
          <Button
            kind="quiet"
            label={translate("section.editNamed", { section: name })}
            onPress={() => start(standing)}
          >
            {translate("section.edit")}
          </Button>
        ) : null}
      </div>
      {section === "contacts" ? (
        <p className="cs-small cs-soft">{translate("section.contactsHint")}</p>
      ) : null}
      {text.isUntranslated ? (
        <Notice tone="warning">{translate("section.untranslated")}</Notice>
      ) : null}
      {writing === undefined ? (
        <StandingWords text={text} language={language} />
      ) : (
        <Editor
          writing={writing}
          text={text}
          language={language}
          isPending={recording.isPending}
          onChange={(words) => setWriting({ ...writing, words })}
          onSave={(isTranslation) => save(writing.words, writing.basedOn, isTranslation)}
          onCancel={() => setWriting(undefined)}
        />
      )}
      <WaitingWords
        text={text}
        language={language}
        mayWrite={mayWrite && !recording.isPending}
        onTake={(words) => save(words, text.version)}
      />
      <ProblemNotice fault={recording.error} />
    </section>
  );
}

type TextProps = Pick<SectionProps, "text" | "language">;

function StandingWords({ text, language }: TextProps) {
  const translate = useTranslate(sitrepMessages);
  const format = useFormat();
  const words = useReportWords();
  const { drafted, edited, editedBy, editedAtMs } = text;
  const standing = (edited ?? drafted).split("\n").filter((line) => line.trim() !== "");
  if (standing.length === 0) return <p className="cs-soft">{translate("section.empty")}</p>;
  return (
    <>
      <div lang={text.language ?? undefined} className="desk-sitrep-words">
        {standing.map((line, index) => (
          <p key={`${index} ${line}`}>{line}</p>
        ))}
      </div>
      {edited === null || editedBy === null ? null : (
        <p className="cs-small cs-soft cs-tabular">
          {translate("section.editedBy", {
            name: words.person(editedBy),
            time: format.dateTime(editedAtMs ?? 0),
          })}
        </p>
      )}
      {edited === null || drafted === "" ? null : (
        <details>
          <summary>{translate("section.compare")}</summary>
          <div lang={language} className="desk-sitrep-compare">
            {linesBetween(drafted, edited).map(({ change, line }, index) =>
              change === "gone" ? (
                <p key={index}>
                  <del>{line}</del>
                </p>
              ) : (
                <p key={index}>{change === "new" ? <ins>{line}</ins> : line}</p>
              ),
            )}
          </div>
        </details>
      )}
    </>
  );
}

interface EditorProps extends TextProps {
  readonly writing: Writing;
  readonly isPending: boolean;
  readonly onChange: (words: string) => void;
  readonly onSave: (isTranslation: boolean) => void;
  readonly onCancel: () => void;
}

function Editor({ writing, text, language, isPending, ...does }: EditorProps) {
  const translate = useTranslate(sitrepMessages);
  return (
    <div className="cs-stack desk-sitrep-editor">
      <TextField
        id={`report-${text.section}-words`}
        label={translate("section.words")}
        value={writing.words}
        onChange={does.onChange}
        lang={text.language ?? language}
        isMultiline
        autoFocus
      />
      <div className="cs-row">
        <Button kind="primary" isDisabled={isPending} onPress={() => does.onSave(false)}>
          {translate("section.save")}
        </Button>
        {text.isUntranslated ? (
          <Button isDisabled={isPending} onPress={() => does.onSave(true)}>
            {translate("section.translate")}
          </Button>
        ) : null}
        {text.drafted === "" || writing.words === text.drafted ? null : (
          <Button onPress={() => does.onChange(text.drafted)}>
            {translate("section.restore")}
          </Button>
        )}
        <Button kind="quiet" onPress={does.onCancel}>
          {translate("section.cancel")}
        </Button>
      </div>
    </div>
  );
}

interface WaitingProps extends TextProps {
  readonly mayWrite: boolean;
  readonly onTake: (words: string) => void;
}

/** Words of somebody who wrote at the same time: shown in full until a person decides. */
function WaitingWords({ text, language, mayWrite, onTake }: WaitingProps) {
  const translate = useTranslate(sitrepMessages);
  const format = useFormat();
  const words = useReportWords();
  if (text.waiting.length === 0) return null;
  return (
    <Notice tone="warning" title={translate("conflict.title")}>
      <p>{translate("conflict.body")}</p>
      {text.waiting.map((one) => (
        <div key={one.entry} className="cs-stack">
          <p className="cs-small">
            {translate("conflict.waiting", {
              name: words.person(one.by),
              time: format.dateTime(one.atMs),
            })}
          </p>
          <blockquote lang={text.language ?? language}>{one.text}</blockquote>
          {mayWrite ? (
            <Button onPress={() => onTake(one.text)}>{translate("conflict.take")}</Button>
          ) : null}
        </div>
      ))}
      {mayWrite ? (
        <Button onPress={() => onTake(text.edited ?? text.drafted)}>
          {translate("conflict.keep")}
        </Button>
      ) : null}
    </Notice>
  );
}
