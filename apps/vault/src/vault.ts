import { chmod, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { createIdSource, type Clock } from "@caravanserai/kernel";
import { createPlatformRandom, signText } from "@caravanserai/sealing";
import {
  createAppender,
  enrolLocalDevice,
  openDatabase,
  type Appender,
  type Database,
} from "@caravanserai/store";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import type { Environment } from "./environment.ts";
import { Follower } from "./follow/follower.ts";
import { createVaultServer } from "./http/vault-server.ts";
import { loadKeys, type KeyMaterial } from "./keys/key-file.ts";
import { prepareSchema } from "./schema.ts";
import { readStatus } from "./status.ts";

export interface RunningVault {
  readonly follower: Pick<Follower, "position" | "retries">;
  stop(): Promise<void>;
}

export interface VaultSeams {
  /** Wraps the way into the journal; tests break it on purpose. */
  readonly wrapAppender?: (appender: Appender) => Pick<Appender, "record">;
}

const connectionsMax = 5;

/** Starts the process's whole life: keys, tables, follower, socket. */
export async function startVault(
  environment: Environment,
  log: Logger,
  { wrapAppender = (appender) => appender }: VaultSeams = {},
): Promise<RunningVault> {
  const { clock, wallClock, dataDirectory, databaseUrl, socketPath } = environment;
  const keys = await loadKeys(path.join(dataDirectory, "vault"), wallClock);
  log.warn({ isNew: keys.isNew }, "the keys lie in a file on this disk: for demonstrations only");
  const database = openDatabase(preferringIndexes(databaseUrl), { connectionsMax });
  const appender = createAppender({ database, clock });
  const stopping = new AbortController();
  try {
    const follower = await prepareFollower({ keys, database, clock, log }, wrapAppender(appender));
    const ids = createIdSource(wallClock, createPlatformRandom());
    const server = createVaultServer({
      publicKey: keys.sealingKey,
      openings: { database, sealingKey: keys.sealingKey, wallClock, ids },
      readStatus: () => readStatus({ database, nowMs: wallClock.now() }, follower),
      log,
    });
    await listen(server, socketPath);
    const following = follower.run(stopping.signal);
    return {
      follower,
      async stop() {
        stopping.abort();
        await server.close();
        await following;
        await appender.close();
        await database.close();
      },
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

async function prepareFollower(
  parts: { keys: KeyMaterial; database: Database; clock: Clock; log: Logger },
  appender: Pick<Appender, "record">,
): Promise<Follower> {
  const { keys, database, clock, log } = parts;
  const { sealingKey, indexKey, device, deviceKey } = keys;
  await prepareSchema(database);
  const follower = new Follower({
    database,
    sealingKey,
    indexKey,
    log,
    journal: {
      database,
      appender,
      ids: createIdSource(clock, createPlatformRandom()),
      device: { id: device, sign: (body) => signText(deviceKey.privateKey, body) },
    },
  });
  await follower.prepare();
  const { publicKey } = deviceKey;
  const nowMs = clock.now();
  await enrolLocalDevice(database, { device, label: "Vault", role: "vault", publicKey, nowMs });
  return follower;
}

/** Everything here is a look-up by key; a young table's statistics would suggest reading it whole. */
function preferringIndexes(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set("options", "-c enable_seqscan=off");
  return url.href;
}

/** Only this user may reach the socket. What a killed vault left behind is cleared away. */
async function listen(server: FastifyInstance, socketPath: string): Promise<void> {
  await mkdir(path.dirname(socketPath), { recursive: true, mode: 0o700 });
  await rm(socketPath, { force: true });
  await server.listen({ path: socketPath });
  await chmod(socketPath, 0o600);
}
