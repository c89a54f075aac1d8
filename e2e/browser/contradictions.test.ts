import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openContext, signIn } from "../kit/browser.ts";
import { registerPerson } from "../kit/post-actions.ts";
import { enrolTablet, placeHousehold, untilInstalled } from "../kit/post-page.ts";
import { TestSystem } from "../kit/test-system.ts";

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

test("one bed given by two offline tablets becomes one discrepancy with both claims", async () => {
  const tablets = [];
  for (const label of ["desk 1", "desk 2"]) {
    const tablet = await enrolTablet(browser, { system, label });
    await untilInstalled(tablet.page);
    await tablet.context.setOffline(true);
    const person = { family: "Ночлегов", given: label, birth: "5 5 1985", sex: "Female" } as const;
    const reference = await registerPerson(tablet.page, person);
    await placeHousehold(tablet.page, { reference, unit: "Single", act: "Check in" });
    tablets.push({ ...tablet, reference });
  }
  for (const { context, page } of tablets) {
    await context.setOffline(false);
    await page.getByText("All received by the hub").waitFor({ timeout: 60_000 });
    await context.close();
  }
  const desk = await openContext(browser);
  const room = await desk.newPage();
  await signIn(room, await system.signInLink("shelter-coordinator"));
  await room
    .getByRole("link", { name: /Discrepancies/ })
    .first()
    .click();
  for (const { reference } of tablets) {
    await room
      .getByText(reference.replaceAll("-", " "))
      .or(room.getByText(reference))
      .first()
      .waitFor();
  }
  for (const label of ["desk 1", "desk 2"]) await room.getByText(label).first().waitFor();
  const verify = await system.command("verify");
  expect(verify["isEqual"]).toBe(true);
  await desk.close();
});

test("one person registered in two alphabets is proposed as a duplicate, and a person decides", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 3" });
  const cyrillic = { family: "Щербаков", given: "Юрий", birth: "27 3 1971", sex: "Male" } as const;
  const latin = { family: "Shcherbakov", given: "Iurii", birth: "27 3 1971", sex: "Male" } as const;
  const references = [await registerPerson(page, cyrillic), await registerPerson(page, latin)];
  await page.getByText("Received by the hub: the slip is confirmed").waitFor();
  await context.close();

  const desk = await openContext(browser);
  const room = await desk.newPage();
  await signIn(room, await system.signInLink("protection-officer"));
  await room
    .getByRole("link", { name: /Duplicates/ })
    .first()
    .click();
  const queue = room.getByRole("navigation", { name: "Proposals" });
  for (const reference of references) await queue.getByText(reference).waitFor();
  expect(await room.getByRole("main").innerText()).not.toContain("Щербаков");
  await desk.close();
});
