import { laneIdOf, tokenIdOf, tokenNumberOf, type DomainEvent } from "@caravanserai/domain";
import { writeBwt, type BwtPort } from "@caravanserai/planning";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boardLanguages } from "../src/board/board-texts.ts";
import { usualWaitsSettings } from "../src/waits/waits-settings.ts";
import type { WaitsKeeper } from "../src/waits/waits-keeper.ts";
import { crossingConfigured, testCrossing as crossing } from "./kit/events.ts";
import type { TestDevice } from "./kit/test-device.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

const minuteMs = 60_000;
const bytesMax = 100 * 1_024;

let hub: TestHub;
let tail: TestDevice;
let keeper: WaitsKeeper;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "caravanserai-board-"));
  const feed = { everyMinutes: 15 };
  hub = await startTestHub({
    startKeepingWaits: (made) => (keeper = made),
    waitsSettings: {
      ...usualWaitsSettings,
      neighbours: [
        { code: "south", name: "Southern neighbour", file: join(folder, "south.json"), ...feed },
        { code: "plain", name: "Plain", url: "http://192.0.2.1/feed", ...feed },
      ],
    },
  });
  await hub.record(crossingConfigured());
  tail = await hub.device("counting");
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

function later(minutes = 0): void {
  hub.parts.clock.nowMs += minutes * minuteMs;
  hub.parts.wallClock.nowMs += 61_000;
}

const board = (query: string, headers: Readonly<Record<string, string>> = {}) =>
  hub.fetch(`/board${query}`, { headers });

function line(): DomainEvent[] {
  const lane = laneIdOf(crossing, "1");
  const place = { crossing, mode: "car" } as const;
  const set = { code: "1", modes: ["car" as const], isPriority: false, staff: 2 };
  const events: DomainEvent[] = [
    { kind: "queue.lane-set", lane, crossing, ...set, status: "open", reason: "planned" },
  ];
  for (let serial = 1; serial <= 40; serial++) {
    const token = tokenIdOf(crossing, tokenNumberOf(9, serial));
    const party = { persons: 2, parties: 1, priority: null, binding: "party" } as const;
    events.push({ kind: "queue.token-taken", token, ...place, ...party, replaces: null });
  }
  return events;
}

function service(serial: number): DomainEvent {
  const token = tokenIdOf(crossing, tokenNumberOf(9, serial));
  const seen = { lane: laneIdOf(crossing, "1"), persons: 2, check: "matches", jump: null } as const;
  return { kind: "queue.token-served", token, crossing, mode: "car", ...seen };
}

test("says what is not known in six languages, without script, small, and its own time", async () => {
  for (const [language, { name }] of Object.entries(boardLanguages)) {
    const { answer, text } = await board(`?lang=${language}`);
    expect(answer.status).toBe(200);
    expect(text).toContain(`<html lang="${language}" dir="ltr">`);
    expect(text).toContain(name);
    expect(text).toContain("24.09.2022, 10:");
    expect(text).not.toMatch(/<script|<style| style=|https?:\/\//);
    expect(Buffer.byteLength(text)).toBeLessThan(bytesMax);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
  }
  const { text: page } = await board("?lang=en");
  const style = /href="(\/public\/board\.css\?v=[0-9a-f]{12})"/.exec(page)?.[1];
  const { answer, text } = await hub.fetch(style ?? "");
  expect(answer.headers.get("content-type")).toContain("text/css");
  expect(text).not.toMatch(/margin-left|padding-right|text-align: (left|right)/);
});

test("shows a range with method, time and turn once a line is told", async () => {
  const nowMs = hub.parts.clock.now();
  const at = (minutes: number) => ({ occurredAtMs: nowMs - minutes * minuteMs });
  const entries = [];
  for (const event of line()) entries.push(await tail.entry(event, at(240)));
  for (let serial = 1; serial <= 20; serial++) {
    entries.push(await tail.entry(service(serial), at(230 - serial * 10)));
  }
  await tail.push(entries);
  later(1);
  const { text } = await board("?lang=en");
  expect(text).toMatch(/class="wait">\d+ h( \d+ min)? – \d+ h/);
  expect(text).toContain("measured, at 10:0");
  const slot = /First free slot: (\d\d):(\d\d) \(between \d\d:\d\d and/.exec(text);
  expect(Number(slot?.[2]) % 15).toBe(0);
  const { crossings } = await hub.ask("readPublicWaits");
  const car = crossings[0]!.modes.find(({ mode }) => mode === "car")!;
  expect(car.firstFreeSlotMs! % (15 * minuteMs)).toBe(0);
  expect(car.firstFreeSlotMs!).toBeGreaterThan(car.turnFromMs!);
  expect(car.firstFreeSlotMs!).toBeLessThanOrEqual(car.turnToMs! + 15 * minuteMs);
  expect(text).toContain('href="/report?lang=en"');
  expect(text).toContain('href="/pre"');
});

test("may be kept on a telephone by a page of its own; the board itself has no script", async () => {
  const { text: offered } = await board("?lang=ru");
  expect(offered).toContain('href="/board/keep?lang=ru"');
  const page = await hub.fetch("/board/keep?lang=ru");
  expect(page.text).toContain('<script src="/public/keep-board.js" defer>');
  expect(page.answer.headers.get("content-security-policy")).toContain("script-src 'self'");
  const worker = await hub.fetch("/board-worker.js");
  expect(worker.answer.headers.get("content-type")).toContain("text/javascript");
  // It keeps the board and its two files, and asks for nothing else.
  expect(worker.text).not.toMatch(/\/api\/|\/post|\/desk|indexedDB|cookie/);
});

test("an unknown language is the reader's own, and English where that is unknown too", async () => {
  const of = async (query: string, accept: string) =>
    /lang="(\w+)" dir/.exec((await board(query, { "accept-language": accept })).text)?.[1];
  expect(await of("?lang=tlh", "uk-UA,uk;q=0.9")).toBe("uk");
  expect(await of("?lang=tlh", "tlh")).toBe("en");
  expect(await of("?lang=ru&lang=de", "ka")).toBe("ka");
  expect(await of("?lang=__proto__", "*")).toBe("en");
  const { answer } = await board("?display=%00wall&lang=de");
  expect(answer.status).toBe(200);
});

test("the wall layout is one table that loads itself again", async () => {
  const { text } = await board("?display=wall&lang=ru");
  expect(text).toContain('<meta http-equiv="refresh" content="30" />');
  expect(text).toContain('<table class="board">');
  expect(text).toMatch(/<th scope="row">\s*Тестовый пункт/);
});

test("hundreds of askers in one second get one rendering, and a browser may keep it", async () => {
  const first = (await board("?lang=ka")).answer;
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("cache-control")).toContain("stale-if-error");
  for (let round = 0; round < 8; round++) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => board("?lang=ka")));
    expect(new Set(answers.map(({ answer }) => answer.headers.get("etag")))).toEqual(
      new Set([etag]),
    );
  }
  expect((await board("?lang=ka", { "if-none-match": etag })).answer.status).toBe(304);
});

test("a neighbour's board stands apart with its own time; what cannot be read changes nothing", async () => {
  const port: BwtPort = {
    portNumber: "070801",
    border: "Southern Border",
    portName: "Fictional Bridge",
    crossingName: "West",
    hours: "24 hrs/day",
    isOpen: true,
    notice: "",
    date: "9/24/2022",
    time: "05:00:00",
    lanes: [
      {
        mode: "passenger",
        kind: "standard",
        status: "delay",
        delayMinutes: 40,
        lanesOpen: 3,
        lanesMax: 5,
        automation: "Manual",
        updatedMs: undefined,
        updatedText: "At 5:00 am UTC",
      },
    ],
  };
  const file = join(folder, "south.json");
  await writeFile(file, JSON.stringify(writeBwt([port])));
  await keeper.keep();
  const { neighbours } = await hub.ask("readPublicWaits");
  expect(neighbours[0]).toMatchObject({ code: "south", fetchedAtMs: hub.parts.clock.now() });
  expect(neighbours[0]?.ports[0]?.lanes[0]?.wait).toMatchObject({ method: "observed" });
  // An address without TLS is not asked, whatever the file says.
  expect(neighbours[1]).toMatchObject({ code: "plain", fetchedAtMs: null, ports: [] });
  later(1);
  expect((await board("?lang=en")).text).toContain("Fictional Bridge, West");
  hub.parts.wallClock.nowMs += 16 * minuteMs;
  await writeFile(file, "[".repeat(100));
  await keeper.keep();
  const after = await hub.ask("readPublicWaits");
  expect(after.neighbours[0]?.ports).toHaveLength(1);
  expect(hub.parts.logLines.join("")).not.toContain(folder);
});

test("a crossing that goes silent is not known on the board, with when it was last heard", async () => {
  // What staff saw holds for three hours; a measured wait for three quarters of one.
  later(240);
  const { text } = await board("?lang=de");
  expect(text).toContain("Nicht bekannt: länger nichts gehört");
  expect(text).toContain("zuletzt gehört");
  expect(text).not.toMatch(/class="wait">/);
});
