import type { SituationReportId, SituationReportRow } from "@caravanserai/domain";
import { query, type Database } from "../database.ts";
import { fromColumns } from "../read-rows/columns.ts";

/** More reports than anybody looks through; older ones keep their permanent address. */
const reportsMax = 500;

type Json = Record<string, unknown>;

/** What a list shows; texts, acts and numbers stay where they are. */
export type ReportSummary = Omit<SituationReportRow, "texts" | "acts">;

/** Reports, newest first; discarded drafts are left out. */
export async function listReports(database: Database): Promise<ReportSummary[]> {
  const rows = await query<{ r: Json }>(
    database,
    `select to_jsonb(t) - 'texts' - 'acts' as r from read.situation_report t
      where state <> 'discarded'
      order by drafted_at_ms desc, key desc limit ${reportsMax}`,
  );
  return rows.map(({ r }) => fromColumns("situationReport", r));
}

export function findReport(
  database: Database,
  report: SituationReportId,
): Promise<SituationReportRow | undefined> {
  return readOne(database, "key = $1", [report]);
}

/** The report that has this number, or the one with the highest number. */
export function findApprovedReport(
  database: Database,
  number: number | "last",
): Promise<SituationReportRow | undefined> {
  return number === "last"
    ? readOne(database, "number = (select number from read.report_number where key = 'last')")
    : readOne(database, "number = $1", [number]);
}

async function readOne(
  database: Database,
  where: string,
  values: readonly unknown[] = [],
): Promise<SituationReportRow | undefined> {
  const rows = await query<{ r: Json }>(
    database,
    `select row_to_json(t) as r from read.situation_report t where ${where}`,
    values,
  );
  return rows[0] === undefined ? undefined : fromColumns("situationReport", rows[0].r);
}
