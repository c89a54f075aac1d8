import { chmod, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { createIdSource, type Clock } from "@caravanserai/kernel";
import { createPlatformRandom, signText } from "@caravanserai/sealing";
import {
  createAppender,
  enrolLocalDevice,
  openDatabase,
  readHead,
  type Appender,
  type Database,
} from "@caravanserai/store";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { preferringIndexes } from "./database.ts";
import type { Environment } from "./environment.ts";
import { CrowdedTokens } from "./follow/crowded-tokens.ts";
import { Follower } from "./follow/follower.ts";
import { IndexRotation } from "./follow/index-rotation.ts";
import { MatchIndex } from "./follow/match-index.ts";
import { createVaultServer } from "./http/vault-server.ts";
import { IndexKeys } from "./keys/index-keys.ts";
import { loadKeys, withDeviceOf, type KeyMaterial } from "./keys/key-file.ts";
import { prepareSchema } from "./schema.ts";
import { readStatus } from "./status.ts";

export interface RunningVault {
  readonly follower: Pick<Follower, "position" | "retries">;
  /** Settles after a burn was answered: only a new process has surely forgotten the key. */
  readonly burnt: Promise<void>;
  stop(): Promise<void>;
}

export interface VaultSeams {
  /** Wraps the way into the journal; tests break it on purpose. */
  readonly wrapAppender?: (appender: Appender) => Pick<Appender, "record">;
}

const connectionsMax = 5;

interface Parts {
  readonly keys: KeyMaterial;
  readonly database: Database;
  readonly clock: Clock;
  readonly wallClock: Clock;
  readonly log: Logger;
}

/** Starts the process's whole life: keys, tables, follower, socket. */
export async function startVault(
  environment: Environment,
  log: Logger,
  { wrapAppender = (appender) => appender }: VaultSeams = {},
): Promise<RunningVault> {
  const { clock, wallClock, dataDirectory, databaseUrl, socketPath } = environment;
  const directory = path.join(dataDirectory, "vault");
  const loaded = await loadKeys(directory, wallClock);
  log.warn({ isNew: loaded.isNew }, "the keys lie in a file on this disk: for demonstrations only");
  const database = openDatabase(preferringIndexes(databaseUrl), { connectionsMax });
  const appender = createAppender({ database, clock });
  const stopping = new AbortController();
  try {
    const { serverEpoch } = await readHead(database);
    const keys = await withDeviceOf(serverEpoch, { keys: loaded, directory, clock: wallClock });
    const indexKeys = IndexKeys.open(directory, keys);
    const index = new MatchIndex({ database, keys: indexKeys });
    const parts = { keys, database, clock, wallClock, log };
    const { follower, rotation } = await prepareWork(parts, index, wrapAppender(appender));
    let sayBurnt = () => {};
    const burnt = new Promise<void>((resolve) => (sayBurnt = resolve));
    const sources = () => ({ follower, index, retries: rotation.retries });
    const ids = createIdSource(wallClock, createPlatformRandom());
    const server = createVaultServer({
      publicKey: keys.sealingKey,
      openings: { database, sealingKey: keys.sealingKey, wallClock, ids },
      readStatus: () => readStatus({ database, nowMs: wallClock.now() }, sources()),
      rotateIndex: () => rotation.rotate(),
      burnIndex: () => rotation.burn(),
      onBurnAnswered: sayBurnt,
      log,
    });
    await listen(server, socketPath);
    const { signal } = stopping;
    const working = Promise.all([follower.run(signal), rotation.run(signal)]);
    return {
      follower,
      burnt,
      async stop() {
        stopping.abort();
        await server.close();
        await working;
        await appender.close();
        await database.close();
      },
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function prepareWork(
  { keys, database, clock, wallClock, log }: Parts,
  index: MatchIndex,
  appender: Pick<Appender, "record">,
): Promise<{ follower: Follower; rotation: IndexRotation }> {
  const { sealingKey, device, deviceKey } = keys;
  await prepareSchema(database);
  await index.readGap();
  const crowdedTokens = await CrowdedTokens.read(database);
  const ports = {
    database,
    sealingKey,
    wallClock,
    index,
    crowdedTokens,
    log,
    journal: {
      database,
      appender,
      ids: createIdSource(clock, createPlatformRandom()),
      device: { id: device, sign: (body: string) => signText(deviceKey.privateKey, body) },
    },
  };
  const follower = new Follower(ports);
  await follower.prepare();
  const { publicKey } = deviceKey;
  const nowMs = clock.now();
  await enrolLocalDevice(database, { device, label: "Vault", role: "vault", publicKey, nowMs });
  return { follower, rotation: new IndexRotation(ports) };
}

/** Only this user may reach the socket. What a killed vault left behind is cleared away. */
async function listen(server: FastifyInstance, socketPath: string): Promise<void> {
  await mkdir(path.dirname(socketPath), { recursive: true, mode: 0o700 });
  await rm(socketPath, { force: true });
  await server.listen({ path: socketPath });
  await chmod(socketPath, 0o600);
}
