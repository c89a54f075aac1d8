import { verifyReadTables } from "@caravanserai/store";
import { exitCodes } from "../start/exit-codes.ts";
import type { Output } from "./output.ts";
import { withDatabase } from "./with-database.ts";

/** Folds the journal anew and compares every read table with live, row by row. */
export async function verifyCommand(output: Output): Promise<void> {
  const report = await withDatabase(output.note, ({ database }) => verifyReadTables(database));
  const lines = report.tables.map(({ table, rows, differences }) => {
    const verdict = differences === 0 ? "equal" : `${differences} DIFFERENT`;
    return `${table.padEnd(20)} ${String(rows).padStart(9)} rows  ${verdict}`;
  });
  const closing = report.isEqual
    ? `Equal: ${report.entries} entries folded anew give exactly the live tables.`
    : "NOT EQUAL: the live tables differ from the journal. Stop the hub and restore a backup.";
  output.result({ ...report }, [...lines, closing]);
  if (!report.isEqual) process.exitCode = exitCodes.notEqual;
}
