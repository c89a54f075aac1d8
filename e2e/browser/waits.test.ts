import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFindings, launchBrowser, openContext, signIn } from "../kit/browser.ts";
import { enrolTablet } from "../kit/post-page.ts";
import { temporaryDirectory, TestSystem } from "../kit/test-system.ts";

let system: TestSystem;
let browser: Browser;

beforeAll(async () => {
  const dataDirectory = await temporaryDirectory();
  await mkdir(join(dataDirectory, "hub"), { recursive: true });
  const limits = { limits: { queuePartiesMax: 1 } };
  await writeFile(join(dataDirectory, "hub", "waits.json"), JSON.stringify(limits));
  system = await TestSystem.start({ dataDirectory });
  await system.command("configure", "e2e/kit/places.json");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

const asOf = (page: Page) => page.locator("p.as-of").innerText();

test("with the network cut the board shows its last page with its time, and says what that means", async () => {
  const context = await openContext(browser, "phone");
  const page = await context.newPage();
  await page.goto(`${system.address}/board?lang=en`);
  const before = await asOf(page);
  expect(before).toMatch(/^As of \d\d\.\d\d\.\d{4}, \d\d:\d\d/);
  await context.setOffline(true);
  // The browser's own copy, as `max-age` allows: no script and no worker takes part.
  const other = await context.newPage();
  await other.goto(`${system.address}/board?lang=en`);
  expect(await asOf(other)).toBe(before);
  await other.getByText("more than an hour ago, the waits may be wrong").waitFor();
  expect(await other.locator("script").count()).toBe(0);
  await context.close();
});

test("who keeps the board on the telephone can load it again without a network, and remove it", async () => {
  const context = await openContext(browser, "phone");
  const page = await context.newPage();
  await page.goto(`${system.address}/board?lang=en`);
  await page.getByRole("link", { name: "Keep the board on this phone" }).click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep it on this phone" }).click();
  await page.getByText("Kept. Open the board as usual").waitFor();
  await page.getByRole("link", { name: "To the board" }).click();
  const before = await asOf(page);
  await context.setOffline(true);
  await page.reload();
  expect(await asOf(page)).toBe(before);
  const width = await page.evaluate<number>("document.styleSheets[0].cssRules.length");
  expect(width).toBeGreaterThan(10);
  await context.setOffline(false);
  await page.goto(`${system.address}/board/keep?lang=en`);
  await page.getByRole("button", { name: "Remove it from this phone" }).click();
  await page.getByText("Removed. Nothing of the board").waitFor();
  const left = await page.evaluate<string>(
    "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(JSON.stringify)",
  );
  expect(left).toBe("[[],[]]");
  await context.close();
});

test("the page for preparing opens again without a network, empty, and can be removed", async () => {
  const context = await openContext(browser, "phone");
  const page = await context.newPage();
  await page.goto(`${system.address}/pre`);
  await page.getByText("This page opens again without a network").waitFor();
  // The worker keeps the files behind the page's back: the page itself is the last to be there.
  await page.waitForFunction(
    "caches.open('caravanserai-pre').then(async (all) => (await all.keys()).length > 4)",
  );
  const family = page.getByRole("textbox", { name: "Family name" });
  await family.fill("Выдуманов");
  await context.setOffline(true);
  await page.reload();
  await page.getByRole("heading", { name: "Prepare your registration" }).waitFor();
  expect(await family.inputValue()).toBe("");
  await family.fill("Выдуманов");
  await page.getByRole("textbox", { name: "Given names" }).fill("Глеб");
  await page.getByRole("button", { name: "Show the code" }).click();
  await page.getByRole("img", { name: "Code 1 of 1" }).waitFor();
  await page.getByRole("button", { name: "Change something" }).click();
  const kept = await page.evaluate<string>(keptText);
  expect(kept).toContain("/post/pre");
  expect(kept).not.toContain("Выдуманов");
  await page.getByRole("button", { name: "Remove the page from this telephone" }).click();
  await page.getByText("Removed. Nothing of it is on this telephone").waitFor();
  expect(JSON.parse(await page.evaluate<string>("caches.keys().then(JSON.stringify)"))).toEqual([]);
  await context.close();
});

/** Everything that stands in the page's cache, addresses and contents. */
const keptText = `caches.open("caravanserai-pre").then(async (all) => {
  const texts = [];
  for (const request of await all.keys()) {
    texts.push(request.url, await (await all.match(request)).text());
  }
  return texts.join("\\n");
})`;

test("an alert opens with its start and message; somebody has seen it, and looks after it", async () => {
  const { page: tablet, context: post } = await enrolTablet(browser, { system, label: "tail" });
  await tablet.getByRole("link", { name: "Queue", exact: true }).click();
  await tablet.getByRole("radio", { name: "Hand out numbers" }).check();
  // Its own crossing is known once the hub's list is there: the tablet then calls itself by it.
  await tablet.getByText("Northgate · tail").waitFor();
  for (let taken = 0; taken < 2; taken++) {
    await tablet.getByRole("button", { name: "Number for 1 person", exact: true }).click();
    await tablet.locator(".post-token-slip .post-token-number").waitFor();
  }
  const desk = await openContext(browser);
  const page = await desk.newPage();
  await signIn(page, await system.signInLink("crossing-officer"));
  await page.goto(`${system.address}/desk/crossings`);
  const alert = page.getByRole("listitem").filter({ hasText: "2 parties wait, over the limit" });
  await alert.waitFor({ timeout: 60_000 });
  await alert.getByText("since").waitFor();
  await alert.getByText("nobody looks after it yet").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await alert.getByRole("button", { name: /^Seen/ }).click();
  await alert.getByText("seen by crossing-officer").waitFor();
  await alert.getByRole("button", { name: /^I look after it/ }).click();
  await alert.getByText("Looked after by crossing-officer").waitFor();
  await page.getByText("Somebody looks after each.").waitFor();
  await post.close();
  await desk.close();
});

test("staff say a wait and count a line; the estimate takes it in, a wrong figure is put right", async () => {
  const desk = await openContext(browser);
  const page = await desk.newPage();
  await signIn(page, await system.signInLink("crossing-officer"));
  await page.goto(`${system.address}/desk/crossings`);
  await page.getByText("Say what you see at a crossing").press("Enter");
  await page.getByRole("combobox", { name: "Line for" }).selectOption("foot");
  await page.getByRole("radio", { name: "A wait staff saw" }).check();
  await page.getByRole("textbox", { name: "At least" }).fill("4");
  await page.getByRole("textbox", { name: "At most" }).fill("2,5");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("Write a shortest and a longest wait").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("textbox", { name: "At least" }).fill("1,5");
  await page.getByRole("textbox", { name: "At most" }).press("Enter");
  await page.getByText(/^Saved, as of .+: Northgate, On foot\.$/).waitFor();
  const now = page.locator(".desk-statement-now");
  await now.getByText("1 h 30 min – 2 h 30 min").waitFor();
  await now.getByText("observed").waitFor();
  await page.getByRole("radio", { name: "Parties counted" }).check();
  await page.getByRole("textbox", { name: "Parties in the line" }).fill("40");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("A count becomes a wait once").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await desk.close();
});

test("a role that states no waits is not offered the form", async () => {
  const desk = await openContext(browser);
  const page = await desk.newPage();
  await signIn(page, await system.signInLink("analyst"));
  await page.goto(`${system.address}/desk/crossings`);
  await page.getByRole("heading", { name: "What needs somebody?" }).waitFor();
  expect(await page.getByText("Say what you see at a crossing").count()).toBe(0);
  await desk.close();
});
