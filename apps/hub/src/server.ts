import fastifyCompress from "@fastify/compress";
import fastifyCookie from "@fastify/cookie";
import type { DemoState } from "@caravanserai/contract";
import type { Clock, IdSource, Random } from "@caravanserai/kernel";
import type { Appender, Database, LocalDevice } from "@caravanserai/store";
import { readHead } from "@caravanserai/store";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "pino";
import { Attempts } from "./access/attempts.ts";
import { DeviceDirectory } from "./access/device-directory.ts";
import { oneTimeLinkRoutes } from "./access/one-time-link-routes.ts";
import { readBackupStanding } from "./backup/backup-standing.ts";
import { watchWal } from "./backup/wal-metrics.ts";
import { readWalStanding } from "./backup/wal-standing.ts";
import { downloadFigures } from "./figures/download-figures.ts";
import { downloadSeries } from "./series/download-series.ts";
import { downloadSituation } from "./exports/download-situation.ts";
import { publicDownloads } from "./exports/public-downloads.ts";
import { ChangeFeed } from "./http/change-feed.ts";
import type { Hub } from "./http/endpoint/hub.ts";
import { readJsonBodies } from "./http/endpoint/json-body.ts";
import { refuseNulInAddresses } from "./http/endpoint/nul-in-address.ts";
import { logFault, problemCodeOf, sendProblem } from "./http/endpoint/problem-answer.ts";
import { sendSecurityHeaders } from "./http/endpoint/security-headers.ts";
import { health } from "./http/health.ts";
import type { HubMetrics } from "./http/metrics.ts";
import { registerOperations } from "./http/operations.ts";
import { keepSumsLive } from "./http/situation-sums.ts";
import { streamChanges } from "./http/stream-changes.ts";
import { createUtcOffset } from "./http/utc-offset.ts";
import { serveWebApps, type StaticRoots } from "./http/web-apps.ts";
import { publicRoutes } from "./public/public-routes.ts";
import { watchUplink } from "./relay/watch-uplink.ts";
import { relayVault } from "./relay/relay-vault.ts";
import type { Uplink } from "./relay/uplink.ts";
import { reportRoutes } from "./public/report-routes.ts";
import { exportBwt } from "./waits/export-bwt.ts";
import { NeighbourFeeds } from "./waits/neighbour-feed.ts";
import { WaitsKeeper } from "./waits/waits-keeper.ts";
import { WaitsService } from "./waits/waits-service.ts";
import { readWaitsSettings, type WaitsSettings } from "./waits/waits-settings.ts";
import { boardRoutes } from "./board/board-routes.ts";
import { situationReportRoutes } from "./sitrep/report-routes.ts";
import type { VaultClient } from "./vault/vault-client.ts";
import { systemClock } from "./start/ports.ts";

export interface HubParts {
  readonly database: Database;
  readonly appender: Appender;
  readonly clock: Clock;
  /** Real time where `clock` runs on a scenario's. */
  readonly wallClock?: Clock;
  /** How fast `clock` runs against real time. */
  readonly clockSpeed?: number;
  readonly ids: IdSource;
  readonly random: Random;
  readonly vault: VaultClient;
  readonly localDevice: LocalDevice;
  readonly metrics: HubMetrics;
  readonly demo: () => DemoState | null;
  /** Makes the hub a relay: given its own directory of devices, so that both see a revocation. */
  readonly openUplink?: (devices: DeviceDirectory) => Uplink;
  readonly staticRoots: StaticRoots;
  readonly version: string;
  /** Where backups and the import key are found; tests of single routes have none. */
  readonly dataDirectory?: string;
  /** Limits and neighbours; the data directory's file when absent. */
  readonly waitsSettings?: WaitsSettings;
  /** Gets what keeps shown waits, forecasts and alerts; nothing keeps them without it. */
  readonly startKeepingWaits?: (keeper: WaitsKeeper) => void;
  readonly log: Logger;
}

const minuteMs = 60_000;
const requestTimeoutMs = 60_000;
/** Longer than the heartbeat of a change stream, shorter than a forgotten connection. */
const silenceMsMax = 60_000;

/** The hub's HTTP server, ready to listen. Closing it ends the change streams. */
export async function createHub(parts: HubParts): Promise<FastifyInstance> {
  const hub = hubOf(parts);
  const app: FastifyInstance = fastify({
    logger: false,
    exposeHeadRoutes: true,
    connectionTimeout: silenceMsMax,
    requestTimeout: requestTimeoutMs,
    routerOptions: { maxParamLength: 100 },
    frameworkErrors: (error, _request, reply: FastifyReply) =>
      sendProblem(reply, problemCodeOf(error)),
  });
  sendSecurityHeaders(app);
  refuseNulInAddresses(app);
  readJsonBodies(app);
  await app.register(fastifyCookie);
  // Brotli costs the border post's small machine more time than it saves its line.
  await app.register(fastifyCompress, { encodings: ["gzip"], threshold: 1_024 });
  app.setErrorHandler((error, request, reply) => {
    const code = problemCodeOf(error);
    if (code === "hub.fault") logFault(hub.log, error, routeOf(request));
    return sendProblem(reply, code);
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = { route: routeOf(request), method: request.method, status: reply.statusCode };
    hub.metrics.observeRequest(labels, reply.elapsedTime / 1_000);
  });
  registerOperations(app, hub);
  streamChanges(app, hub);
  downloadSituation(app, hub);
  publicDownloads(app, hub);
  exportBwt(app, hub);
  boardRoutes(app, hub);
  downloadFigures(app, hub);
  downloadSeries(app, hub);
  health(app, hub);
  publicRoutes(app, hub);
  situationReportRoutes(app, hub);
  await reportRoutes(app, hub);
  await oneTimeLinkRoutes(app, hub);
  await serveWebApps(app, { hub, roots: parts.staticRoots });
  watchLive(hub);
  const stopSums = keepSumsLive(hub);
  app.addHook("preClose", async () => stopSums());
  if (hub.uplink !== null) watchUplink(hub.metrics, hub.uplink, hub.clock);
  hub.changes.start();
  const keeper = new WaitsKeeper(hub);
  parts.startKeepingWaits?.(keeper);
  app.addHook("onClose", async () => keeper.stop());
  app.addHook("preClose", async () => hub.changes.close());
  return app;
}

/** The route's pattern, never the address: addresses hold references and tokens. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? "unknown";
}

function hubOf(parts: HubParts): Hub {
  const wallClock = parts.wallClock ?? systemClock;
  const { database, localDevice } = parts;
  const attempts = (attemptsMax: number, windowMinutes: number) =>
    new Attempts(wallClock, { attemptsMax, windowMs: windowMinutes * minuteMs });
  const devices = new DeviceDirectory(database, wallClock);
  const uplink = parts.openUplink?.(devices) ?? null;
  const { clock, demo, log } = parts;
  const waitsSettings = parts.waitsSettings ?? readWaitsSettings(parts.dataDirectory);
  const { neighbours } = waitsSettings;
  return {
    ...parts,
    uplink,
    vault: uplink === null ? parts.vault : relayVault(parts.vault, uplink),
    wallClock,
    clockSpeed: parts.clockSpeed ?? 1,
    devices,
    signInAttempts: { ofName: attempts(5, 15), ofAddress: attempts(50, 15) },
    enrolmentAttempts: attempts(120, 5),
    refusedPushes: attempts(60, 60),
    pushLoad: { bytes: 0 },
    changes: new ChangeFeed(database, parts.log),
    utcOffsetMinutes: createUtcOffset({ database, localDevice, wallClock }),
    waits: new WaitsService({ database, clock, wallClock, demo }),
    waitsSettings,
    neighbours: new NeighbourFeeds({ settings: neighbours, clock, wallClock, log }),
    noticeVersion: "2022-09",
  };
}

function watchLive({
  metrics,
  appender,
  changes,
  database,
  vault,
  dataDirectory,
  wallClock,
}: Hub): void {
  if (dataDirectory !== undefined) {
    const nowMs = () => wallClock.now();
    metrics.watchBackups(() => readBackupStanding(dataDirectory, nowMs()));
    watchWal(metrics, { read: () => readWalStanding(dataDirectory, nowMs()), nowMs });
  }
  metrics.watch({
    waitingRequests: () => appender.waitingRequests,
    subscribers: () => changes.subscribers,
    vaultLagEntries: async () => {
      const followed = await vault.followedPosition();
      if (followed === null) return null;
      const head = await readHead(database).catch(() => undefined);
      return head === undefined ? null : Math.max(0, head.position - followed);
    },
  });
}
