import { rm } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, launchWithProfile } from "../kit/browser.ts";
import { registerPerson } from "../kit/post-actions.ts";
import { countCar, enrolIn, enrolTablet, untilInstalled } from "../kit/post-page.ts";
import { entriesOfDevice, seqsOfDevice } from "../kit/journal-rows.ts";
import { openSmallDisk } from "../kit/small-disk.ts";
import { isAlive, processesNaming, until } from "../kit/running-programs.ts";
import { temporaryDirectory, TestSystem } from "../kit/test-system.ts";

let system: TestSystem;
let browser: Browser;

beforeAll(async () => {
  system = await TestSystem.start();
  await system.command("configure", "e2e/kit/places.json");
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await system.remove();
});

const familyName = { name: "Family name, as written" };

/** The number of waiting entries as the header of the post says it; zero when it says none. */
async function waitingOn(page: Page): Promise<number> {
  const said = await page
    .getByText(/\d+ waiting/)
    .first()
    .textContent({ timeout: 500 });
  return Number(/(\d+) waiting/.exec(said ?? "")?.[1] ?? 0);
}

async function killBrowserOf(profile: string): Promise<void> {
  for (const { pid } of processesNaming(profile)) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  await until(() => processesNaming(profile).every(({ pid }) => !isAlive(pid)));
}

/** Takes the page's databases away, as a browser does that runs out of space. */
async function evict(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(system.address);
  await devtools.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
}

test("a browser killed in the middle of saving keeps everything it has called saved", async () => {
  const profile = await temporaryDirectory("caravanserai-profile-");
  const before = await launchWithProfile(profile);
  const page = await enrolIn(before, { system, label: "killed while saving" });
  await untilInstalled(page);
  await before.setOffline(true);
  await countCar(page, 1);
  // Saves without a pause, by the page itself; what the screen says is read until it is dead.
  const press = `setInterval(() => {
    [...document.querySelectorAll("button")]
      .find((button) => button.getAttribute("aria-label") === "Car: 1 person, In"
        || button.textContent.includes("Car: 1 person, In"))?.click();
  }, 15)`;
  await page.evaluate(press);
  let said = 0;
  await until(async () => {
    said = Math.max(said, await waitingOn(page).catch(() => 0));
    return said >= 12;
  });
  await killBrowserOf(profile);

  const after = await launchWithProfile(profile);
  await after.setOffline(true);
  const restored = await after.newPage();
  await restored.goto(`${system.address}/post/records`);
  await restored.getByRole("heading", { name: "What is saved where?" }).waitFor();
  const kept = await until(() => waitingOn(restored).catch(() => undefined));
  expect(kept).toBeGreaterThanOrEqual(said);
  await after.setOffline(false);
  await until(async () => (await seqsOfDevice(system, "killed while saving")).length >= kept);
  expect(await seqsOfDevice(system, "killed while saving")).toEqual(
    Array.from({ length: kept }, (_, index) => index + 1),
  );
  await after.close();
  await rm(profile, { recursive: true, force: true });
});

test("a full disk says that nothing was saved and keeps the form; what was saved survives it", async () => {
  const disk = await openSmallDisk();
  const before = await launchWithProfile(disk.folder);
  const page = await enrolIn(before, { system, label: "full" });
  await untilInstalled(page);
  await before.setOffline(true);
  const first = { family: "Полнова", given: "Ада", birth: "1 2 1990", sex: "Female" } as const;
  const reference = await registerPerson(page, first);
  await page.goto(`${system.address}/post/home`);
  const second = { ...first, given: "Ева" };
  const saving = registerPerson(page, second, () => disk.fill(page)).catch(
    () => "stays on the form",
  );
  await page.getByText("NOTHING was saved").waitFor();
  await page
    .getByText(/it may be full|storage is full|tablet may be full/)
    .first()
    .waitFor();
  expect(await page.getByRole("textbox", familyName).inputValue()).toBe("Полнова");
  for (const { pid } of processesNaming(disk.folder)) {
    if (isAlive(pid)) process.kill(pid, "SIGKILL");
  }
  expect(await saving).toBe("stays on the form");
  await until(() => processesNaming(disk.folder).every(({ pid }) => !isAlive(pid)));

  disk.empty();
  const after = await launchWithProfile(disk.folder);
  const restored = await after.newPage();
  await restored.goto(`${system.address}/post/records`);
  await restored.getByRole("link", { name: reference.replaceAll("-", " ") }).waitFor();
  await registerPerson(restored, second);
  await until(async () => (await seqsOfDevice(system, "full")).length === 2);
  expect(await seqsOfDevice(system, "full")).toEqual([1, 2]);
  await after.close();
  await disk.remove();
});

test("storage cleared under an open form: the form stays, and the tablet says what is missing", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "evicted" });
  await untilInstalled(page);
  await countCar(page, 1);
  await until(async () => (await seqsOfDevice(system, "evicted")).length === 1);
  await page.getByText("All received by the hub").waitFor();
  await context.setOffline(true);
  await countCar(page, 2);
  await page.getByText("1 waiting").waitFor();
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page.getByRole("link", { name: /^New person/ }).click();
  await page.getByRole("textbox", familyName).fill("Стойкий");
  await evict(context, page);

  const cleared = page.getByText("The browser has cleared this tablet’s storage");
  await cleared.waitFor();
  await page.getByText(/1 entry was saved here and not confirmed.*numbers 2 to 2/).waitFor();
  expect(await page.getByRole("textbox", familyName).inputValue()).toBe("Стойкий");

  await context.setOffline(false);
  await page.getByRole("button", { name: "Enrol again" }).click();
  await page.getByRole("textbox", { name: "Enrolment code" }).waitFor();
  await cleared.waitFor();
  const label = "evicted, again";
  const code = await system.enrolmentCode({ role: "registration", label, crossing: "NORTH" });
  await page.getByRole("textbox", { name: "Enrolment code" }).fill(code);
  await page.getByRole("button", { name: "Enrol", exact: true }).click();
  await page.getByRole("heading", { name: "Who is at the desk?" }).waitFor();
  await page.getByText("All received by the hub").waitFor();
  await countCar(page, 1);
  await until(async () => (await seqsOfDevice(system, label)).length === 1);
  // Another device with numbers of its own: none of the lost ones is ever given again.
  expect(await seqsOfDevice(system, "evicted")).toEqual([1]);
  expect(await seqsOfDevice(system, label)).toEqual([1]);
  await context.close();
});

test("two tabs save at the same time, one sends, and no number is given twice", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "two tabs" });
  await untilInstalled(page);
  const other = await context.newPage();
  await other.goto(`${system.address}/post/count`);
  await other.getByRole("button", { name: "Car: 1 person, In" }).waitFor();
  await page.goto(`${system.address}/post/count`);
  await page.getByRole("button", { name: "Car: 1 person, In" }).waitFor();
  const times = 8;
  const countIn = async (tab: Page) => {
    for (let time = 0; time < times; time++) {
      await tab.getByRole("button", { name: "Car: 1 person, In" }).click();
    }
  };
  await Promise.all([countIn(page), countIn(other)]);
  const all = Array.from({ length: 2 * times }, (_, index) => index + 1);
  await until(async () => (await seqsOfDevice(system, "two tabs")).length >= all.length);
  expect(await seqsOfDevice(system, "two tabs")).toEqual(all);
  expect(new Set(await entriesOfDevice(system, "two tabs")).size).toBe(all.length);
  // The tab that sends goes away; the other one takes over.
  await page.close();
  await countCar(other, 2);
  await other.getByText("All received by the hub").waitFor({ timeout: 60_000 });
  await until(async () => (await seqsOfDevice(system, "two tabs")).length === all.length + 1);
  await context.close();
});
