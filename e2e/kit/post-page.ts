import type { Browser, BrowserContext, Page } from "playwright-core";
import { openContext, type Screen } from "./browser.ts";
import type { TestSystem } from "./test-system.ts";

/** A tablet in a test: a browser context of its own, enrolled at the crossing NORTH. */
export interface Tablet {
  readonly context: BrowserContext;
  readonly page: Page;
}

export async function enrolTablet(
  browser: Browser,
  { system, label, screen = "tablet" }: { system: TestSystem; label: string; screen?: Screen },
): Promise<Tablet> {
  const context = await openContext(browser, screen);
  return { context, page: await enrolIn(context, { system, label }) };
}

/** Enrols a new page of the context with a one-time code. */
export async function enrolIn(
  context: BrowserContext,
  { system, label, address }: { system: TestSystem; label: string; address?: string },
): Promise<Page> {
  const code = await system.enrolmentCode({ role: "registration", label, crossing: "NORTH" });
  const page = await context.newPage();
  await page.goto(`${address ?? system.address}/post/#enrol=${code}`);
  await page.getByRole("heading", { name: "Who is at the desk?" }).waitFor();
  await page.getByText("All received by the hub").waitFor();
  return page;
}

/** Waits until the service worker holds everything the app needs without a network. */
export async function untilInstalled(page: Page): Promise<void> {
  // In the page's own words, since this program knows no browser globals.
  await page.evaluate(`navigator.serviceWorker.ready.then(({ active }) =>
    active === null || active.state === "activated"
      ? undefined
      : new Promise((resolve) => active.addEventListener("statechange", resolve, { once: true })))`);
}

export async function placeHousehold(
  page: Page,
  { reference, unit, act }: { reference: string; unit: string; act: "Hold" | "Check in" },
): Promise<void> {
  await page.getByRole("link", { name: "Places", exact: true }).click();
  const another = page.getByRole("button", { name: "Another household" });
  if (await another.isVisible()) await another.click();
  const search = page.getByRole("textbox", { name: "Slip or reference" });
  await search.fill(reference);
  await search.press("Enter");
  const name = act === "Hold" ? `Hold ${unit}` : `Check in: ${unit}`;
  await page.getByRole("button", { name, exact: true }).click();
}

export async function countCar(page: Page, persons: number): Promise<void> {
  await page.getByRole("link", { name: "Count", exact: true }).click();
  const people = persons === 1 ? "1 person" : `${persons} persons`;
  await page.getByRole("button", { name: `Car: ${people}, In` }).click();
  await page
    .getByText(/Saved on this tablet/)
    .first()
    .waitFor();
}
