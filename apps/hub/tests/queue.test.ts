import type { QueueAnswer } from "@caravanserai/contract";
import {
  laneIdOf,
  tokenIdOf,
  tokenNumberOf,
  type DomainEvent,
  type TokenId,
} from "@caravanserai/domain";
import { readHead, verifyReadTables } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { crossingConfigured, testCrossing as crossing } from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let tail: TestDevice;
let booth: TestDevice;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record(crossingConfigured());
  tail = await hub.device("counting");
  booth = await hub.device("registration");
});
afterAll(() => hub.close());

const lane = laneIdOf(crossing, "1");
const minute = 60_000;

function tokenOf(serial: number): TokenId {
  return tokenIdOf(crossing, tokenNumberOf(7, serial));
}

function taken(serial: number, persons = 3): DomainEvent {
  return {
    kind: "queue.token-taken",
    token: tokenOf(serial),
    crossing,
    mode: "car",
    persons,
    parties: 1,
    priority: null,
    binding: "party",
    replaces: null,
  };
}

function served(serial: number, changed: { persons?: number } = {}): DomainEvent {
  return {
    kind: "queue.token-served",
    token: tokenOf(serial),
    crossing,
    mode: "car",
    lane,
    persons: changed.persons ?? 3,
    check: "matches",
    jump: null,
  };
}

async function readQueue(): Promise<QueueAnswer> {
  const cookie = await hub.signedInAs("analyst");
  return hub.ask("readQueue", { cookie, parameters: { crossing } });
}

test("a queue of two tablets is one line, with lanes, hours and the wait of each token", async () => {
  const nowMs = hub.parts.clock.now();
  const at = (minutes: number) => ({ occurredAtMs: nowMs - minutes * minute });
  const open: DomainEvent = {
    kind: "queue.lane-set",
    lane,
    crossing,
    code: "1",
    modes: ["car"],
    isPriority: false,
    status: "open",
    reason: "planned",
    staff: 2,
  };
  // The booth's tablet has a network; what the tail wrote down comes after it.
  await booth.push([await booth.entry(open, at(300)), await booth.entry(served(1), at(10))]);
  await tail.push([
    await tail.entry(taken(1), at(130)),
    await tail.entry(taken(2), at(120)),
    await tail.entry(taken(3, 5), at(60)),
  ]);
  const answer = await readQueue();
  expect(answer.queues).toMatchObject([
    {
      crossing,
      mode: "car",
      partiesWaiting: 2,
      personsWaiting: 8,
      headTakenAtMs: nowMs - 120 * minute,
      lanesOpen: 1,
      staff: 2,
      taken: 3,
      served: 1,
    },
  ]);
  expect(answer.tokens.map(({ state }) => state)).toEqual(["served", "waiting", "waiting"]);
  expect(answer.tokens[0]).toMatchObject({
    takenAtMs: nowMs - 130 * minute,
    servedAtMs: nowMs - 10 * minute,
    isRegular: true,
  });
  expect(answer.laneSpans).toMatchObject([{ lane, status: "open", toMs: null }]);
  const waits = answer.hours.reduce((sum, hour) => sum + hour.waitMsSum, 0);
  expect(waits).toBe(120 * minute);
  const all = await hub.ask("readQueues", { cookie: await hub.signedInAs("analyst") });
  expect(all.queues).toEqual(answer.queues);
});

test("a tablet gets the head of the line, and its own mark with it", async () => {
  const { status, json } = await booth.send("GET", `/api/v1/post-queues/${crossing}`);
  expect(status).toBe(200);
  expect(json).toMatchObject({ partiesWaiting: 2, highestContiguousSeq: 2 });
  expect((json as { tokens: unknown[] }).tokens).toHaveLength(3);
});

test("one token served at two booths becomes a discrepancy that names the number", async () => {
  const second = await hub.device("registration");
  await second.push([await second.entry(served(1))]);
  const cookie = await hub.signedInAs("protection-officer");
  const { discrepancies } = await hub.ask("listDiscrepancies", { cookie });
  expect(discrepancies).toMatchObject([
    {
      kind: "queue.served-twice",
      subjectLabel: `Test crossing · ${tokenNumberOf(7, 1)}`,
      claims: [{ device: booth.id }, { device: second.id }],
    },
  ]);
});

test("signals say what was seen, by number and badge, to two roles only", async () => {
  const jump = { reason: "other", badge: "B-9" } as const;
  const call = (serial: number): DomainEvent => ({
    kind: "queue.token-called",
    token: tokenOf(serial),
    crossing,
    mode: "car",
    lane,
    jump,
  });
  for (const serial of [20, 21, 22, 23, 24]) {
    await tail.push([await tail.entry(taken(serial)), await tail.entry(call(serial))]);
  }
  await booth.push([await booth.entry(served(3, { persons: 9 }))]);
  const cookie = await hub.signedInAs("administrator");
  const { signals } = await hub.ask("listQueueSignals", { cookie });
  const kinds = signals.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "jump")).toHaveLength(5);
  expect(signals.find(({ kind }) => kind === "many-exceptions")).toMatchObject({
    by: "B-9",
    amount: 5,
    of: 5,
  });
  expect(signals.find(({ kind }) => kind === "party-grew")).toMatchObject({ amount: 4, of: 5 });
  expect(signals.find(({ kind }) => kind === "overtaken")).toMatchObject({
    number: tokenNumberOf(7, 3),
    amount: 60,
  });
});

const report = { crossing, what: "place-in-line-sold", by: "stranger", happened: "today" };

function send(form: Record<string, string>): Promise<{ answer: Response; text: string }> {
  return hub.fetch("/report", { method: "POST", body: new URLSearchParams(form) });
}

test("a report needs no name, cannot hold one, and is seen by two roles", async () => {
  const page = await hub.fetch("/report?lang=ru");
  expect(page.text).toContain("Тестовый пункт");
  expect(page.text).not.toMatch(/<script|<textarea|type="text"/);
  expect(page.answer.headers.get("set-cookie")).toBeNull();
  expect((await send({ ...report, what: "Ivan Petrov took 500" })).answer.status).toBe(422);
  expect((await send({ ...report, crossing: "KZ-99" })).answer.status).toBe(422);
  expect((await send(report)).answer.status).toBe(200);
  const { signals } = await hub.ask("listQueueSignals", {
    cookie: await hub.signedInAs("protection-officer"),
  });
  const found = signals.filter(({ kind }) => kind === "misconduct-report");
  expect(found).toMatchObject([{ crossing, report: { what: "place-in-line-sold" } }]);
  expect(found[0]!.atMs % 3_600_000).toBe(0);
});

test("a tablet cannot forge a report", async () => {
  const forged = { ...report, kind: "queue.misconduct-reported", report: hub.parts.ids.next() };
  const answer = await booth.push([await booth.entry(forged as unknown as DomainEvent)]);
  expect(answer.answers).not.toMatchObject([{ verdict: "accepted" }]);
});

test("ten thousand robots take no slot, and cost at most sixty rows", async () => {
  const before = await readHead(hub.parts.database);
  const memory = process.memoryUsage().heapUsed;
  const paths = ["/report", "/pre", "/api/v1/queues", "/api/v1/tokens", "/queue/slot"];
  const statuses = new Map<number, number>();
  const ask = async (index: number) => {
    const isPost = index % 2 === 0;
    const path = paths[index % paths.length]!;
    const { answer } = await hub.fetch(path, {
      redirect: "manual",
      ...(isPost ? { method: "POST", body: new URLSearchParams(report) } : {}),
    });
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  };
  for (let from = 0; from < 10_000; from += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) => ask(from + index)));
  }
  expect(statuses.get(500)).toBeUndefined();
  expect(statuses.get(429)).toBeGreaterThan(900);
  const after = await readHead(hub.parts.database);
  expect(after.position - before.position).toBeLessThanOrEqual(60);
  expect(process.memoryUsage().heapUsed - memory).toBeLessThan(200 * 1024 * 1024);
  const { queues } = await readQueue();
  expect(queues).toMatchObject([{ partiesWaiting: 1 }]);
});

test("what the read tables say is what the journal says", async () => {
  const { isEqual, tables } = await verifyReadTables(hub.parts.database);
  expect(tables.filter(({ differences }) => differences > 0)).toEqual([]);
  expect(isEqual).toBe(true);
});
