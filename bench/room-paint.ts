import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Situation, SituationRoom, SitesAnswer } from "@caravanserai/contract";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, openContext, signIn } from "../e2e/kit/browser.ts";
import { sessionFromLink } from "../e2e/kit/staff-session.ts";
import { temporaryDirectory, TestSystem } from "../e2e/kit/test-system.ts";
import { latencyLine, percentile } from "./percentile.ts";

/** The last evening of the model case: its whole week has been counted. */
const lastEveningMs = Date.UTC(2022, 8, 27, 18);
const catchUpMsMax = 20 * 60_000;
const visits = 10;
const acts = 20;
const goalMs = 1_000;

/**
 * The situation room in a real browser, with the model case loaded and running on: from the call of
 * the address to the first figures on the screen, and from an act's sending to its figure.
 */
export async function benchRoomPaint(): Promise<void> {
  const dataDirectory = await temporaryDirectory("caravanserai-bench-");
  await mkdir(join(dataDirectory, "run"), { recursive: true, mode: 0o700 });
  const memory = JSON.stringify({ demoMs: lastEveningMs });
  await writeFile(join(dataDirectory, "run/demo-clock.json"), memory, { mode: 0o600 });
  const system = await TestSystem.start({ dataDirectory, args: ["--demo"] });
  const browser = await launchBrowser();
  try {
    await untilCaughtUp(system);
    await measurePaint(system, browser);
    await measureUpdate(system, browser);
  } finally {
    await browser.close();
    await system.remove();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

async function ask<Answer>(system: TestSystem, cookie: string, path: string): Promise<Answer> {
  const answer = await fetch(`${system.address}/api/v1/${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return (await answer.json()) as Answer;
}

async function untilCaughtUp(system: TestSystem): Promise<void> {
  const cookie = await sessionFromLink(await system.signInLink("analyst"));
  const startedMs = performance.now();
  for (;;) {
    const { demo } = await ask<Situation>(system, cookie, "situation");
    if (demo !== null && demo.state !== "catching-up") break;
    if (performance.now() - startedMs > catchUpMsMax) throw new Error("the week is not loaded");
    await delay(2_000);
  }
  const { funnel } = await ask<SituationRoom>(system, cookie, "situation/room");
  console.log(
    `loaded               ${funnel.countedIn} crossings in, ${funnel.registered} persons`,
  );
}

/** Noted in the page itself, so that no time of the driver's is in it. */
const noteFirstFigure = `new MutationObserver((_changes, observer) => {
  if (document.querySelector(".desk-figure-value") === null) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => {
    window.firstFigureMs = performance.now();
  }));
}).observe(document, { childList: true, subtree: true })`;

/** A page lets no text become code, so this goes in by the driver's own way. */
const untilFirstFigure = `new Promise((resolve) => {
  const look = () => window.firstFigureMs === undefined
    ? requestAnimationFrame(look) : resolve(window.firstFigureMs);
  look();
})`;

async function measurePaint(system: TestSystem, browser: Browser): Promise<void> {
  for (const kind of ["first visit", "later visit"] as const) {
    const tookMs: number[] = [];
    const context = await openContext(browser);
    const page = await context.newPage();
    await signIn(page, await system.signInLink("analyst"));
    await page.addInitScript(noteFirstFigure);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.setCacheDisabled", { cacheDisabled: kind === "first visit" });
    for (let visit = 0; visit < visits; visit++) {
      await page.goto(`${system.address}/desk/situation`);
      tookMs.push(await page.evaluate<number>(untilFirstFigure));
    }
    report(`paint, ${kind}`, tookMs);
    await context.close();
  }
}

async function measureUpdate(system: TestSystem, browser: Browser): Promise<void> {
  const cookie = await sessionFromLink(await system.signInLink("shelter-coordinator"));
  const { sites } = await ask<SitesAnswer>(system, cookie, "sites");
  const unit = sites[0]?.units[0]?.unit;
  if (unit === undefined) throw new Error("the model case has places");
  const context = await openContext(browser);
  const page = await context.newPage();
  await signIn(page, await system.signInLink("analyst"));
  await page.goto(`${system.address}/desk/situation`);
  const tookMs: number[] = [];
  for (let round = 0; round < acts; round++) {
    await delay(700);
    // A number that no other act of the running week makes.
    tookMs.push(await untilShown(system, { page, cookie, unit, blocked: 1 + (round % 2) }));
  }
  report("update after an act", tookMs);
  await context.close();
}

interface Blocking {
  readonly page: Page;
  readonly cookie: string;
  readonly unit: string;
  readonly blocked: number;
}

const blockedPlaces = ".desk-tonight > div:nth-child(4) > dd";

async function untilShown(system: TestSystem, act: Blocking): Promise<number> {
  const { page, cookie, unit, blocked } = act;
  const shown = page.locator(blockedPlaces);
  const before = await shown.innerText();
  const body = { command: "block-capacity", unit, blocked, reason: "measured" };
  const startedMs = performance.now();
  const sent = fetch(`${system.address}/api/v1/acts`, {
    method: "POST",
    headers: { cookie, origin: system.address, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const changed = page.evaluate(`new Promise((resolve) => {
    const look = () => document.querySelector("${blockedPlaces}").innerText === "${before}"
      ? requestAnimationFrame(look) : resolve(true);
    look();
  })`);
  const answer = await sent;
  if (!answer.ok) throw new Error(`the act answered ${answer.status}`);
  await changed;
  return performance.now() - startedMs;
}

function report(name: string, tookMs: readonly number[]): void {
  const verdict = percentile(tookMs, 0.95) <= goalMs ? "" : ` over ${goalMs} ms`;
  console.log(`${name.padEnd(21)}${latencyLine(tookMs)}${verdict}`);
}
