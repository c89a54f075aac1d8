import type { CrossingHourRow, CrossingRow, TallyRow } from "../crossing/state.ts";
import type { FigureClaimRow, FigureOriginRow, FigureReportRow } from "../figures/state.ts";
import type { FigureSeriesFileRow, FigureSeriesRow } from "../figures/series-state.ts";
import type { PlacementRow, SiteRow, UnitRow } from "../places/state.ts";
import type {
  LaneChangeRow,
  LaneRow,
  MisconductRow,
  QueueHourRow,
  TokenHouseholdRow,
  TokenRow,
} from "../queue/state.ts";
import type { HouseholdRow, PersonRow, RegistrationHourRow } from "../registration/state.ts";
import type { DuplicateProposalRow, PersonLinkRow } from "../review/state.ts";
import type { ReportNumberRow, SituationReportRow } from "../sitrep/state.ts";
import type { DepartureHourRow } from "../stay/state.ts";
import type { LineCountRow, ToldWaitRow } from "../waits/state.ts";
import type { DiscrepancyRow } from "./discrepancy-state.ts";

/** The read tables: each row is a fold of the journal, addressed by its `key`. */
export interface ReadTables {
  readonly crossing: CrossingRow;
  readonly tally: TallyRow;
  readonly crossingHour: CrossingHourRow;
  readonly household: HouseholdRow;
  readonly person: PersonRow;
  readonly registrationHour: RegistrationHourRow;
  readonly departureHour: DepartureHourRow;
  readonly site: SiteRow;
  readonly unit: UnitRow;
  readonly placement: PlacementRow;
  readonly duplicateProposal: DuplicateProposalRow;
  readonly personLink: PersonLinkRow;
  readonly figureClaim: FigureClaimRow;
  readonly figureOrigin: FigureOriginRow;
  readonly figureReport: FigureReportRow;
  readonly figureSeries: FigureSeriesRow;
  readonly figureSeriesFile: FigureSeriesFileRow;
  readonly situationReport: SituationReportRow;
  readonly reportNumber: ReportNumberRow;
  readonly token: TokenRow;
  readonly tokenHousehold: TokenHouseholdRow;
  readonly queueHour: QueueHourRow;
  readonly lane: LaneRow;
  readonly laneChange: LaneChangeRow;
  readonly misconduct: MisconductRow;
  readonly toldWait: ToldWaitRow;
  readonly lineCount: LineCountRow;
  readonly discrepancy: DiscrepancyRow;
}

export type ReadTable = keyof ReadTables;

/** Address of one row. */
export interface RowKey {
  readonly table: ReadTable;
  readonly key: string;
}

/**
 * The rows a projection may see and change. The hub backs it with Postgres, `verify` and the
 * tablet with memory; a projection may only touch rows that its `touches` has announced.
 */
export interface ReadRows {
  find<Table extends ReadTable>(table: Table, key: string): ReadTables[Table] | undefined;
  keep<Table extends ReadTable>(table: Table, row: ReadTables[Table]): void;
}

/** Read rows in memory: the tablet's local projection, `verify`, and tests. */
export class MemoryRows implements ReadRows {
  readonly #tables = new Map<ReadTable, Map<string, ReadTables[ReadTable]>>();

  find<Table extends ReadTable>(table: Table, key: string): ReadTables[Table] | undefined {
    // The map of a table only ever receives rows of that table through `keep`.
    return this.#tables.get(table)?.get(key) as ReadTables[Table] | undefined;
  }

  keep<Table extends ReadTable>(table: Table, row: ReadTables[Table]): void {
    const rows = this.#tables.get(table) ?? new Map<string, ReadTables[ReadTable]>();
    this.#tables.set(table, rows);
    rows.set(row.key, row);
  }

  /** All rows of one table, in order of first appearance. */
  rowsOf<Table extends ReadTable>(table: Table): readonly ReadTables[Table][] {
    return [...(this.#tables.get(table)?.values() ?? [])] as ReadTables[Table][];
  }
}
