import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
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

let system: TestSystem;
let browser: Browser;
let analyst: Page;
let officer: Page;

async function signedIn(role: string): Promise<Page> {
  const page = await (await openContext(browser)).newPage();
  await signIn(page, system.greeting.links?.[role] ?? "");
  return page;
}

beforeAll(async () => {
  system = await TestSystem.start({ args: ["--demo"] });
  browser = await launchBrowser();
  analyst = await signedIn("analyst");
  officer = await signedIn("protection-officer");
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

async function look(page: Page, name: string): Promise<void> {
  for (const size of Object.values(screens)) {
    await page.setViewportSize(size);
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

async function toReports(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /^Reports/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "Reports", level: 1 }).waitFor();
}

/** The demonstration counts while it opens; a report over an empty week would show little. */
async function untilSomethingIsCounted(page: Page): Promise<void> {
  await page.getByText("Live").first().waitFor({ timeout: 60_000 });
}

test("an analyst drafts, edits and approves; somebody else makes it number 1", async () => {
  await untilSomethingIsCounted(analyst);
  await toReports(analyst);
  await analyst.getByRole("button", { name: "Draft a report" }).click();
  await analyst.getByRole("heading", { name: /^Draft of/ }).waitFor();
  const highlights = analyst.getByRole("region", { name: "Highlights" });
  await highlights.getByText(/crossings? in and/).waitFor();
  await highlights.getByRole("button", { name: "Edit: Highlights" }).click();
  const words = highlights.getByRole("textbox", { name: "Words of the section" });
  await words.fill(`Queues grew shorter this week.\n${await words.inputValue()}`);
  await highlights.getByRole("button", { name: "Save", exact: true }).click();
  await highlights.getByText("Written by you", { exact: false }).waitFor();
  await highlights.getByText("Compare with the drafted text").click();
  await highlights.locator("ins").getByText("Queues grew shorter this week.").waitFor();
  await analyst.getByRole("radio", { name: "Deutsch" }).check();
  await analyst.getByText("Not yet translated", { exact: false }).waitFor();
  await analyst.getByRole("radio", { name: "English" }).check();
  const contacts = analyst.getByRole("region", { name: "Contacts" });
  await contacts.getByRole("button", { name: "Edit: Contacts" }).click();
  await contacts.getByRole("textbox").fill("Situation room, +7 000 000 00 00");
  await contacts.getByRole("button", { name: "Save", exact: true }).click();
  await look(analyst, "desk-situation-report");
  await analyst.getByRole("button", { name: "Approve this version" }).click();
  await analyst.getByText("You have approved this version.").waitFor();
  if (pictures !== undefined) await look(analyst, "desk-situation-report-approval");
  await toReports(officer);
  await officer.getByRole("link", { name: /^Draft of/ }).click();
  await officer.getByRole("button", { name: "Mark as public" }).click();
  await officer.getByRole("button", { name: "Mark as internal" }).waitFor();
  await officer.getByRole("button", { name: "Approve this version" }).click();
  await officer.getByRole("heading", { name: "Report No. 1" }).waitFor();
  await toReports(officer);
  await look(officer, "desk-situation-reports");
});

test("anybody reads the public edition at its permanent address, without a script", async () => {
  const page = await (await openContext(browser)).newPage();
  await page.goto(`${system.address}/reports?lang=en`);
  await page.getByRole("link", { name: /^No\. 1/ }).click();
  await page.getByRole("heading", { name: "Situation report · No. 1" }).waitFor();
  await page.getByText("Public edition", { exact: false }).waitFor();
  expect(await page.locator("script").count()).toBe(0);
  await look(page, "situation-report");
});
