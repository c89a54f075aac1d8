import type { BackupsAnswer } from "@caravanserai/contract";
import { Notice, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMay } from "../app/desk-context.ts";
import { callHub } from "../hub/call-hub.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { BackupImport } from "./backup-import.tsx";
import { backupMessages } from "./backup-messages.ts";
import { backupTone } from "./backup-tone.ts";

const mebibyte = 2 ** 20;

/** Backups are made without a change in the journal: this page asks. */
const backupsQuery = queryOptions({
  queryKey: ["backups"],
  queryFn: ({ signal }) => callHub("readBackups", { signal }),
  refetchInterval: 30_000,
});

type Standing = { readonly standing: BackupsAnswer };

function Warnings({ standing }: Standing) {
  const translate = useTranslate(backupMessages);
  const { warnings, lastFailure, lastTestRestore } = standing;
  const isWell = warnings.every((warning) => backupTone(warning) === "note");
  const reason = (warning: string) =>
    (warning === "failed" ? lastFailure?.reason : lastTestRestore?.reason) ?? "";
  return (
    <div className="cs-stack">
      {isWell && standing.lastTestRestore !== null ? (
        <Notice tone="success">{translate("backup.well")}</Notice>
      ) : null}
      {warnings.map((warning) => (
        <Notice key={warning} tone={backupTone(warning)}>
          {translate(`warning.${warning}`, { reason: reason(warning) })}
        </Notice>
      ))}
    </div>
  );
}

interface Line {
  readonly question: string;
  readonly answer: ReactNode;
}

function Panel({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section className="cs-panel cs-stack">
      <h2 className="desk-panel-title">{title}</h2>
      <dl className="desk-uplink">
        {lines.map(({ question, answer }) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function LastBackup({ standing: { asOfMs, last, settings } }: Standing) {
  const translate = useTranslate(backupMessages);
  const format = useFormat();
  const age = (ms: number) =>
    translate("backup.age", { duration: format.duration((asOfMs - ms) / 60_000) });
  const made: Line[] =
    last === null
      ? [{ question: translate("backup.made"), answer: translate("backup.never") }]
      : [
          {
            question: translate("backup.made"),
            answer: `${format.dateTime(last.takenAtMs)} (${age(last.takenAtMs)})`,
          },
          {
            question: translate("backup.size"),
            answer: translate("backup.mebibytes", {
              count: format.number(Math.ceil(last.bytes / mebibyte)),
            }),
          },
          { question: translate("backup.rows"), answer: format.number(last.rows) },
          { question: translate("backup.entries"), answer: format.number(last.entries) },
        ];
  const configured: Line[] =
    settings === null
      ? []
      : [
          {
            question: translate("backup.recipients"),
            answer: format.number(settings.recipients),
          },
          {
            question: translate("backup.kept"),
            answer: translate("backup.keptNewest", { count: format.number(settings.kept) }),
          },
          {
            question: translate("backup.where"),
            answer: (
              <bdi className="desk-file" translate="no">
                {settings.folder}
              </bdi>
            ),
          },
        ];
  const lines = [...made, ...configured];
  return <Panel title={translate("backup.last")} lines={lines} />;
}

function LastTest({ standing: { lastTestRestore: last } }: Standing) {
  const translate = useTranslate(backupMessages);
  const format = useFormat();
  const title = translate("backup.test");
  if (last === null) {
    const lines = [{ question: translate("backup.tested"), answer: translate("backup.never") }];
    return <Panel title={title} lines={lines} />;
  }
  const lines = [
    { question: translate("backup.tested"), answer: format.dateTime(last.atMs) },
    {
      question: translate("backup.result"),
      answer: translate(last.isEqual ? "backup.equal" : "backup.notEqual"),
    },
    { question: translate("backup.rows"), answer: format.number(last.rows) },
    {
      question: translate("backup.took"),
      answer: format.duration(Math.max(1, last.durationMs / 60_000)),
    },
  ];
  return <Panel title={title} lines={lines} />;
}

/** The last backup and the last test restore, with what a person should act on. */
export function BackupPage() {
  const backups = useQuery(backupsQuery);
  const translate = useTranslate(backupMessages);
  const translateUi = useUiTranslate();
  const format = useFormat();
  const mayImport = useMay("entries.import");
  return (
    <div className="cs-page">
      <div className="cs-page-heading">
        <h1 className="desk-title">{translate("backup.title")}</h1>
        <p className="cs-soft">{translate("backup.lead")}</p>
      </div>
      <QueryGate query={backups} label={translate("backup.loading")}>
        {(standing) => (
          <>
            <p className="cs-soft cs-tabular">
              {translateUi("figure.asOf", { time: format.dateTime(standing.asOfMs) })}
            </p>
            <Warnings standing={standing} />
            <LastBackup standing={standing} />
            <LastTest standing={standing} />
          </>
        )}
      </QueryGate>
      {mayImport ? <BackupImport /> : null}
    </div>
  );
}
