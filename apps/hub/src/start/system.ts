import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  openDatabase,
  prepareDatabase,
  rereadUnknownKinds,
  startEmbeddedPostgres,
} from "@caravanserai/store";
import { archiveTiming } from "../backup/archive-timing.ts";
import { refuseUnfinished, refuseUnfinishedDatabase } from "../backup/unfinished-restore.ts";
import { prepareRelay, type RelayOptions } from "../relay/enrol-relay.ts";
import {
  bundleFolder,
  ChildRefused,
  superviseChild,
  type SupervisedChild,
} from "./child-process.ts";
import {
  databasePasswords,
  refusalOf,
  writePrivateJson,
  type DataDirectory,
} from "./data-directory.ts";
import { databaseRefusalOf } from "./database-refusal.ts";
import { exitCodes, Refusal } from "./exit-codes.ts";

export interface DemoClock {
  readonly demoMs: number;
  readonly realMs: number;
  readonly speed: number;
}

/** What a database needs to run; commands that only look need no more. */
export interface ClusterPlan {
  readonly directory: DataDirectory;
  /** An external Postgres; without it the embedded one is started. */
  readonly databaseUrl: string | undefined;
  readonly say: (line: string) => void;
}

export interface SystemPlan extends ClusterPlan {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly demo: { readonly clock: DemoClock; readonly stateFile: string } | undefined;
  /** The upstream of a relay, as far as the command line says something of it. */
  readonly relay?: RelayOptions;
}

export interface RunningSystem {
  readonly address: string;
  readonly ownerUrl: string;
  readonly hubUrl: string;
  /** Every process of the system, the supervisor included. */
  processIds(): number[];
  stop(): Promise<void>;
}

interface Cluster {
  readonly superuserUrl: string;
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Embedded Postgres with its own words in a log file; it starts itself again when it dies. */
async function runEmbeddedPostgres({ directory, say }: ClusterPlan): Promise<Cluster> {
  const file = createWriteStream(join(directory.log, "postgres.log"), { flags: "a", mode: 0o600 });
  file.on("error", (cause) => say(`The log of Postgres cannot be written: ${cause.message}`));
  const log = (line: string) => void file.write(`${line}\n`);
  const postgres = await startEmbeddedPostgres({
    directory: directory.postgres,
    log,
    archivedEverySeconds: archiveTiming().segmentSeconds,
  });
  return {
    superuserUrl: postgres.superuserUrl,
    pid: () => postgres.pid,
    stop: () => postgres.stop(),
  };
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Opens the database of a data directory: embedded or external, migrated, roles in place. */
export async function openCluster(
  plan: ClusterPlan,
): Promise<Cluster & { readonly hubUrl: string; readonly vaultUrl: string }> {
  const { directory, databaseUrl } = plan;
  await refuseUnfinished(directory);
  const cluster: Cluster =
    databaseUrl === undefined
      ? await runEmbeddedPostgres(plan).catch((cause: unknown) => {
          throw databaseRefusalOf(refusalOf(cause, directory.path));
        })
      : { superuserUrl: databaseUrl, pid: () => undefined, stop: async () => undefined };
  try {
    await refuseUnfinishedDatabase(cluster.superuserUrl);
    const passwords = await databasePasswords(directory);
    const urls = await prepareDatabase({ superuserUrl: cluster.superuserUrl, ...passwords });
    await rereadEarlier(cluster.superuserUrl, plan.say);
    return { ...cluster, ...urls };
  } catch (cause) {
    await cluster.stop();
    throw databaseRefusalOf(cause);
  }
}

/** A newer version counts what an older one could only keep. */
async function rereadEarlier(superuserUrl: string, say: (line: string) => void): Promise<void> {
  const database = openDatabase(superuserUrl, { connectionsMax: 1 });
  try {
    const { accepted } = await rereadUnknownKinds(database);
    if (accepted > 0) say(`${accepted} entries of kinds unknown before were read and counted`);
  } finally {
    await database.close();
  }
}

/** Database, vault and hub, in this order; whatever fails, what was started is stopped again. */
export async function startSystem(plan: SystemPlan): Promise<RunningSystem> {
  const stopping: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of stopping.splice(0).reverse()) await stopOne();
  };
  try {
    const cluster = await openCluster(plan);
    stopping.push(() => cluster.stop());
    const { superuserUrl } = cluster;
    const place = { hubFolder: plan.directory.hub, ownerUrl: superuserUrl };
    await prepareRelay(place, plan.relay ?? { upstream: undefined, code: undefined });
    const vault = await superviseChild(vaultPlan(plan, cluster.vaultUrl), plan.say);
    stopping.push(() => vault.stop());
    const hub = await superviseChild(hubPlan(plan, cluster.hubUrl), plan.say);
    stopping.push(() => hub.stop());
    const address = `http://${plan.host === "0.0.0.0" ? "localhost" : plan.host}:${plan.port}`;
    const ownerUrl = superuserUrl;
    await writePrivateJson(join(plan.directory.run, "system.json"), { address, ownerUrl });
    return {
      address,
      ownerUrl,
      hubUrl: cluster.hubUrl,
      processIds: () => processIdsOf(cluster, [vault, hub]),
      stop,
    };
  } catch (cause) {
    await stop();
    throw startRefusalOf(cause, plan);
  }
}

function processIdsOf(cluster: Cluster, children: readonly SupervisedChild[]): number[] {
  const ids = [process.pid, cluster.pid(), ...children.map((child) => child.pid())];
  return ids.filter((pid) => pid !== undefined);
}

function clockEnv(plan: SystemPlan): Record<string, string> {
  if (plan.demo === undefined) return {};
  const { demoMs, realMs, speed } = plan.demo.clock;
  return {
    CARAVANSERAI_DEMO_CLOCK: `${demoMs},${realMs},${speed}`,
    CARAVANSERAI_DEMO: plan.demo.stateFile,
  };
}

function vaultPlan(plan: SystemPlan, databaseUrl: string) {
  return {
    name: "vault",
    script: "vault",
    env: {
      ...clockEnv(plan),
      CARAVANSERAI_DATA: plan.directory.path,
      VAULT_DATABASE_URL: databaseUrl,
      VAULT_SOCKET: plan.directory.vaultSocket,
    },
    logFile: join(plan.directory.log, "vault.log"),
    heapMiBMax: 384,
    // Comparing is never waited for: a registration at a desk goes first.
    niceness: 15,
    isRestarted: true,
  };
}

function hubPlan(plan: SystemPlan, databaseUrl: string) {
  return {
    name: "hub",
    script: "hub",
    env: {
      ...clockEnv(plan),
      CARAVANSERAI_DATA: plan.directory.path,
      CARAVANSERAI_WEB: fileURLToPath(new URL("../../apps/", bundleFolder)),
      HUB_DATABASE_URL: databaseUrl,
      HUB_HOST: plan.host,
      HUB_PORT: String(plan.port),
      HUB_METRICS_PORT: String(plan.metricsPort),
      VAULT_SOCKET: plan.directory.vaultSocket,
    },
    logFile: join(plan.directory.log, "hub.log"),
    heapMiBMax: 512,
    niceness: 0,
    isRestarted: true,
  };
}

function startRefusalOf(cause: unknown, plan: SystemPlan): unknown {
  if (!(cause instanceof ChildRefused) || cause.reason !== "EADDRINUSE") return cause;
  return portTaken(plan.port, cause);
}

export function portTaken(port: number, cause?: unknown): Refusal {
  return new Refusal(
    exitCodes.portTaken,
    `Port ${port} is taken by another program.\n` +
      "Choose another one: npm start -- --port 9000 (or set HUB_PORT).",
    { cause },
  );
}
