import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossingConfigured, tallied, testSite } from "./kit/events.ts";
import { startTestHub, type TestHub } from "./kit/test-hub.ts";

let hub: TestHub;
let cookie: string;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.record({ ...crossingConfigured(), name: '=HYPERLINK("x"), "quoted"' });
  cookie = await hub.signedInAs("analyst");
});
afterAll(() => hub.close());

interface ChangeEvent {
  readonly position: number;
  readonly asOfMs: number | null;
}

interface ChangeStream {
  next(): Promise<ChangeEvent>;
  /** Resolves when the hub ends the stream. */
  ended(): Promise<void>;
  leave(): void;
}

async function openStream(session: string): Promise<ChangeStream> {
  const leaving = new AbortController();
  const answer = await fetch(`${hub.parts.address}/api/v1/changes`, {
    headers: { cookie: session },
    signal: leaving.signal,
  });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  return {
    async next() {
      for (;;) {
        const found = /event: change\nid: \d+\ndata: (.*)\n\n/.exec(text);
        if (found !== null) {
          text = text.slice(found.index + found[0].length);
          return JSON.parse(found[1]!) as ChangeEvent;
        }
        const { done, value } = await reader.read();
        if (done) throw new Error("the stream ended");
        text += value;
      }
    },
    async ended() {
      while (!(await reader.read()).done);
    },
    leave: () => leaving.abort(),
  };
}

describe("changes", () => {
  test("a screen hears at once where the journal is, and then of every change", async () => {
    const stream = await openStream(cookie);
    const first = await stream.next();
    const device = await hub.device("counting");
    await device.push([await device.entry(tallied(hub.parts.ids))]);
    let heard = await stream.next();
    while (heard.position < first.position + 1) heard = await stream.next();
    expect(heard).toEqual({ position: first.position + 1, asOfMs: hub.parts.clock.now() });
    stream.leave();
  });

  test("signing out ends the stream", async () => {
    const own = await hub.signedInAs("analyst");
    const stream = await openStream(own);
    await stream.next();
    await hub.ask("signOut", { cookie: own });
    await stream.ended();
  });
});

describe("tables", () => {
  async function table(name: string): Promise<string[]> {
    const { answer, text } = await hub.fetch(`/api/v1/situation/${name}.csv`, {
      headers: { cookie },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/csv");
    expect(answer.headers.get("content-disposition")).toContain(`caravanserai-${name}.csv`);
    expect(text.endsWith("\r\n")).toBe(true);
    return text.trimEnd().split("\r\n");
  }

  test("each has one header row and says as of when in its last column", async () => {
    const device = await hub.device("counting");
    await device.push([await device.entry(tallied(hub.parts.ids))]);
    await hub.record(testSite(hub.parts.ids).event);
    for (const name of ["hours", "days", "crossings", "sites"]) {
      const [header, ...rows] = await table(name);
      expect(header?.endsWith(",as_of")).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/,2022-09-24T10:00:00\+05:00$/);
    }
  });

  test("a name that looks like a formula is text", async () => {
    const rows = await table("crossings");
    expect(rows[1]).toContain(`KZ-01,"'=HYPERLINK(""x""), ""quoted""",Testtown,true`);
  });

  test("a period can be asked for", async () => {
    const { answer, text } = await hub.fetch("/api/v1/situation/days.csv?fromMs=x", {
      headers: { cookie },
    });
    expect([answer.status, JSON.parse(text).code]).toEqual([400, "request.malformed"]);
  });
});
