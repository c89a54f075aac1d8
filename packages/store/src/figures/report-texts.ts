import type { FigureReportRow, ReportId } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { fromColumns } from "../read-rows/columns.ts";

export interface KeptText {
  readonly text: string;
  readonly untilMs: number;
}

/** Keeps a text beside the journal. The same report a second time changes nothing. */
export async function keepReportText(
  database: Database,
  { report, text, untilMs }: KeptText & { readonly report: ReportId },
): Promise<void> {
  await query(
    database,
    "insert into figures.report_text values ($1, $2, $3) on conflict (report) do nothing",
    [report, text, untilMs],
  );
}

export async function readReportText(
  database: Database,
  report: ReportId,
): Promise<KeptText | undefined> {
  const rows = await query<KeptText>(
    database,
    `select text, until_ms as "untilMs" from figures.report_text where report = $1`,
    [report],
  );
  return rows[0];
}

export async function forgetReportText(database: Database, report: ReportId): Promise<void> {
  await query(database, "delete from figures.report_text where report = $1", [report]);
}

/** Reports whose text has been kept for as long as it may be, or is asked to be forgotten. */
export async function overdueReportTexts(
  database: Database,
  nowMs: number,
): Promise<readonly ReportId[]> {
  const rows = await query<{ report: ReportId }>(
    database,
    `select report from figures.report_text where until_ms <= $1
        or report in (select key from read.figure_report where forgotten_at_ms is not null)
      order by until_ms limit 100`,
    [nowMs],
  );
  return rows.map(({ report }) => report);
}

/** A kept report's entry, and the spans that claims of the ledger were read from. */
export async function readFigureReport(
  database: Database,
  report: ReportId,
): Promise<{ row: FigureReportRow; spans: ReportSpan[] } | undefined> {
  const found = await query<{ r: Record<string, unknown> }>(
    database,
    "select row_to_json(t) as r from read.figure_report t where key = $1",
    [report],
  );
  const record = found[0]?.r;
  if (record === undefined) return undefined;
  const spans = await query<ReportSpan>(
    database,
    `select key as claim, span_start as start, span_end as "end" from read.figure_claim
      where report = $1 and span_start is not null and span_end is not null order by span_start`,
    [report],
  );
  return { row: fromColumns("figureReport", record), spans };
}

export interface ReportSpan {
  readonly claim: string;
  readonly start: number;
  readonly end: number;
}
