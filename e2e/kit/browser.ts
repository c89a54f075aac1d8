import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findChromium } from "../../tools/chromium.mjs";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

export const screens = {
  wide: { width: 1280, height: 800 },
  tablet: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
} as const;
export type Screen = keyof typeof screens;

function launchOptions(extraArgs: readonly string[] = []) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("no Chromium; see CONTRIBUTING.md");
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    args: [
      ...(isRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...extraArgs,
    ],
  };
}

const surroundings = { locale: "en-GB", timezoneId: "UTC" } as const;

export function launchBrowser(extraArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch(launchOptions(extraArgs));
}

/** A browser whose profile outlives it: to be killed and started again. */
export function launchWithProfile(profile: string): Promise<BrowserContext> {
  const viewport = screens.tablet;
  return chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    ...surroundings,
    viewport,
  });
}

export function openContext(browser: Browser, screen: Screen = "wide"): Promise<BrowserContext> {
  return browser.newContext({ ...surroundings, viewport: screens[screen] });
}

/** Uses a one-time link as a person would: open it, press the one button. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await Promise.all([page.waitForURL(/\/(post|desk)\//), page.getByRole("button").first().click()]);
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

/** Half-way through a transition a colour is neither of the two that were designed. */
const finishTransitions = `for (const animation of document.getAnimations()) {
  if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
  else animation.finish();
}`;

/** What stands half under the sticky header is small only until somebody scrolls. */
const scrollToTop = `window.scrollTo({ top: 0, behavior: "instant" })`;

/** What axe finds on the page against WCAG 2.2 AA: rule and place, nothing else. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  await page.evaluate(scrollToTop);
  await page.evaluate(finishTransitions);
  const result = await page.evaluate<AxeResult>(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })`,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}
