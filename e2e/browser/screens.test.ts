import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accessibilityFindings,
  launchBrowser,
  openContext,
  screens,
  signIn,
  type Screen,
} from "../kit/browser.ts";
import { registerPerson } from "../kit/post-actions.ts";
import { countCar } from "../kit/post-page.ts";
import { TestSystem } from "../kit/test-system.ts";

/** Pictures for the documentation are taken on request; every run looks at every screen. */
const pictures = process.env["CARAVANSERAI_SCREENS"];

let system: TestSystem;
let browser: Browser;
let slip = "";

beforeAll(async () => {
  system = await TestSystem.start({ args: ["--demo"] });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

async function look(page: Page, name: string): Promise<void> {
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow, `${name} at ${screen} scrolls sideways`).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page), `${name} at ${screen}`).toEqual([]);
    await takePicture(page, `${name}-${size.width}x${size.height}`);
  }
}

async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function signedIn(role: string, screen: Screen): Promise<[BrowserContext, Page]> {
  const context = await openContext(browser, screen);
  const page = await context.newPage();
  await signIn(page, system.greeting.links?.[role] ?? "");
  return [context, page];
}

describe("post", () => {
  let context: BrowserContext;
  let page: Page;
  const to = (path: string) => page.goto(`${system.address}/post/${path}`);

  beforeAll(async () => {
    [context, page] = await signedIn("registrar", "tablet");
    await page.getByRole("heading", { name: "Who is at the desk?" }).waitFor();
  });
  afterAll(() => context.close());

  test("home", () => look(page, "post-home"));
  test("registration", async () => {
    await to("register");
    await look(page, "post-registration");
  });
  test("group record", async () => {
    await to("register?stage=group");
    await look(page, "post-group");
  });
  test("an empty form says what is missing, and keeps what was typed", async () => {
    await to("register");
    await page.getByRole("textbox", { name: "Given names, as written" }).fill("Зоя");
    await page.getByRole("button", { name: "Save and make the slip" }).click();
    await page.getByRole("alert").first().waitFor();
    await look(page, "post-registration-errors");
    const given = page.getByRole("textbox", { name: "Given names, as written" });
    expect(await given.inputValue()).toBe("Зоя");
  });
  test("slip", async () => {
    const person = {
      family: "Вымышленная",
      given: "Зоя",
      birth: "27 3 1986",
      sex: "Female",
    } as const;
    slip = await registerPerson(page, person);
    await look(page, "post-slip");
  });
  test("household", async () => {
    await to(`household/${slip}`);
    await look(page, "post-household");
  });
  test("places", async () => {
    await to(`places?reference=${slip}`);
    await look(page, "post-places");
  });
  test("counting", async () => {
    await countCar(page, 2);
    await look(page, "post-count");
  });
  test("handing out numbers", async () => {
    await to("queue");
    await page.getByRole("radio", { name: "Hand out numbers" }).check();
    await page.getByRole("button", { name: "Number for 3 people", exact: true }).click();
    await page.locator(".post-token-slip").waitFor();
    await look(page, "post-queue-take");
  });
  test("the line", async () => {
    await page.getByRole("radio", { name: "Call and serve" }).check();
    await page
      .getByRole("button", { name: /^Call next/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Call again" }).first().waitFor();
    await look(page, "post-queue-line");
  });
  test("lanes", async () => {
    await page.getByRole("radio", { name: "Lanes" }).check();
    await look(page, "post-queue-lanes");
  });
  test("leaving", async () => {
    await to("leaving");
    await look(page, "post-leaving");
  });
  test("records", async () => {
    await to("records");
    await look(page, "post-records");
  });
});

describe("desk", () => {
  const rooms = [
    ["analyst", "Situation", "situation"],
    ["analyst", "Crossings", "desk-crossings"],
    ["shelter-coordinator", "Places", "desk-places"],
    ["shelter-coordinator", "Discrepancies", "desk-discrepancies"],
    ["protection-officer", "Duplicates", "desk-duplicates"],
    ["administrator", "Devices", "desk-devices"],
    ["administrator", "Staff", "desk-staff"],
    ["administrator", "Set aside", "desk-set-aside"],
  ] as const;
  const sessions = new Map<string, [BrowserContext, Page]>();

  afterAll(async () => {
    for (const [context] of sessions.values()) await context.close();
  });

  test.each(rooms)("%s: %s", async (role, link, name) => {
    const [context, page] = sessions.get(role) ?? (await signedIn(role, "wide"));
    sessions.set(role, [context, page]);
    await page.setViewportSize(screens.wide);
    await page
      .getByRole("link", { name: new RegExp(`^${link}`) })
      .first()
      .click();
    await look(page, name);
  });
});

describe("crossings", () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await openContext(browser);
    page = await context.newPage();
    await signIn(page, await system.signInLink("protection-officer"));
    await page.goto(`${system.address}/desk/crossings`);
    await page.locator(".desk-crossings tbody tr").first().waitFor();
  });
  afterAll(() => context.close());

  test("are sorted and chosen with keys; the chosen one is gone to", async () => {
    await page.getByRole("button", { name: "Crossing", exact: true }).press("Enter");
    await page.locator('th[aria-sort="ascending"]').waitFor();
    const first = page.locator(".desk-crossings tbody th a").first();
    expect(await first.textContent()).toContain("Alimbet");
    await first.press("Enter");
    await page.getByRole("heading", { name: /^Alimbet: what is coming/ }).waitFor();
    expect(page.url()).toMatch(/\/crossings\/ALM$/);
    expect(await page.evaluate("document.activeElement.id")).toBe("crossing-detail");
  });
  test("stand on a map that comes from this hub", async () => {
    await page.locator(".desk-map-border").waitFor({ state: "attached" });
    expect(await page.locator(".desk-map-mark").count()).toBe(10);
  });
  test("have signals for those who may ask, and for nobody else", async () => {
    const title = { name: "What should somebody ask about?" };
    await page.getByRole("heading", title).waitFor();
    await look(page, "desk-crossings-signals");
    const [other, analyst] = [await openContext(browser), await system.signInLink("analyst")];
    const theirs = await other.newPage();
    await signIn(theirs, analyst);
    await theirs.goto(`${system.address}/desk/crossings`);
    await theirs.getByRole("heading", { name: "What needs somebody?" }).waitFor();
    expect(await theirs.getByRole("heading", title).count()).toBe(0);
    await other.close();
  });
});

describe("in other languages and at night", () => {
  test.each(["ru", "kk", "ka", "de"])("post home and situation in %s", async (language) => {
    const context = await browser.newContext({ locale: language, viewport: screens.wide });
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await signIn(page, await system.signInLink("analyst"));
    await look(page, `situation-night-${language}`);
    await context.close();
  });
});

describe("pages without a sign-in", () => {
  test.each([
    ["", "landing"],
    ["board?lang=ru", "board"],
    ["api/docs", "api-docs"],
    ["desk/", "desk-sign-in"],
    ["post/", "post-enrol"],
    ["in/nothing", "link-used"],
  ])("/%s", async (path, name) => {
    const context = await openContext(browser);
    const page = await context.newPage();
    await page.goto(`${system.address}/${path}`);
    await look(page, name);
    await context.close();
  });
});
