import type { Brand } from "@caravanserai/kernel";

/** UUIDv7 of one journal entry. */
export type EntryId = Brand<string, "EntryId">;
/** UUID of an enrolled tablet, of the hub itself, or of the vault. */
export type DeviceId = Brand<string, "DeviceId">;
/** UUID of a member of staff. */
export type StaffId = Brand<string, "StaffId">;
export type TallyId = Brand<string, "TallyId">;
export type HouseholdId = Brand<string, "HouseholdId">;
export type PersonId = Brand<string, "PersonId">;
export type SiteId = Brand<string, "SiteId">;
export type UnitId = Brand<string, "UnitId">;
/** One household's claim on one unit, from the hold to the check-out. */
export type PlacementId = Brand<string, "PlacementId">;
/** One statement about a number in the figures ledger. */
export type FigureClaimId = Brand<string, "FigureClaimId">;
/** A report whose figures were read into the ledger. */
export type ReportId = Brand<string, "ReportId">;
/** A series of figures that was imported, with all its vintages. */
export type FigureSeriesId = Brand<string, "FigureSeriesId">;
/** One imported file of a series. */
export type SeriesVintageId = Brand<string, "SeriesVintageId">;
/** A situation report, from its first draft on. */
export type SituationReportId = Brand<string, "SituationReportId">;
/** A place in a border queue: its crossing and the number on the slip, `KZ-07/K7-412`. */
export type TokenId = Brand<string, "TokenId">;
/** A lane of a crossing: `KZ-07/lane-2`. */
export type LaneId = Brand<string, "LaneId">;
/** An anonymous report of misconduct at a crossing. */
export type MisconductId = Brand<string, "MisconductId">;
export type ProposalId = Brand<string, "ProposalId">;
/** Short stable code of a border crossing, as staff write it: `KZ-07`. */
export type CrossingCode = Brand<string, "CrossingCode">;
/** Reference number on the slip, with check characters (see `registration/reference`). */
export type Reference = Brand<string, "Reference">;
