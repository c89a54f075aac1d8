import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  accessibilityFindings,
  launchBrowser,
  openContext,
  screens,
  signIn,
} from "../kit/browser.ts";
import { TestSystem } from "../kit/test-system.ts";

const pictures = process.env["CARAVANSERAI_SCREENS"];
const wall = { width: 1920, height: 1080 };

let system: TestSystem;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  system = await TestSystem.start({ args: ["--demo"] });
  browser = await launchBrowser();
  context = await openContext(browser);
  page = await context.newPage();
  await signIn(page, system.greeting.links?.["analyst"] ?? "");
  await page.locator(".desk-board").waitFor();
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

type Size = (typeof screens)[keyof typeof screens] | typeof wall;

async function look(name: string, sizes: readonly Size[] = Object.values(screens)): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    // Half under the fixed header a button would count as too small.
    await page.evaluate("window.scrollTo(0, 0)");
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow, `${name} at ${size.width} scrolls sideways`).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page), `${name} at ${size.width}`).toEqual([]);
    if (pictures === undefined) continue;
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}-${size.width}x${size.height}.png`) });
  }
  await page.setViewportSize(screens.wide);
}

const panel = (title: string) => page.getByRole("region", { name: title, exact: true });

test("the room: four counts beside each other, and an arithmetic that says what it does not know", async () => {
  const funnel = panel("Counted is not registered: how far have we come?");
  await funnel.getByText("Individually recorded").waitFor();
  const present = panel("How many are still here?");
  await present.getByText("unknown", { exact: true }).waitFor();
  await present.getByRole("button", { name: "Exits without a slip" }).click();
  await page.getByText("Nobody knows which, so it is a range.").waitFor();
  await page.keyboard.press("Escape");
  await panel("Does everybody sleep inside tonight?").getByText("Room left at night").waitFor();
  await panel("Where did they come in, where did they go?")
    .getByRole("tab", { name: "Table" })
    .click();
  await page
    .getByRole("cell", { name: /Left\?/ })
    .first()
    .waitFor();
  await look("situation-room");
});

test("people are shown apart from crossings", async () => {
  await page.getByRole("radio", { name: "People, registered" }).check({ force: true });
  await panel("How many were registered by day?").getByText("Departed").first().waitFor();
  await page.getByRole("radio", { name: "Crossings, counted" }).check({ force: true });
  await panel("How many crossed by day?").waitFor();
});

test("looking back by keyboard says which moment and which knowledge", async () => {
  const entered = page.locator(".desk-figure-value").first();
  const now = await entered.innerText();
  const slider = page.getByRole("slider", { name: /^Look back/ });
  await slider.focus();
  await page.keyboard.press("Home");
  await page.getByText(/^You look back to .* everything known today/).waitFor();
  await expect.poll(() => entered.innerText()).not.toBe(now);
  for (const title of ["How many are still here?", "Where did they come in, where did they go?"]) {
    await panel(title).waitFor();
  }
  await page.getByRole("radio", { name: "As it was known then" }).check({ force: true });
  await page.getByText(/only what had been heard by then/).waitFor();
  await look("situation-past");
  await page.getByRole("button", { name: "Back to now" }).click();
  await page.getByText("Now: follows every change").waitFor();
});

test("the wall shows it large, without navigation, on one screen", async () => {
  await page.getByRole("link", { name: "Wall display" }).click();
  await panel("What will today's count be once all posts are heard?").waitFor();
  expect(await page.getByRole("navigation").count()).toBe(0);
  await look("situation-wall", [wall]);
  await page.setViewportSize(wall);
  const hidden = await page.evaluate<number>(
    "document.documentElement.scrollHeight - document.documentElement.clientHeight",
  );
  expect(hidden).toBeLessThanOrEqual(8);
  await page.getByRole("link", { name: "Leave the wall display" }).click();
  await page.getByRole("navigation").waitFor();
});

test("the files it links are there", async () => {
  const names = [
    ...["All tables (XLSX)", "By day (CSV, HXL)", "Crossings (GeoJSON)"],
    ...["By crossing and day (CSV, shape of DTM)", "Time series (JSON, shape of the UNHCR portal)"],
    ...["How many are still here?", "Which posts are not heard from?"].map(
      (title) => `Download CSV: ${title}`,
    ),
  ];
  for (const name of names) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    const answer = await page.request.get(`${system.address}${href ?? ""}`);
    expect(answer.status(), name).toBe(200);
  }
});
