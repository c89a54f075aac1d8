import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  openDatabase,
  prepareDatabase,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, tallied } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let directory: string;
let postgres: EmbeddedPostgres;
let hub: TestHub;

const startPostgres = () => startEmbeddedPostgres({ directory, log: () => undefined });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "caravanserai-lost-"));
  postgres = await startPostgres();
  const { hubUrl } = await prepareDatabase({
    superuserUrl: postgres.superuserUrl,
    hubPassword: "hub-of-this-test",
    vaultPassword: "vault-of-this-test",
  });
  hub = await startTestHub({ database: openDatabase(hubUrl, { connectionsMax: 6 }) });
  await hub.record(crossingConfigured());
});
afterAll(async () => {
  await hub.close();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
});

test("without its database the hub says so, loses nothing and recovers by itself", async () => {
  const { ids } = hub.parts;
  const device = await hub.device("counting");
  const cookie = await hub.signedInAs("analyst");
  const before = await device.push([await device.entry(tallied(ids))]);
  expect(before.highestContiguousSeq).toBe(1);
  const during = await device.entry(tallied(ids));

  await postgres.stop();
  const refused = await device.tryPush([during]);
  expect(refused).toMatchObject({
    status: 503,
    json: { code: "hub.database-unavailable", retry: "later" },
  });
  const { answer } = await hub.send("readSituation", { cookie });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect((await hub.fetch("/livez")).answer.status).toBe(200);
  const unready = await hub.fetch("/readyz");
  expect([unready.answer.status, JSON.parse(unready.text).database]).toEqual([503, false]);

  postgres = await startPostgres();
  // The pool may hand out a dead connection or two before it notices.
  let recovered = await device.tryPush([during]);
  for (let tries = 0; recovered.status === 503 && tries < 50; tries++) {
    recovered = await device.tryPush([during]);
  }
  expect(recovered).toMatchObject({
    status: 200,
    json: { answers: [{ verdict: "accepted" }], highestContiguousSeq: 2 },
  });
  const situation = await hub.ask("readSituation", { cookie });
  expect(situation.figures.crossingsIn.value).toBe(6);
  expect((await hub.fetch("/readyz")).answer.status).toBe(200);
});
