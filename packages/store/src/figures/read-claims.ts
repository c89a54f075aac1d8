import type { FiguresQuery } from "@caravanserai/contract";
import type {
  FigureClaimId,
  FigureClaimRow,
  FigureOriginRow,
  ReadTable,
  ReadTables,
  StaffId,
} from "@caravanserai/domain";
import { query, withTransaction, type Connection, type Database } from "../database.ts";
import { headColumns, type JournalHead } from "../journal/head.ts";
import { fromColumns, layouts } from "../read-rows/columns.ts";

/** More claims than anybody reads; beyond it the newest are given. */
const claimsMax = 5_000;

export interface FiguresLedger {
  readonly asOfMs: number | null;
  /** Claims that meet the filters, oldest first. */
  readonly claims: readonly FigureClaimRow[];
  readonly total: number;
  readonly origins: readonly FigureOriginRow[];
}

type Filters = Pick<FiguresQuery, "measure" | "direction" | "place" | "fromDay" | "toDay">;

/** The figures ledger as it stands, in one snapshot. A past moment is folded from the acts. */
export function readFiguresLedger(
  database: Database,
  filters: Filters = {},
): Promise<FiguresLedger> {
  return withTransaction(database, "repeatable read, read only", async (connection) => {
    const { rows: heads } = await connection.query<JournalHead>(
      `select ${headColumns} from journal.head`,
    );
    const { rows: totals } = await connection.query<{ total: number }>(
      "select count(*) as total from read.figure_claim",
    );
    const { measure, direction, place, fromDay, toDay } = filters;
    const claims = await rowsOf(connection, "figureClaim", {
      where: `($1::text is null or measure = $1) and ($2::text is null or direction = $2)
        and ($3::text is null or place = $3)
        and ($4::text is null or (coalesce(period_start, period_end) is not null
          and coalesce(period_end, '9999') >= $4))
        and ($5::text is null or (coalesce(period_start, period_end) is not null
          and coalesce(period_start, '0000') <= $5))
        order by entered_at_ms desc, key limit ${claimsMax}`,
      values: [measure, direction, place, fromDay, toDay].map((value) => value ?? null),
    });
    const origins = await rowsOf(connection, "figureOrigin", { where: "true order by key" });
    return {
      asOfMs: heads[0]?.asOfMs ?? null,
      claims: claims.toReversed(),
      total: totals[0]?.total ?? 0,
      origins,
    };
  });
}

export async function readFigureClaim(
  database: Database,
  claim: FigureClaimId,
): Promise<FigureClaimRow | undefined> {
  const records = await query<{ r: Record<string, unknown> }>(
    database,
    "select row_to_json(c) as r from read.figure_claim c where key = $1",
    [claim],
  );
  return records[0] === undefined ? undefined : fromColumns("figureClaim", records[0].r);
}

/** Names of staff as they stand in the ledger, by id. */
export async function readStaffNames(
  database: Database,
  staff: readonly StaffId[],
): Promise<ReadonlyMap<string, string>> {
  if (staff.length === 0) return new Map();
  const rows = await query<{ id: string; name: string }>(
    database,
    "select id, name from access.staff where id = any($1::uuid[])",
    [[...new Set(staff)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function rowsOf<Table extends ReadTable>(
  connection: Connection,
  table: Table,
  { where, values = [] }: { where: string; values?: readonly unknown[] },
): Promise<ReadTables[Table][]> {
  const { rows } = await connection.query<{ r: Record<string, unknown> }>({
    name: `figures ${table}`,
    text: `select row_to_json(t) as r from ${layouts[table].name} t where ${where}`,
    values: [...values],
  });
  return rows.map(({ r }) => fromColumns(table, r));
}
