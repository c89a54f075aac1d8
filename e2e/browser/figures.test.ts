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
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

async function look(name: string): Promise<void> {
  for (const size of Object.values(screens)) {
    await page.setViewportSize(size);
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

/** The demonstration enters its figures while it opens. */
async function untilFiguresAreIn(): Promise<void> {
  await page
    .getByRole("link", { name: /^Figures/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "All claims" }).waitFor({ timeout: 60_000 });
  await page.getByRole("row").filter({ hasText: "64,234" }).waitFor({ timeout: 60_000 });
}

async function sumOf(label: string): Promise<number> {
  const shown = page.locator(".desk-sums-list > div").filter({ hasText: label }).locator("dd");
  return Number((await shown.innerText()).replaceAll(",", ""));
}

test("the figures page: fewer origins than claims, and the contradictions in words", async () => {
  await untilFiguresAreIn();
  await page.getByRole("row").filter({ hasText: "51,643" }).waitFor();
  expect(await sumOf("Claims")).toBeGreaterThanOrEqual(45);
  expect(await sumOf("Origins behind them")).toBeLessThan(await sumOf("Claims"));
  const findings = page.getByRole("region", { name: "What cannot both be right" });
  for (const figure of ["64,234", "40,000", "62,120", "51,643"]) {
    await findings.getByText(figure).first().waitFor();
  }
  const file = page.getByRole("link", { name: "Download CSV: All claims" });
  expect(await file.getAttribute("href")).toMatch(/^\/api\/v1\/figures\.csv\?knownAtMs=\d+$/);
  await look("desk-figures");
});

test("a claim says who entered it, what was done to it and where it comes from", async () => {
  const row = page.getByRole("row").filter({ hasText: "recommended" });
  await row.getByRole("link").first().click();
  await page.getByRole("heading", { name: "about 98,000 crossings" }).waitFor();
  await page.getByText("Interval 95,000 to 100,000").waitFor();
  await page.getByText("Arman (analyst)").first().waitFor();
  await page.getByText("nearest to the speaker", { exact: true }).waitFor();
  await look("desk-figure-claim");
});

const report = [
  "Testville, 27 September 2022. About 12,300 people entered Kazakhstan from Russia between 21 and",
  "27 September, the Interior Ministry of Kazakhstan said, as reported by the agency Fictional Wire.",
  "More than 7,100 people left Kazakhstan in the same days, the ministry said.",
  "Queues are long; local people bring tea.",
].join(" ");

test("a pasted report is read, two proposals are confirmed, and the ledger contradicts one", async () => {
  await page
    .getByRole("link", { name: /^Figures/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Read a report" }).click();
  await page.getByRole("button", { name: "Propose claims" }).click();
  await page.getByText("Say where it was published.").waitFor();
  await page.getByRole("textbox", { name: "Outlet" }).fill("Testville Courier");
  await page.getByRole("textbox", { name: "Text of the report" }).fill(report);
  await page.getByRole("button", { name: "Propose claims" }).click();
  const text = page.getByRole("region", { name: "The text, with what was found" }).last();
  await text.getByRole("link", { name: /12,300/ }).waitFor();
  await look("desk-report");
  for (const number of ["12,300", "7,100"]) {
    await page.getByRole("button", { name: new RegExp(`^Confirm: .*${number}`) }).click();
    await page.locator('[data-state="confirmed"]').getByText(new RegExp(number)).first().waitFor();
  }
  await page
    .getByRole("link", { name: /^Figures/ })
    .first()
    .click();
  for (const number of ["12,300", "7,100"]) {
    const row = page.getByRole("row").filter({ hasText: number });
    await row.filter({ hasText: "Testville Courier" }).waitFor();
  }
  const findings = page.getByRole("region", { name: "What cannot both be right" });
  await findings.getByText("12,300").first().waitFor();
  const verify = await system.command("verify");
  expect(verify["isEqual"]).toBe(true);
});

/** Two desks correct the same version of the open claim; the hub hears of both. */
async function correctTwice(claim: string, values: readonly number[]): Promise<void> {
  await page.evaluate(
    async ({ id, wanted }) => {
      const read = await fetch(`/api/v1/figures/claims/${id}`);
      const { claim: seen } = (await read.json()) as { claim: { version: string } };
      for (const value of wanted) {
        const body = {
          ...{ command: "correct-claim", claim: id, changes: { value } },
          ...{ basedOn: seen.version, reason: "Compared with the paper" },
        };
        await fetch("/api/v1/acts", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        });
      }
    },
    { id: claim, wanted: values },
  );
}

test("two corrections of one version wait side by side until a person decides", async () => {
  const row = page.getByRole("row").filter({ hasText: "Testville Courier" });
  await row.filter({ hasText: "12,300" }).getByRole("link").first().click();
  await page.getByRole("heading", { name: "Decide on this claim" }).waitFor();
  await correctTwice(page.url().split("/").at(-1) ?? "", [12_000, 13_000]);
  await page.getByText("Number: 12,000 stands, 13,000 waits.").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Take the waiting value" }).click();
  await page.getByRole("heading", { name: "about 13,000 crossings" }).waitFor();
  await page.getByText("Two people changed this").first().waitFor();
  expect(await page.getByRole("button", { name: "Take the waiting value" }).count()).toBe(0);
});

async function toFigures(): Promise<void> {
  await page
    .getByRole("link", { name: /^Figures/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "All claims" }).waitFor();
}

test("a claim is typed in without a text, and the form says what it lacks", async () => {
  await toFigures();
  await page.getByRole("link", { name: "Enter a claim" }).click();
  await page.getByRole("button", { name: "Enter into the ledger" }).click();
  await page.getByText("Write the number, or choose a wording that has none.").waitFor();
  await look("desk-figure-new");
  await page.getByRole("textbox", { name: "Number", exact: true }).fill("4 321");
  await page.getByRole("textbox", { name: "Place", exact: true }).fill("Testland");
  await page.getByRole("textbox", { name: "Said by", exact: true }).fill("Border staff");
  await page.getByRole("button", { name: "Enter into the ledger" }).click();
  await page.getByRole("heading", { name: "4,321 crossings" }).waitFor();
});

/** Five days of a running total that falls once, while the demonstration counts. */
const portal = [
  "date,individuals",
  ...["2022-09-18,5000", "2022-09-19,5200", "2022-09-20,5400", "2022-09-21,5600"],
  ...["2022-09-22,5500", "2022-09-23,6000"],
].join("\r\n");

test("a series is imported, stands beside our own count, and its last value becomes a claim", async () => {
  await toFigures();
  await page.getByRole("link", { name: "Imported series" }).click();
  await page.getByRole("link", { name: "Import a series" }).click();
  const buffer = Buffer.from(`\ufeff${portal}`);
  const file = { name: "portal.csv", mimeType: "text/csv", buffer };
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByText("5,500 where 5,600 was expected").waitFor();
  await page.getByRole("button", { name: "Keep the series" }).click();
  await page.getByText("Say who publishes it, or where it stood.").waitFor();
  await look("desk-series-import");
  await page.getByRole("textbox", { name: "Said by" }).fill("Border service of Testland");
  await page.getByRole("textbox", { name: "Name of the series" }).fill("Portal of Testland");
  await page.getByRole("button", { name: "Keep the series" }).click();
  await page.getByRole("heading", { name: "Portal of Testland", exact: true }).waitFor();
  await page.getByText("Our own count of all our crossings.").first().waitFor();
  await look("desk-series");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("row").filter({ hasText: "A running total falls" }).waitFor();
  await page.getByRole("button", { name: "Enter as a claim" }).click();
  await page.getByRole("heading", { name: "6,000 persons" }).waitFor();
  await page.getByRole("link", { name: "From the imported series" }).click();
  await page.getByRole("heading", { name: "Portal of Testland", exact: true }).waitFor();
});

test("a kept report shows what was read from it, until a person has it forgotten", async () => {
  await toFigures();
  const row = page.getByRole("row").filter({ hasText: "Testville Courier" });
  await row.filter({ hasText: "7,100" }).getByRole("link").first().click();
  await page.getByRole("link", { name: "The report it was read from" }).click();
  const text = page.getByRole("region", { name: "The text, with what was read from it" }).last();
  await text.getByRole("link", { name: /7,100/ }).waitFor();
  await look("desk-kept-report");
  await page.getByRole("textbox", { name: "Reason" }).fill("All of it is reviewed");
  await page.getByRole("button", { name: "Forget the text now" }).click();
  await page.getByText("The text has been forgotten. The claims read from it stay.").waitFor();
  expect(await text.count()).toBe(0);
});

test("the moment of knowledge goes along to a claim, and back to now", async () => {
  const known = await page.request.get(`${system.address}/api/v1/figures`);
  const { knownAtMs } = (await known.json()) as { knownAtMs: number };
  await page.goto(`${system.address}/desk/figures?knownAt=${knownAtMs}`);
  await page.getByText(/^You see the ledger as it was known at/).waitFor();
  await page.getByRole("row").filter({ hasText: "7,100" }).getByRole("link").first().click();
  await page.waitForURL(/\/claims\/.*knownAt=/);
  await page.getByText(/^You see the ledger as it was known at/).waitFor();
  await page.getByRole("heading", { name: "What was done to it" }).waitFor();
  expect(await page.getByRole("heading", { name: "Decide on this claim" }).count()).toBe(0);
  await page.getByRole("button", { name: "Show what is known now" }).click();
  await page.getByRole("heading", { name: "Decide on this claim" }).waitFor();
});
