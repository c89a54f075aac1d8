import type { BackupsAnswer } from "@caravanserai/contract";
import { Notice, useFormat, useTranslate, useUiTranslate } from "@caravanserai/ui";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMay } from "../app/desk-context.ts";
import { callHub } from "../hub/call-hub.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { ArchivePanel } from "./archive-panel.tsx";
import { BackupImport } from "./backup-import.tsx";
import { backupMessages } from "./backup-messages.ts";
import { backupTone } from "./backup-tone.ts";
import { FactPanel, type Fact } from "./fact-panel.tsx";

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
  const reasons: Readonly<Record<string, string | null | undefined>> = {
    failed: lastFailure?.reason,
    "test-not-equal": lastTestRestore?.reason,
    "base-test-not-equal": standing.archive?.lastTest?.reason,
  };
  return (
    <div className="cs-stack">
      {isWell && standing.lastTestRestore !== null ? (
        <Notice tone="success">{translate("backup.well")}</Notice>
      ) : null}
      {warnings.map((warning) => (
        <Notice key={warning} tone={backupTone(warning)}>
          {translate(`warning.${warning}`, { reason: reasons[warning] ?? "" })}
        </Notice>
      ))}
    </div>
  );
}

function LastBackup({ standing: { asOfMs, last, settings } }: Standing) {
  const translate = useTranslate(backupMessages);
  const format = useFormat();
  const age = (ms: number) =>
    translate("backup.age", { duration: format.duration((asOfMs - ms) / 60_000) });
  const made: Fact[] =
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
  const configured: Fact[] =
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
  return <FactPanel title={translate("backup.last")} lines={lines} />;
}

function LastTest({ standing: { lastTestRestore: last } }: Standing) {
  const translate = useTranslate(backupMessages);
  const format = useFormat();
  const title = translate("backup.test");
  if (last === null) {
    const lines = [{ question: translate("backup.tested"), answer: translate("backup.never") }];
    return <FactPanel title={title} lines={lines} />;
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
  return <FactPanel title={title} lines={lines} />;
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
            {standing.archive === null ? null : <ArchivePanel archive={standing.archive} />}
          </>
        )}
      </QueryGate>
      {mayImport ? <BackupImport /> : null}
    </div>
  );
}
