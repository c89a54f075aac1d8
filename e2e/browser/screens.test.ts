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
