import type { Browser, Page } from "playwright-core";
import { writePrepared } from "@caravanserai/contract";
import { openDatabase } from "@caravanserai/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFindings, launchBrowser, openContext } from "../kit/browser.ts";
import { enrolTablet, untilInstalled } from "../kit/post-page.ts";
import { until } from "../kit/running-programs.ts";
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

async function openPart(page: Page, part: "Hand out numbers" | "Call and serve" | "Lanes") {
  await page.getByRole("link", { name: "Queue", exact: true }).click();
  await page.getByRole("radio", { name: part }).check();
}

/** One tap; answers the number as it stands on the slip, check character included. */
async function takeNumber(page: Page, persons: number): Promise<string> {
  const people = persons === 1 ? "1 person" : `${persons} people`;
  await page.getByRole("button", { name: `Number for ${people}`, exact: true }).click();
  const shown = page.locator(".post-token-slip .post-token-number");
  await shown.waitFor();
  return shown.innerText();
}

/** The number without its check character. */
function spoken(written: string): string {
  return written.trim().slice(0, -2);
}

async function fillPerson(page: Page, given: string): Promise<void> {
  await page.getByRole("textbox", { name: "Family name, as written" }).last().fill("Выдуманов");
  await page.getByRole("textbox", { name: "Given names, as written" }).last().fill(given);
  await page.getByRole("textbox", { name: "Birth date", exact: true }).last().fill("27 3 1986");
  const choose = (group: string, choice: string) =>
    page
      .getByRole("group", { name: group, exact: true })
      .last()
      .getByRole("radio", { name: choice, exact: true })
      .check();
  await choose("Sex", "Not recorded");
  await choose("Document", "None");
}

async function registerTheServed(page: Page, given: string): Promise<void> {
  await page.getByRole("button", { name: "Register them" }).first().click();
  await page.waitForURL(/token=/);
  await fillPerson(page, given);
  await page
    .getByRole("group", { name: "Is a place to sleep needed tonight?" })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await page.getByRole("button", { name: "Save and make the slip" }).click();
  await page.waitForURL(/\/post\/slip/);
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const database = openDatabase(await system.ownerUrl(), { connectionsMax: 1 });
  try {
    return (await database.pool.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await database.close();
  }
}

/** The big button that calls exactly this number. */
function callNext(page: Page, number: string) {
  return page.getByRole("button", { name: new RegExp(`^Call next.*${number}`) });
}

test("a number is taken, called, served and registered without typing it, on two tablets", async () => {
  const tail = await enrolTablet(browser, { system, label: "tail" });
  const booth = await enrolTablet(browser, { system, label: "booth" });
  await openPart(booth.page, "Lanes");
  await booth.page.getByRole("button", { name: "Open another lane" }).click();
  await booth.page.getByText("Open", { exact: true }).waitFor();

  await openPart(tail.page, "Hand out numbers");
  const number = spoken(await takeNumber(tail.page, 1));
  await tail.page.getByText("All received by the hub").waitFor();

  await openPart(booth.page, "Call and serve");
  await booth.page.getByRole("radio", { name: "1", exact: true }).check();
  await callNext(booth.page, number).click({ timeout: 30_000 });
  await booth.page.getByRole("button", { name: "Call again" }).waitFor();
  await registerTheServed(booth.page, "Анна");
  await until(
    async () => (await rows("select 1 from read.token where state = 'served'")).length > 0,
  );

  expect(
    await rows("select number, state, lane, household is not null as joined from read.token"),
  ).toEqual([{ number, state: "served", lane: "NORTH/lane-1", joined: true }]);
  expect(await rows("select status, staff from read.lane")).toEqual([{ status: "open", staff: 2 }]);
  await tail.context.close();
  await booth.context.close();
});

test("everything goes on without a network, and one number served at two booths comes to light", async () => {
  const tablets = [
    await enrolTablet(browser, { system, label: "offline 1" }),
    await enrolTablet(browser, { system, label: "offline 2" }),
  ] as const;
  for (const { page, context } of tablets) {
    await openPart(page, "Hand out numbers");
    await untilInstalled(page);
    await context.setOffline(true);
  }
  const [first, second] = tablets;
  const written = [await takeNumber(first.page, 1), await takeNumber(first.page, 1)];
  const other = await takeNumber(second.page, 4);
  expect(other.slice(0, 2)).not.toBe(written[0]!.slice(0, 2));

  await openPart(first.page, "Call and serve");
  await callNext(first.page, spoken(written[0]!)).click();
  await registerTheServed(first.page, "Борис");
  // The second booth gets the same slip held out: its tablet has never heard of the number.
  await openPart(second.page, "Call and serve");
  const box = second.page.getByRole("textbox", { name: "Slip or number" });
  await box.fill(spoken(written[0]!));
  await box.press("Enter");
  await second.page.getByText("Type the last letter too", { exact: false }).waitFor();
  await box.fill(written[0]!);
  await box.press("Enter");
  // Of a number on paper the desk says how they travel: nothing is taken for granted.
  await second.page
    .getByRole("group", { name: "How do they travel?" })
    .getByRole("radio", { name: "On foot" })
    .check();
  await second.page.getByRole("button", { name: "Served", exact: true }).first().click();
  await second.page.getByText("Served already").waitFor();

  for (const { page, context } of tablets) {
    await context.setOffline(false);
    await page.getByText("All received by the hub").waitFor({ timeout: 60_000 });
  }
  await until(async () => (await rows("select 1 from read.discrepancy")).length > 0);
  expect(await rows("select kind from read.discrepancy")).toEqual([{ kind: "queue.served-twice" }]);
  expect(
    await rows("select state from read.token where state = 'waiting' order by number"),
  ).toHaveLength(2);
  const verified = await system.command("verify");
  expect(verified).toMatchObject({ isEqual: true });
  for (const { context } of tablets) await context.close();
});

test("a number takes two taps at the tail and one at the booth, within seconds", async () => {
  const { page, context } = await enrolTablet(browser, { system, label: "quick" });
  await openPart(page, "Hand out numbers");
  const takenFrom = Date.now();
  const number = spoken(await takeNumber(page, 3));
  const takenMs = Date.now() - takenFrom;
  await openPart(page, "Call and serve");
  const next = page.getByRole("button", { name: /^Call next/ }).first();
  await next.waitFor();
  const calledFrom = Date.now();
  await next.click();
  await page.getByRole("button", { name: "Call again" }).first().waitFor();
  const calledMs = Date.now() - calledFrom;
  expect(number).toMatch(/^[0-9A-Z]{2}-\d{3}$/);
  if (process.env["CARAVANSERAI_SCREENS"] !== undefined) {
    process.stdout.write(`${JSON.stringify({ takenMs, calledMs })}\n`);
  }
  await context.close();
});

test("a lost slip is replaced in its place, and a lane takes those first who go first", async () => {
  const { page, context } = await enrolTablet(browser, { system, label: "lost" });
  await openPart(page, "Hand out numbers");
  await page.getByRole("button", { name: "One more: Parties for this number" }).click();
  const lost = spoken(await takeNumber(page, 2));
  await page.locator(".post-token-slip").getByText("2 группы").waitFor();

  await openPart(page, "Lanes");
  await page.getByRole("button", { name: "Open a priority lane" }).click();
  await page.getByRole("heading", { name: "Lane P1" }).waitFor();
  await openPart(page, "Call and serve");
  await page.getByRole("radio", { name: "P1 · goes first" }).check();
  const box = page.getByRole("textbox", { name: "Slip or number" });
  await box.fill(lost);
  await box.press("Enter");
  const held = page.getByRole("article", { name: lost });
  await held.getByRole("button", { name: "Slip lost" }).click();
  await held.getByRole("button", { name: "Hand out the new number" }).click();
  const shown = page.locator(".post-token-slip .post-token-number");
  const given = spoken(await shown.innerText());
  await held.getByText("Replaced by a new slip").waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  const standing = `select state, parties, place_ms::text as place from read.token`;
  const [after] = await until(async () => {
    const found = await rows(`${standing} where number = '${given}'`);
    return found.length === 1 ? found : undefined;
  });
  const [before] = await rows(`${standing} where number = '${lost}'`);
  expect(before).toMatchObject({ state: "replaced" });
  expect(after).toEqual({ state: "waiting", parties: 2, place: before!["place"] });
  expect(await rows("select code, is_priority as first from read.lane where code = 'P1'")).toEqual([
    { code: "P1", first: true },
  ]);
  await context.close();
});

test("a family prepared on a telephone without a network is read at the desk, and nothing was sent", async () => {
  const phone = await openContext(browser, "phone");
  const page = await phone.newPage();
  await page.goto(`${system.address}/pre`);
  await page.getByRole("heading", { name: "Prepare your registration" }).waitFor();
  await page.waitForLoadState("networkidle");
  await phone.setOffline(true);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("textbox", { name: "Family name" }).fill("Выдуманов");
  await page.getByRole("textbox", { name: "Given names" }).fill("Глеб");
  await page.getByRole("textbox", { name: "Birth date" }).fill("27.03.1986");
  await page.getByRole("radio", { name: "Male", exact: true }).check();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Show the code" }).click();
  await page.getByRole("img", { name: "Code 1 of 1" }).waitFor();
  expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([]);
  const kept = await page.evaluate<string>(
    "indexedDB.databases().then((all) => JSON.stringify([all, { ...localStorage }, document.cookie]))",
  );
  expect(kept).not.toContain("Выдуманов");
  expect(JSON.parse(kept)).toMatchObject([[], {}, ""]);
  await phone.close();

  const { context, page: desk } = await enrolTablet(browser, { system, label: "reader" });
  const box = desk.getByRole("textbox").first();
  await box.fill(
    writePrepared([
      {
        family: "Выдуманов",
        given: "Глеб",
        patronymic: "",
        birth: "27.03.1986",
        sex: "male",
        citizenship: null,
        documentKind: null,
        documentNumber: "",
      },
    ])[0]!,
  );
  await box.press("Enter");
  await desk.waitForURL(/\/post\/register/);
  const family = desk.getByRole("textbox", { name: "Family name, as written" });
  await family.waitFor();
  expect(await family.inputValue()).toBe("Выдуманов");
  await desk
    .getByText("The reader was not sure of: Family name, Given names, Birth date")
    .waitFor();
  await context.close();
});
