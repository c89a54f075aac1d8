import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@caravanserai/store";
import { launchBrowser, openContext, signIn } from "../kit/browser.ts";
import { registerPerson } from "../kit/post-actions.ts";
import { countCar, enrolTablet, untilInstalled } from "../kit/post-page.ts";
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

test("three households registered offline survive a reload offline and arrive exactly once", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 1" });
  await untilInstalled(page);
  await context.setOffline(true);
  const references: string[] = [];
  for (const given of ["Алма", "Борис", "Вера"]) {
    const person = { family: "Выдуманов", given, birth: "27 3 1986", sex: "Not recorded" } as const;
    references.push(await registerPerson(page, person));
    await page
      .getByText(/provisional|Предварительно|Saved on this tablet/i)
      .first()
      .waitFor();
  }
  await countCar(page, 3);

  await page.goto(`${system.address}/post/records`);
  await page.getByRole("heading", { name: "What is saved where?" }).waitFor();
  for (const reference of references) {
    await page.getByRole("link", { name: reference.replaceAll("-", " ") }).waitFor();
  }
  await page.getByText("4 waiting").waitFor();

  await context.setOffline(false);
  await page.getByText("All received by the hub").waitFor({ timeout: 60_000 });
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  const { rows } = await database.pool.query<{ reference: string; persons: number }>(
    "select reference, persons from read.household order by reference",
  );
  const entries = await database.pool.query<{ kind: string; count: number }>(
    "select kind, count(*)::int as count from journal.entry where kind like 'reg%' or kind like '%tallied' group by kind",
  );
  await database.close();
  expect(rows.map(({ reference }) => reference)).toEqual([...references].sort());
  expect(Object.fromEntries(entries.rows.map(({ kind, count }) => [kind, count]))).toEqual({
    "registration.household-registered": 3,
    "crossing.tallied": 1,
  });

  const desk = await openContext(browser);
  const room = await desk.newPage();
  await signIn(room, await system.signInLink("analyst"));
  await room.getByText("in 3 households").waitFor();
  await desk.close();
  await context.close();
});

test("a killed tab loses nothing that was saved, and the draft is still there", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 2" });
  await untilInstalled(page);
  await context.setOffline(true);
  const person = { family: "Призраков", given: "Глеб", birth: "1 2 1990", sex: "Male" } as const;
  const reference = await registerPerson(page, person);
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page.getByRole("link", { name: /^New person/ }).click();
  await page.getByRole("textbox", { name: "Family name, as written" }).fill("Черновиков");
  await page
    .getByText(/Draft kept|draft/i)
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`${system.address}/post/records`);
  await again.getByRole("link", { name: reference.replaceAll("-", " ") }).waitFor();
  await context.setOffline(false);
  await again.getByText("All received by the hub").waitFor({ timeout: 60_000 });
  await context.close();
});
