import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openContext } from "../kit/browser.ts";
import { openFrontProxy } from "../kit/front-proxy.ts";
import { seqsOfDevice, timesOfDevice } from "../kit/journal-rows.ts";
import { countCar, enrolIn, enrolTablet, untilInstalled } from "../kit/post-page.ts";
import { until } from "../kit/running-programs.ts";
import { seedWaiting } from "../kit/seed-waiting.ts";
import { freePort, TestSystem } from "../kit/test-system.ts";

const dayMs = 24 * 3_600_000;
const familyName = { name: "Family name, as written" };

let port: number;
let system: TestSystem;
let browser: Browser;

beforeAll(async () => {
  port = await freePort();
  system = await TestSystem.start({ port });
  await system.command("configure", "e2e/kit/places.json");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

async function openForm(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page.getByRole("link", { name: /^New person/ }).click();
  await page.getByRole("textbox", familyName).waitFor();
}

test("a new version waits while a form is open, and the form outlives the change", async () => {
  const front = await openFrontProxy(system.address);
  const context = await openContext(browser, "tablet");
  const page = await enrolIn(context, { system, label: "new version", address: front.address });
  await untilInstalled(page);
  await page.reload();
  await openForm(page);
  await page.getByRole("textbox", familyName).fill("Неспешный");
  front.publishNewVersion();
  await page.evaluate("navigator.serviceWorker.getRegistration().then((found) => found.update())");
  await page.getByText("A new version is ready").waitFor();
  expect(await page.getByRole("textbox", familyName).inputValue()).toBe("Неспешный");

  await page.getByRole("button", { name: "Use it now" }).click();
  await page.getByText("A new version is ready").waitFor({ state: "detached" });
  await until(async () => {
    const typed = page.getByRole("textbox", familyName);
    return (await typed.inputValue().catch(() => "")) === "Неспешный";
  });
  await context.close();
  await front.close();
});

test("a clock three days wrong, jumping to three days the other way, harms nothing", async () => {
  const context = await openContext(browser, "tablet");
  await context.addInitScript(`{
    const right = Date.now.bind(Date);
    const Right = Date;
    globalThis.shiftMs = ${3 * dayMs};
    globalThis.Date = class extends Right {
      constructor(...parts) { super(...(parts.length === 0 ? [right() + shiftMs] : parts)); }
      static now() { return right() + shiftMs; }
    };
  }`);
  const page = await enrolIn(context, { system, label: "wrong clock" });
  await countCar(page, 1);
  await page.getByText("All received by the hub").waitFor();
  await page.getByRole("link", { name: "Records", exact: true }).click();
  await page.getByText(/ahead by 3/).waitFor();
  await page.evaluate(`globalThis.shiftMs = ${-3 * dayMs}`);
  // Counted between the jump and the hub's next answer: kept and sent, whatever its time.
  await countCar(page, 2);
  await page.getByRole("link", { name: "Records", exact: true }).click();
  await page.getByText(/behind by 3/).waitFor();
  await countCar(page, 3);
  await until(async () => (await seqsOfDevice(system, "wrong clock")).length === 3);
  await page.getByText("All received by the hub").waitFor();
  // The hub knows better than a clock it has measured: these were counted just now.
  // So does the tablet between two answers: it has seen its own clock being set.
  const times = await timesOfDevice(system, "wrong clock");
  expect(times).toHaveLength(3);
  for (const atMs of times) {
    expect(Math.abs(Date.now() - (atMs ?? 0))).toBeLessThan(dayMs / 2);
  }
  await context.close();
});

test("with 5,000 entries waiting the post stays usable, and all of them arrive once", async () => {
  const waiting = 5_000;
  const { context, page } = await enrolTablet(browser, { system, label: "long offline" });
  await untilInstalled(page);
  await context.setOffline(true);
  await seedWaiting(page, waiting);
  await page.reload();
  await page.getByText(/5[,.\s]?000 waiting/).waitFor();
  await openForm(page);
  await page.getByRole("textbox", familyName).pressSequentially("Терпеливая");
  expect(await page.getByRole("textbox", familyName).inputValue()).toBe("Терпеливая");
  await countCar(page, 1);
  await page.getByText(/5[,.\s]?001 waiting/).waitFor();
  await context.setOffline(false);
  // It sends while somebody works, not instead.
  await openForm(page);
  await page.getByRole("textbox", familyName).waitFor();
  await page.getByText("All received by the hub").waitFor({ timeout: 90_000 });
  expect(await seqsOfDevice(system, "long offline")).toEqual(
    Array.from({ length: waiting + 1 }, (_, index) => index + 1),
  );
  await context.close();
});

test("a hub restored to an older state is sent again what it forgot, by itself", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "remembers" });
  await untilInstalled(page);
  await countCar(page, 1);
  await page.getByText("All received by the hub").waitFor();
  const { dataDirectory } = system;
  const postgres = join(dataDirectory, "postgres");
  const backup = `${dataDirectory}-backup`;
  await system.stop();
  await cp(postgres, backup, { recursive: true });
  system = await TestSystem.start({ dataDirectory, port });
  await page.reload();
  await countCar(page, 2);
  await countCar(page, 3);
  await until(async () => (await seqsOfDevice(system, "remembers")).length === 3);
  await context.setOffline(true);
  await system.stop();
  await rm(postgres, { recursive: true });
  await cp(backup, postgres, { recursive: true });
  await rm(backup, { recursive: true });
  system = await TestSystem.start({ dataDirectory, port });
  expect(await seqsOfDevice(system, "remembers")).toEqual([1]);
  await context.setOffline(false);
  await until(async () => (await seqsOfDevice(system, "remembers")).length === 3);
  expect(await seqsOfDevice(system, "remembers")).toEqual([1, 2, 3]);
  await context.close();
});
