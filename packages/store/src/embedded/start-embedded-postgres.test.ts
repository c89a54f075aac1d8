import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, query } from "../database.ts";
import {
  ClusterInUse,
  ClusterVersionMismatch,
  isPassingFault,
  PostgresNotStarted,
} from "../faults.ts";
import { createAppender } from "../journal/appender.ts";
import type { Appender, CheckedEntry } from "../journal/appender-port.ts";
import { followJournal } from "../journal/follow-journal.ts";
import { verifyReadTables } from "../journal/verify-read-tables.ts";
import { prepareDatabase } from "../prepare-database.ts";
import { enrolSampleDevice, sampleHousehold, type SampleDevice } from "../testing/sample-device.ts";
import { layOutCluster } from "./lay-out-cluster.ts";
import { isAlive } from "./orphans.ts";
import { startPostmaster } from "./postmaster.ts";
import { findUser } from "./run-as.ts";
import { startEmbeddedPostgres } from "./start-embedded-postgres.ts";

let parent: string;
let directory: string;
const log = () => undefined;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "caravanserai store "));
  directory = path.join(parent, "post gres");
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const passwords = { hubPassword: "hub", vaultPassword: "vault" };

describe("the supervisor", () => {
  it("starts in a private folder with a space, durably, on a socket only, and again", async () => {
    for (const time of ["first", "second"]) {
      const postgres = await startEmbeddedPostgres({ directory, log });
      const database = openDatabase(postgres.superuserUrl, { connectionsMax: 1 });
      const names = ["fsync", "synchronous_commit", "data_checksums", "listen_addresses", "jit"];
      const settings = await query<{ name: string; setting: string }>(
        database,
        "select name, setting from pg_settings where name = any($1) order by name",
        [names],
      );
      expect(settings.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
        "data_checksums=on",
        "fsync=on",
        "jit=off",
        "listen_addresses=",
        "synchronous_commit=on",
      ]);
      if (time === "first") await query(database, "create table public.kept (figure integer)");
      expect(await query(database, "select * from public.kept")).toEqual([]);
      await database.close();
      await postgres.stop();
      expect(isAlive(postgres.pid)).toBe(false);
    }
    expect((await stat(path.join(directory, "superuser-password"))).mode & 0o077).toBe(0);
  });

  it("puts the socket elsewhere where the path is too long for one", async () => {
    directory = path.join(parent, "d".repeat(60), "e".repeat(60));
    const postgres = await startEmbeddedPostgres({ directory, log });
    const socketFolder = new URL(postgres.superuserUrl).searchParams.get("host") ?? "";
    expect(existsSync(socketFolder)).toBe(true);
    await postgres.stop();
    expect(existsSync(socketFolder)).toBe(false);
  });

  it("says so when the cluster is of another version of Postgres", async () => {
    await mkdir(path.join(directory, "cluster"), { recursive: true });
    await writeFile(path.join(directory, "cluster", "PG_VERSION"), "15\n");
    await expect(startEmbeddedPostgres({ directory, log })).rejects.toThrow(ClusterVersionMismatch);
  });

  it("says so when another living program uses the directory", async () => {
    await mkdir(directory);
    const startedAt = (await readFile("/proc/1/stat", "utf8")).split(") ").at(-1)?.split(" ")[19];
    await writeFile(path.join(directory, "supervisor"), `1 ${startedAt}`);
    await expect(startEmbeddedPostgres({ directory, log })).rejects.toThrow(ClusterInUse);
  });

  it("takes no notice of a pid file whose number belongs to somebody else now", async () => {
    await (await startEmbeddedPostgres({ directory, log })).stop();
    await writeFile(path.join(directory, "supervisor"), `${process.ppid} 1`);
    const pidFile = path.join(directory, "cluster", "postmaster.pid");
    await writeFile(pidFile, `${process.pid}\n${path.dirname(pidFile)}\n1\n5432\n\n\n0\nready\n`);
    const lockFile = path.join(directory, "socket", ".s.PGSQL.5432.lock");
    await writeFile(lockFile, await readFile(pidFile));
    const postgres = await startEmbeddedPostgres({ directory, log });
    await postgres.stop();
  });

  it("says what Postgres said when it cannot start", async () => {
    await (await startEmbeddedPostgres({ directory, log })).stop();
    await writeFile(path.join(directory, "cluster", "postgresql.conf"), "nonsense\n");
    await expect(startEmbeddedPostgres({ directory, log })).rejects.toThrow(PostgresNotStarted);
  });

  it("finds an ordinary user for a root who may not make namespaces", () => {
    const passwd = "root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n";
    expect(findUser(passwd)).toEqual({ uid: 65_534, gid: 65_533 });
    expect(findUser("root:x:0:0::/root:/bin/sh\n")).toBeUndefined();
  });
});

/** Sends until it is answered, as a tablet does. */
async function sendStubbornly(
  appender: Appender,
  device: SampleDevice,
  entries: readonly CheckedEntry[],
): Promise<number> {
  for (;;) {
    try {
      const waiting = { entries: 0, oldestAtMs: null };
      const answer = await appender.push({ device: device.id, entries, waiting });
      return answer.highestContiguousSeq;
    } catch (error) {
      if (!isPassingFault(error)) throw error;
      await delay(20);
    }
  }
}

describe("a killed postmaster", () => {
  // Three crash recoveries: generous, because a busy machine's disk is slow.
  it("comes back by itself; nothing acknowledged is lost", { timeout: 180_000 }, async () => {
    const postgres = await startEmbeddedPostgres({ directory, log });
    const urls = await prepareDatabase({ superuserUrl: postgres.superuserUrl, ...passwords });
    const database = openDatabase(urls.hubUrl);
    const clock = { now: () => Date.now() };
    const devices = await Promise.all(
      [0, 1, 2, 3].map(() => enrolSampleDevice(database, { clock })),
    );
    let acknowledged = 0;
    const kills = [60, 140, 260];
    const appender = createAppender({ database, clock });
    const followed: number[] = [];
    const over = new AbortController();
    const following = followJournal({
      database,
      after: 0,
      signal: over.signal,
      onEntries: (entries) => {
        followed.push(...entries.map(({ position }) => position));
        return Promise.resolve();
      },
    });
    const firstSerial = randomBytes(2).readUInt16BE();
    await Promise.all(
      devices.map(async (device, writer) => {
        for (let index = 0; index < 100; index++) {
          const event = sampleHousehold(firstSerial + writer * 100 + index);
          const mark = await sendStubbornly(appender, device, [device.entry(event)]);
          expect(mark).toBe(index + 1);
          acknowledged += 1;
          if (acknowledged === kills[0]) {
            kills.shift();
            process.kill(postgres.pid, "SIGKILL");
          }
        }
      }),
    );
    expect(kills).toEqual([]);
    const verification = await verifyReadTables(database);
    expect(verification).toMatchObject({ isEqual: true, entries: 400 });
    while (followed.length < 400) await delay(20);
    over.abort();
    await following;
    expect(followed).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    await appender.close();
    await database.close();
    await postgres.stop();
  });

  it("left behind by a killed supervisor, is found and stopped at the next start", async () => {
    await mkdir(directory);
    const orphan = await startPostmaster({ ...(await layOutCluster(directory)), log });
    // As after kill -9 of our program: its claim names a number that is somebody else's now.
    await writeFile(path.join(directory, "supervisor"), "1 0");
    const postgres = await startEmbeddedPostgres({ directory, log });
    await orphan.ended;
    expect(isAlive(postgres.pid)).toBe(true);
    await postgres.stop();
  });
});
