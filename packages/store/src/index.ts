export { openDatabase, type Database } from "./database.ts";
export {
  ClusterInUse,
  ClusterVersionMismatch,
  DatabaseUnavailable,
  DeviceNotEnrolled,
  DiskFull,
  isPassingFault,
  PostgresNotStarted,
  SchemaTooNew,
  StoreFault,
  UnsafeDatabase,
} from "./faults.ts";
export { machineClock } from "./machine-clock.ts";
export { prepareDatabase } from "./prepare-database.ts";
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "./embedded/start-embedded-postgres.ts";
export { createAppender } from "./journal/appender.ts";
export type * from "./journal/appender-port.ts";
export { readHead, type JournalHead } from "./journal/head.ts";
export { pullEntries } from "./journal/pull-entries.ts";
export {
  followJournal,
  listenForEntries,
  type EntryStanding,
  type JournalEntry,
} from "./journal/follow-journal.ts";
export { keepInQuarantine } from "./journal/quarantine.ts";
export {
  verifyReadTables,
  type Verification,
  type VerifiedTable,
} from "./journal/verify-read-tables.ts";
export { listAudit, recordAudit, type AuditRecord } from "./access/audit.ts";
export {
  createEnrolmentCode,
  enrolDevice,
  enrolLocalDevice,
  listDevices,
  readDevice,
  recordHeard,
  revokeDevice,
  type Device,
  type EnrolledDevice,
  type EnrolmentCode,
} from "./access/devices.ts";
export { createOneTimeLink, findOneTimeLink, useOneTimeLink } from "./access/one-time-links.ts";
export {
  createSession,
  endSession,
  readSession,
  sweepAccess,
  type NewSession,
  type StaffSession,
} from "./access/sessions.ts";
export {
  createStaff,
  disableStaff,
  findStaffByName,
  listStaff,
  readStaff,
  setPassphrase,
  type Staff,
} from "./access/staff.ts";
export {
  keepForwarding,
  listForwardable,
  listIntroducible,
  noteFromUpstream,
  noteUpstreamMarks,
  readForwarding,
  readRelayBacklog,
  readUnnamed,
  type Backlog,
  type ForwardedEntry,
  type Forwarding,
} from "./relay/forwarding.ts";
export { introduceDevices } from "./relay/introduce-devices.ts";
export { applyRevocations, keepUpstreamDevices } from "./relay/known-devices.ts";
export {
  AlreadyHub,
  becomeRelay,
  noteFollowed,
  noteRecovered,
  noteUplinkFailure,
  noteUplinkHeard,
  readUplink,
  type UplinkState,
} from "./relay/uplink.ts";
export { upstreamPeer } from "./relay/upstream-peer.ts";
export {
  readFigureClaim,
  readFiguresLedger,
  readStaffNames,
  type FiguresLedger,
} from "./figures/read-claims.ts";
export {
  forgetReportText,
  keepReportText,
  overdueReportTexts,
  readFigureReport,
  readReportText,
} from "./figures/report-texts.ts";
export { crossingNamed, readOwnDays } from "./figures/own-days.ts";
export {
  findSeriesFile,
  listFigureSeries,
  readFigureSeries,
  readLatestPoints,
  readSeriesFlags,
  readSeriesLines,
  streamSeriesPoints,
  type SeriesLineRow,
} from "./figures/read-series.ts";
export {
  dropSeriesPoints,
  keepSeriesPoints,
  unspokenVintages,
  type KeptSeriesFlag,
} from "./figures/series-points.ts";
export { listDiscrepancies } from "./reads/discrepancies.ts";
export { listDuplicates } from "./reads/duplicates.ts";
export { expiredHolds, type ExpiredHold } from "./reads/expired-holds.ts";
export { readHousehold } from "./reads/household.ts";
export { readPostView, type PostViewParts } from "./reads/post-view.ts";
export { listQueueSignals } from "./reads/queue-signals.ts";
export { readPostQueue, readQueue, readQueues } from "./reads/queues.ts";
export { listQuarantine } from "./reads/quarantine.ts";
export { readSites } from "./reads/sites.ts";
export {
  readCameTo,
  readDeliveries,
  type CameTo,
  type DayDelivery,
  type Deliveries,
} from "./reads/situation-deliveries.ts";
export { readSituationRoom } from "./reads/situation-room.ts";
export { rollUpSituation } from "./reads/situation-rollup.ts";
export { readSituation } from "./reads/situation.ts";
export { walStaging } from "./embedded/archive-settings.ts";
export { withBaseCopy, type BaseCopy, type BaseHeader } from "./backup/base-copy.ts";
export { recoverCluster, type Recovered } from "./backup/base-recover.ts";
export { readRestoreStanding } from "./backup/restore-mark.ts";
export { discardCluster } from "./embedded/discard-cluster.ts";
export { withWorkLock } from "./backup/work-lock.ts";
export { endSegment, type EndedSegment } from "./backup/end-segment.ts";
export { segmentAfter, segmentPattern } from "./backup/wal-segment.ts";
export { beginNewEpoch } from "./backup/begin-new-epoch.ts";
export {
  withDump,
  type DumpHeader,
  type DumpPart,
  type OpenDump,
  type TableHash,
} from "./backup/dump-database.ts";
export { DumpDamaged, FrameReader } from "./backup/frames.ts";
export { hashDatabase } from "./backup/hash-database.ts";
export {
  DatabaseNotEmpty,
  loadDump,
  type LoadedDump,
  type LoadedTable,
} from "./backup/load-dump.ts";
export {
  readReportCounts,
  type ReportCounts,
  type ReportFlow,
} from "./sitrep/read-report-counts.ts";
export {
  findApprovedReport,
  findReport,
  listReports,
  type ReportSummary,
} from "./sitrep/read-reports.ts";
export { rereadUnknownKinds, type Reread } from "./journal/reread-unknown-kinds.ts";
export { readSchemaVersion, schemaVersionNow } from "./migrations/schema-version.ts";
export {
  keepForecasts,
  keepShownWaits,
  readKeptForecasts,
  readShownWaits,
  settleEntriesForecasts,
  settleWaitForecasts,
  type KeptForecastRow,
  type ShownWait,
} from "./waits/kept-waits.ts";
export {
  acknowledgeAlert,
  keepAlerts,
  listAlerts,
  type AlertCondition,
} from "./waits/wait-alerts.ts";
export {
  readChangedQueues,
  readEndedWaits,
  readLaneHistory,
  readLineCounts,
  readTalliedHours,
  readToldWaits,
  type TalliedHour,
  readUsualWaits,
  readWaitPlaces,
  type EndedWaits,
  type WaitPlace,
} from "./waits/wait-knowledge.ts";
export {
  countMisconduct,
  readOperatorLabels,
  readWatchedTokens,
  type WatchedTokenRow,
} from "./waits/watched-tokens.ts";
