import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  accessibilityFindings,
  launchBrowser,
  openContext,
  screens,
  signIn,
} from "../kit/browser.ts";
import { registerPerson, type TypedPerson } from "../kit/post-actions.ts";
import { enrolTablet } from "../kit/post-page.ts";
import { TestSystem } from "../kit/test-system.ts";

const pictures = process.env["CARAVANSERAI_SCREENS"];

let system: TestSystem;
let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  system = await TestSystem.start();
  await system.command("configure", "e2e/kit/places.json");
  browser = await launchBrowser();
  const person = { family: "Вымыслова", given: "Аделаида Олеговна", birth: "27 3 1971" };
  await registerTwice(person, ["6611402918", "4507731056"]);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser.close();
  await system.remove();
});

type Registered = Pick<TypedPerson, "family" | "given" | "birth">;

/** One person at the desk twice, with these numbers on the passport; answers the last slip's. */
async function registerTwice(
  person: Registered,
  documentNumbers: readonly [string, string],
): Promise<string> {
  const { context, page } = await enrolTablet(browser, { system, label: person.family });
  let reference = "";
  for (const documentNumber of documentNumbers) {
    reference = await registerPerson(page, { ...person, sex: "Female", documentNumber });
  }
  // The tablet stays on: what it has just saved may still be on its way.
  contexts.push(context);
  return reference;
}

/** A protection officer in the room, with the pair under the cursor. */
async function officer(): Promise<Page> {
  const context = await openContext(browser);
  contexts.push(context);
  const page = await context.newPage();
  // Contrast is measured on what stands, not on what is fading in.
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signIn(page, await system.signInLink("protection-officer"));
  await page
    .getByRole("link", { name: /Duplicates/ })
    .first()
    .click();
  await page.getByRole("heading", { name: "The pair" }).waitFor({ timeout: 30_000 });
  return page;
}

async function look(page: Page, name: string): Promise<void> {
  for (const [screen, size] of Object.entries(screens)) {
    await page.setViewportSize(size);
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow, `${name} at ${screen} scrolls sideways`).toBeLessThanOrEqual(0);
    expect(await accessibilityFindings(page), `${name} at ${screen}`).toEqual([]);
    if (pictures === undefined) continue;
    await mkdir(pictures, { recursive: true });
    const path = join(pictures, `${name}-${size.width}x${size.height}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await page.setViewportSize(screens.wide);
}

/** By keys alone: choose, give the reason, save. */
async function decide(page: Page, key: "1" | "2" | "3", reason: string): Promise<void> {
  await page.getByRole("heading", { name: "The pair" }).focus();
  await page.keyboard.press(key);
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
}

test("two officers settle a pair whose papers contradict each other, and a link is cut", async () => {
  const first = await officer();
  await first.getByText("Other number on the same kind of document").waitFor();
  await first.getByText("Two officers must agree").waitFor();
  await first.getByRole("button", { name: "Open both records (O)" }).waitFor();
  await first.keyboard.press("o");
  await first.getByRole("region", { name: "Both records, field by field" }).waitFor();
  await look(first, "adjudication-first");
  await decide(first, "1", "Same birth date and names");
  await first.getByText("Your opinion is saved").waitFor();
  await first.getByRole("button", { name: "Undo" }).waitFor();
  await look(first, "adjudication-waiting");

  const second = await officer();
  await second.getByText("Earlier opinions. Form your own before you read them.").waitFor();
  await look(second, "adjudication-second");
  await decide(second, "2", "Two people");
  await second.getByText("Officers disagree").first().waitFor();

  await second.getByRole("button", { name: "Undo" }).click();
  await second.getByRole("button", { name: "Undo" }).waitFor({ state: "hidden" });
  await second.getByText("Second opinion needed").first().waitFor();
  await decide(second, "1", "One person, a new passport");
  await second.getByText("Nothing to decide").waitFor();

  await first.getByRole("button", { name: /^Settled 1/ }).click();
  await first.getByText(/linked as one person since/).waitFor();
  await look(first, "adjudication-settled");
  await first.getByRole("button", { name: "Cut the link and reopen" }).click();
  await first.getByRole("textbox", { name: "Why?" }).fill("They came to the desk together");
  await first.keyboard.press("Enter");
  await first.getByRole("button", { name: /^To decide 1/ }).click();
  await first.getByText("Earlier opinions. Form your own before you read them.").click();
  await first.getByText("They came to the desk together").waitFor();
  await first.getByText(/A link between the two records was cut/).waitFor();
  expect((await system.command("verify"))["isEqual"]).toBe(true);
});

test("a clear pair is settled by two keys once its reason was given, and undone by one", async () => {
  const references = [
    await registerTwice({ family: "Придуманова", given: "Зоя", birth: "9 11 1954" }, [
      "7744102938",
      "7744102938",
    ]),
    await registerTwice({ family: "Небывалая", given: "Снежана", birth: "16 6 1988" }, [
      "8855203917",
      "8855203917",
    ]),
  ];
  const page = await officer();
  const queue = page.getByRole("navigation", { name: "Proposals" });
  for (const reference of references) await queue.getByText(reference).waitFor();
  // The newest pairs stand above the one whose papers contradict each other.
  await queue.getByRole("button").first().click();
  await page.getByRole("heading", { name: "The pair" }).focus();
  await page.getByText("Same document number").waitFor();
  await decide(page, "1", "Same passport");
  await page.getByRole("button", { name: /^Settled 1/ }).waitFor();
  await page.getByText("Same document number").waitFor();
  await page.keyboard.press("1");
  const reason = page.getByRole("textbox", { name: "Reason" });
  expect(await reason.inputValue()).toBe("Same passport");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Settled 2/ }).waitFor();
  await page.keyboard.press("u");
  await page.getByRole("button", { name: /^Settled 1/ }).waitFor();
  await page.getByText("Undone at once").waitFor();
  await page.getByRole("button", { name: "To review 0" }).click();
  await page.getByText("Nothing to decide").waitFor();
});

test("a pair that a colleague settles leaves no letter to the next one", async () => {
  const reference = await registerTwice({ family: "Мнимая", given: "Ольга", birth: "5 2 1963" }, [
    "9911223344",
    "9911223344",
  ]);
  const [first, second] = [await officer(), await officer()];
  const queue = (page: Page) => page.getByRole("navigation", { name: "Proposals" });
  for (const page of [first, second]) {
    await queue(page).getByRole("button").filter({ hasText: reference }).click();
    await page.getByText("Same document number").waitFor();
  }
  const openings: string[] = [];
  first.on("request", (request) => {
    if (request.url().includes("/openings")) openings.push(request.method());
  });
  await first.getByRole("heading", { name: "The pair" }).focus();
  await first.keyboard.press("1");
  await first.keyboard.type("Same passport");
  await decide(second, "1", "Same papers");
  await first.getByText("Nothing that you typed was saved").waitFor();
  await first.keyboard.type(" and more, 1 of 2");
  await first.keyboard.press("Enter");
  expect(await accessibilityFindings(first)).toEqual([]);
  await first.getByText("Nothing that you typed was saved").waitFor();
  expect(openings).toEqual([]);
  await first.getByRole("button", { name: "Go on to the next pair" }).click();
  await first.getByRole("heading", { name: "The pair" }).waitFor();
  expect(await first.getByRole("textbox", { name: "Reason" }).inputValue()).toBe("");
});
