import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accessibilityFindings, launchBrowser, screens } from "../kit/browser.ts";
import { filmDocument, pictureOfDocument } from "../kit/filmed-document.ts";
import { enrolTablet, untilInstalled } from "../kit/post-page.ts";
import { temporaryDirectory, TestSystem } from "../kit/test-system.ts";

const pictures = process.env["CARAVANSERAI_SCREENS"];

/** The specimen of ICAO 9303: a person of the state of Utopia. */
const passport = [
  "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
  "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
] as const;

let system: TestSystem;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  system = await TestSystem.start();
  await system.command("configure", "e2e/kit/places.json");
  folder = await temporaryDirectory("caravanserai-film-");
  await filmDocument(passport, join(folder, "passport.y4m"));
  browser = await launchBrowser([
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    `--use-file-for-fake-video-capture=${join(folder, "passport.y4m")}`,
  ]);
});
afterAll(async () => {
  await browser.close();
  await system.remove();
  await rm(folder, { recursive: true, force: true });
});

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
    await page.screenshot({ path: join(pictures, `${name}-${size.width}x${size.height}.png`) });
  }
  await page.setViewportSize(screens.tablet);
}

async function expectPassport(page: Page): Promise<void> {
  await page.waitForURL(/\/post\/register/);
  const box = (name: string | RegExp) => page.getByRole("textbox", { name }).first();
  await expect.poll(() => box(/^Document number|^Number/).inputValue()).toBe("L898902C3");
  expect(await box("Family name, as written").inputValue()).toBe("ERIKSSON");
  expect(await box("Given names, as written").inputValue()).toBe("ANNA MARIA");
  expect(await box("Birth date").inputValue()).toBe("12.08.1974");
  // What no check digit vouches for is named in the words of the screen.
  await page.getByText("The reader was not sure of: Family name, Given names, Sex").waitFor();
}

test("a passport is read with the camera without a network, and nothing of the picture is kept", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 1" });
  const sentBytes: number[] = [];
  await untilInstalled(page);
  await context.setOffline(true);
  await page.goto(`${system.address}/post/`);
  page.on("request", (request) => {
    expect(request.url().startsWith(system.address)).toBe(true);
    sentBytes.push(request.postDataBuffer()?.length ?? 0);
  });
  await page.getByRole("button", { name: "Read a document with the camera" }).click();
  const settled = page.getByRole("heading", { name: "Read from the document" });
  if (pictures !== undefined) {
    await page.getByLabel("Live picture of the camera").waitFor();
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, "document-camera-800x1280.png") });
  }
  await settled.waitFor();
  const number = page.locator(".post-settled > div").filter({ hasText: "L898902C3" });
  expect(await number.innerText()).toContain("Check digit agrees");
  const family = page.locator(".post-settled > div").filter({ hasText: "ERIKSSON" });
  expect(await family.innerText()).toContain("Compare by eye");
  await look(page, "document-settled");
  // The camera is off as soon as the document is read: no light burns on, no picture is shown.
  expect(await page.locator("video").count()).toBe(0);
  await page.keyboard.press("Enter");
  await expectPassport(page);
  // The tablet asks for its hub all the time; nothing as large as a picture is ever in it.
  expect(Math.max(0, ...sentBytes)).toBeLessThan(2_000);
  await context.close();
});

test("a chosen picture is read too; a dark one, another file and a missing camera are told in words", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 2" });
  const choose = (name: string, buffer: Buffer) =>
    page.locator("input[type=file]").setInputFiles({ name, mimeType: "image/bmp", buffer });
  await choose("dark.bmp", pictureOfDocument(passport, 0.01));
  await page.getByText("This picture is too dark").waitFor();
  await choose("letter.bmp", Buffer.from("no picture at all"));
  await page.getByText("This file is no picture that can be opened").waitFor();
  const wrong = [passport[0], passport[1].replace("7408122", "7408123")];
  await choose("wrong.bmp", pictureOfDocument(wrong));
  await page.getByText("The check digits do not agree").waitFor();
  await choose("passport.bmp", pictureOfDocument(passport));
  await page.getByRole("button", { name: "Use for the registration" }).click();
  await expectPassport(page);
  await context.close();

  const plain = await launchBrowser();
  const other = await enrolTablet(plain, { system, label: "desk 3" });
  await other.page.getByRole("button", { name: "Read a document with the camera" }).click();
  await other.page.getByText(/No camera was found|may not use the camera/).waitFor();
  await plain.close();
});

/** Keys as a reader with a cable sends them while this layout is active. */
async function sendKeys(page: Page, text: string): Promise<void> {
  const wire = await page.context().newCDPSession(page);
  for (const key of text) {
    const isEnter = key === "\n";
    const isTab = key === "\t";
    const name = isEnter ? "Enter" : isTab ? "Tab" : key;
    const code = isEnter ? 13 : isTab ? 9 : 0;
    await wire.send("Input.dispatchKeyEvent", {
      type: "keyDown",
      key: name,
      windowsVirtualKeyCode: code,
      ...(isTab ? {} : { text: isEnter ? "\r" : key }),
    });
    await wire.send("Input.dispatchKeyEvent", {
      type: "keyUp",
      key: name,
      windowsVirtualKeyCode: code,
    });
  }
  await wire.detach();
}

test("a reader's keys are a document wherever the focus is: Enter or Tab, a Russian keyboard too", async () => {
  const { context, page } = await enrolTablet(browser, { system, label: "desk 4" });
  const home = () => page.goto(`${system.address}/post/`);
  const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
  const russian = "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ";
  const typed = [...passport.join("\n")].map((key) => russian[latin.indexOf(key)] ?? key).join("");
  const bursts = [`${passport.join("\n")}\n`, `${passport.join("\t")}\t`, `${typed}\n`];
  for (const burst of bursts) {
    await home();
    await page.getByRole("button", { name: "Choose a picture" }).focus();
    await sendKeys(page, burst);
    await expectPassport(page);
    await page
      .getByRole("button", { name: "Start afresh" })
      .or(page.locator("body"))
      .first()
      .waitFor();
  }
  await context.close();
});
