import { randomBytes } from "node:crypto";
import { openDatabase, query, type Database } from "../database.ts";
import { testClusterVariable, type TestCluster } from "./test-cluster.ts";

/** A fresh prepared database of the run's own cluster, for one test file. */
export interface TestDatabase {
  readonly superuserUrl: string;
  readonly hubUrl: string;
  readonly vaultUrl: string;
  /** Pools of the three roles, closed by `close`. */
  readonly owner: Database;
  readonly hub: Database;
  readonly vault: Database;
  close(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = readCluster();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asAdministrator(cluster, `create database ${name} template ${templateOf(cluster)}`);
  const urls = {
    superuserUrl: inDatabase(cluster.superuserUrl, name),
    hubUrl: inDatabase(cluster.hubUrl, name),
    vaultUrl: inDatabase(cluster.vaultUrl, name),
  };
  const owner = openDatabase(urls.superuserUrl, { connectionsMax: 2 });
  const hub = openDatabase(urls.hubUrl, { connectionsMax: 6 });
  const vault = openDatabase(urls.vaultUrl, { connectionsMax: 4 });
  await query(owner, "update journal.head set epoch = $1", [randomBytes(8).toString("hex")]);
  return {
    ...urls,
    owner,
    hub,
    vault,
    async close() {
      await Promise.all([owner.close(), hub.close(), vault.close()]);
      await asAdministrator(cluster, `drop database ${name} with (force)`);
    },
  };
}

function readCluster(): TestCluster {
  const text = process.env[testClusterVariable];
  if (text === undefined) throw new Error("run the tests of the project `integration`");
  return JSON.parse(text) as TestCluster;
}

function templateOf({ superuserUrl }: TestCluster): string {
  return new URL(superuserUrl).pathname.slice(1);
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function asAdministrator(cluster: TestCluster, statement: string): Promise<void> {
  const database = openDatabase(inDatabase(cluster.superuserUrl, "postgres"), {
    connectionsMax: 1,
  });
  try {
    await query(database, statement);
  } finally {
    await database.close();
  }
}
