import { assert } from "@caravanserai/kernel";
import { operations } from "@caravanserai/contract";
import type { FastifyInstance } from "fastify";
import { analyseFigures } from "../figures/analyse-figures.ts";
import { keepReport } from "../figures/keep-report.ts";
import { listFigures } from "../figures/list-figures.ts";
import { proposeFigures } from "../figures/propose-figures.ts";
import { readFigureClaim } from "../figures/read-figure-claim.ts";
import { readReport } from "../figures/read-report.ts";
import { keepSeries } from "../series/keep-series.ts";
import { listSeries } from "../series/list-series.ts";
import { previewSeries } from "../series/preview-series.ts";
import { readSeries } from "../series/read-series.ts";
import { draftSituationReport } from "../sitrep/draft-situation-report.ts";
import { listSituationReports } from "../sitrep/list-situation-reports.ts";
import { readSituationReport } from "../sitrep/read-situation-report.ts";
import { refreshSituationReport } from "../sitrep/refresh-situation-report.ts";
import { createEnrolmentCode } from "./create-enrolment-code.ts";
import type { Endpoint } from "./endpoint/endpoint.ts";
import type { Hub } from "./endpoint/hub.ts";
import { enrolDevice } from "./enrol-device.ts";
import { findHouseholdAtDesk } from "./find-household-at-desk.ts";
import { findHousehold } from "./find-household.ts";
import { importUnsent } from "./import-unsent.ts";
import { listDevices } from "./list-devices.ts";
import { listDiscrepancies } from "./list-discrepancies.ts";
import { listDuplicates } from "./list-duplicates.ts";
import { listQuarantine } from "./list-quarantine.ts";
import { listStaff } from "./list-staff.ts";
import { openRecord } from "./open-record.ts";
import { pullEntries } from "./pull-entries.ts";
import { pushEntries } from "./push-entries.ts";
import { introduceDevices } from "../relay/introduce-devices.ts";
import { readUplink } from "../relay/read-uplink.ts";
import { readBackups } from "./read-backups.ts";
import { readPostView } from "./read-post-view.ts";
import { readSession } from "./read-session.ts";
import { readSites } from "./read-sites.ts";
import { readSituationNowcast } from "./read-situation-nowcast.ts";
import { readSituationRoom } from "./read-situation-room.ts";
import { readSituation } from "./read-situation.ts";
import { recordAct } from "./record-act.ts";
import { revokeDevice } from "./revoke-device.ts";
import { signIn } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";

import { listQueueSignals } from "../queue/list-queue-signals.ts";
import { readPostQueue } from "../queue/read-post-queue.ts";
import { readPublicArrivals } from "../exports/read-public-arrivals.ts";
import { readQueue } from "../queue/read-queue.ts";
import { readQueues } from "../queue/read-queues.ts";
import { acknowledgeAlert } from "../waits/acknowledge-alert.ts";
import { listTroubleSignals } from "../waits/list-trouble-signals.ts";
import { listWaitAlerts } from "../waits/list-wait-alerts.ts";
import { readForecastScores } from "../waits/read-forecast-scores.ts";
import { readForecast } from "../waits/read-forecast.ts";
import { readPublicWaits } from "../waits/read-public-waits.ts";
import { readWaits } from "../waits/read-waits.ts";

const endpoints: readonly Endpoint[] = [
  pushEntries,
  pullEntries,
  enrolDevice,
  readPostView,
  findHousehold,
  findHouseholdAtDesk,
  readSession,
  signIn,
  signOut,
  readSituation,
  readSituationRoom,
  readSituationNowcast,
  readSites,
  recordAct,
  listDiscrepancies,
  listDuplicates,
  openRecord,
  listDevices,
  createEnrolmentCode,
  revokeDevice,
  listStaff,
  listQuarantine,
  readBackups,
  importUnsent,
  introduceDevices,
  readUplink,
  listFigures,
  readFigureClaim,
  analyseFigures,
  proposeFigures,
  keepReport,
  readReport,
  previewSeries,
  keepSeries,
  listSeries,
  readSeries,
  listSituationReports,
  readSituationReport,
  draftSituationReport,
  refreshSituationReport,
  readQueues,
  readQueue,
  readPostQueue,
  listQueueSignals,
  readPublicArrivals,
  readWaits,
  readForecast,
  readForecastScores,
  listWaitAlerts,
  acknowledgeAlert,
  listTroubleSignals,
  readPublicWaits,
];

/** Every operation of the contract as a route; one without a route would be a promise unkept. */
export function registerOperations(app: FastifyInstance, hub: Hub): void {
  const named = new Set<string>(endpoints.map(({ name }) => name));
  assert(
    Object.keys(operations).every((name) => named.has(name)),
    "every operation has a route",
  );
  for (const endpoint of endpoints) endpoint.register(app, hub);
}
