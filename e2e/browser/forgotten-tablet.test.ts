import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../kit/browser.ts";
import { countCar, enrolTablet, untilInstalled } from "../kit/post-page.ts";
import { freePort, TestSystem } from "../kit/test-system.ts";

let browser: Browser;
let system: TestSystem;
const systems: TestSystem[] = [];
beforeAll(async () => {
  [browser, system] = await Promise.all([launchBrowser(), startSystem(await freePort())]);
});
afterAll(async () => {
  await browser.close();
  for (const each of systems) await each.remove();
});

async function startSystem(port: number): Promise<TestSystem> {
  const started = await TestSystem.start({ port });
  systems.push(started);
  await started.command("configure", "e2e/kit/places.json");
  return started;
}

test("a tablet that the restored hub has forgotten says what to do, and loses nothing", async () => {
  const { page } = await enrolTablet(browser, { system, label: "Gate 7" });
  await untilInstalled(page);
  await countCar(page, 3);
  const port = Number(new URL(system.address).port);
  await system.stop();
  // As restored from before this tablet was enrolled.
  system = await startSystem(port);
  await page.getByText("This hub does not know this tablet any more").waitFor();
  const field = page.getByRole("textbox", { name: "Enrolment code" });
  await field.fill("0000-0000-0000");
  await page.getByRole("button", { name: "Let this tablet in again" }).click();
  await page.getByText("The hub did not accept this code").waitFor();
  const place = { role: "registration", label: "Gate 7", crossing: "NORTH" };
  await field.fill(await system.enrolmentCode(place));
  await page.getByRole("button", { name: "Let this tablet in again" }).click();
  await page.getByText("All received by the hub").waitFor();
  expect(await page.getByText("This hub does not know this tablet any more").count()).toBe(0);
});
