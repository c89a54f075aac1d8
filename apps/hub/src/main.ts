import { createIdSource } from "@caravanserai/kernel";
import { createAppender, isPassingFault, openDatabase } from "@caravanserai/store";
import type { FastifyInstance } from "fastify";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { destination, pino, type Logger } from "pino";
import { productVersion } from "./cli/version.ts";
import { logFault } from "./http/endpoint/problem-answer.ts";
import { createMetricsServer, HubMetrics } from "./http/metrics.ts";
import { startSweeping } from "./places/release-expired-holds.ts";
import { findUplink } from "./relay/open-uplink.ts";
import type { Uplink } from "./relay/uplink.ts";
import { createDemoReader } from "./serve/demo-state.ts";
import { readEnvironment, WrongSetting, type Environment } from "./serve/environment.ts";
import { openLocalDevice } from "./serve/local-device.ts";
import { createHub } from "./server.ts";
import { cryptoRandom, systemClock } from "./start/ports.ts";
import { createVaultClient } from "./vault/vault-client.ts";

const drainMsMax = 4_500;
const databaseWaitMsMax = 30_000;
const connectionsMax = 12;

/** Says on standard output, in one JSON line, that the hub is ready or why it will not start. */
function say(message: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

async function serve(environment: Environment, log: Logger): Promise<() => Promise<void>> {
  const { clock, clockSpeed, webRoot } = environment;
  const metrics = new HubMetrics();
  metrics.collectRuntime();
  const database = openDatabase(environment.databaseUrl, { connectionsMax });
  const ids = createIdSource(clock, cryptoRandom);
  const folder = join(environment.dataDirectory, "hub");
  const localDevice = await onceDatabaseAnswers(log, () =>
    openLocalDevice({ folder, database, clock, ids }),
  );
  const appender = createAppender({
    database,
    clock,
    onBatch: (batch) => metrics.observeBatch(batch),
  });
  const openUplink = await findUplink(folder);
  const opened = { uplink: undefined as Uplink | undefined };
  const app = await createHub({
    ...(openUplink === undefined
      ? {}
      : {
          openUplink: (devices) => {
            const parts = { database, appender, clock, random: cryptoRandom, log };
            return (opened.uplink = openUplink(parts, devices));
          },
        }),
    database,
    appender,
    clock,
    clockSpeed,
    ids,
    random: cryptoRandom,
    vault: createVaultClient(environment.vaultSocket),
    localDevice,
    metrics,
    demo: createDemoReader(environment.demoStateFile),
    staticRoots: { post: join(webRoot, "post/dist"), desk: join(webRoot, "desk/dist") },
    version: productVersion(),
    dataDirectory: environment.dataDirectory,
    startKeepingWaits: (keeper) => keeper.start(),
    log,
  });
  const metricsServer = createMetricsServer(metrics);
  await listenForMetrics(metricsServer, environment.metricsPort);
  await app.listen({ host: environment.host, port: environment.port });
  const wallClock = systemClock;
  const sweeping = startSweeping({ database, appender, clock, wallClock, localDevice, ids, log });
  opened.uplink?.start();
  say({ ready: true, address: addressOf(app) });
  return async () => {
    metricsServer.close();
    await app.close();
    await sweeping.stop();
    await opened.uplink?.stop();
    await appender.close();
    await database.close();
  };
}

/** The database may still be starting, or be restarted in this very moment. */
async function onceDatabaseAnswers<Value>(log: Logger, ask: () => Promise<Value>): Promise<Value> {
  const giveUpAtMs = performance.now() + databaseWaitMsMax;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!isPassingFault(error) || performance.now() > giveUpAtMs) throw error;
      log.warn({ name: error.name }, "waiting for the database");
      await delay(250);
    }
  }
}

function listenForMetrics(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Told apart from the hub's own port, which is answered as EADDRINUSE.
    server.once("error", (cause) =>
      reject(new WrongSetting("HUB_METRICS_PORT cannot be listened on", { cause })),
    );
    server.listen({ host: "127.0.0.1", port }, () => resolve());
  });
}

function addressOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

/** What the supervisor is told when the hub does not start: a code, or the setting's name. */
function refusalOf(error: unknown): string {
  if (error instanceof WrongSetting) return error.message;
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

async function main(): Promise<void> {
  const log = pino({ base: { part: "hub" } }, destination({ fd: 2, sync: true }));
  try {
    const stop = await serve(readEnvironment(process.env), log);
    let isStopping = false;
    const stopOnce = () => {
      if (isStopping) return;
      isStopping = true;
      // Whatever does not drain in time is a push without an answer, which its device repeats.
      setTimeout(() => process.exit(1), drainMsMax).unref();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          logFault(log, error, "stop");
          process.exit(1);
        },
      );
    };
    process.once("SIGTERM", stopOnce);
    process.once("SIGINT", stopOnce);
  } catch (error) {
    logFault(log, error, "start");
    say({ refused: refusalOf(error) });
    process.exit(1);
  }
}

await main();
