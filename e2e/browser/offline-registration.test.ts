import { rm } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@caravanserai/store";
import { launchBrowser, launchWithProfile, openContext, signIn } from "../kit/browser.ts";
import { registerPerson } from "../kit/post-actions.ts";
import { countCar, enrolIn, enrolTablet, untilInstalled } from "../kit/post-page.ts";
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
    `select kind, count(*)::int as count from journal.entry
     where kind like 'registration.%' or kind like '%.tallied' group by kind`,
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

test("a closed tab keeps what was saved and what was being typed", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 2" });
  await untilInstalled(page);
  await context.setOffline(true);
  const person = { family: "Призраков", given: "Глеб", birth: "1 2 1990", sex: "Male" } as const;
  const reference = await registerPerson(page, person);
  await page.getByRole("link", { name: "Desk", exact: true }).click();
  await page.getByRole("link", { name: /^New person/ }).click();
  const familyName = { name: "Family name, as written" };
  await page.getByRole("textbox", familyName).fill("Черновиков");
  const again = await context.newPage();
  await until(async () => {
    await again.goto(`${system.address}/post/register`);
    return (await again.getByRole("textbox", familyName).inputValue()) === "Черновиков";
  });
  await page.close();
  await again.goto(`${system.address}/post/records`);
  await again.getByRole("link", { name: reference.replaceAll("-", " ") }).waitFor();
  await context.close();
});

test("a browser killed right after saving loses nothing", async () => {
  const profile = await temporaryDirectory("caravanserai-profile-");
  const before = await launchWithProfile(profile);
  const page = await enrolIn(before, { system, label: "desk 3" });
  await untilInstalled(page);
  await before.setOffline(true);
  const person = { family: "Стойкова", given: "Инна", birth: "9 9 1999", sex: "Female" } as const;
  const reference = await registerPerson(page, person);
  for (const { pid } of processesNaming(profile)) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  await until(() => processesNaming(profile).every(({ pid }) => !isAlive(pid)));

  const after = await launchWithProfile(profile);
  const restored = await after.newPage();
  await restored.goto(`${system.address}/post/records`);
  await restored.getByRole("link", { name: reference.replaceAll("-", " ") }).waitFor();
  await restored.getByText("All received by the hub").waitFor({ timeout: 60_000 });
  await after.close();
  await rm(profile, { recursive: true, force: true });
});
