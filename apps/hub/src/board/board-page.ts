import type { PublicWaits } from "@caravanserai/contract";
import type { WaitsSettings } from "../waits/waits-settings.ts";
import { html, type Html } from "../public/html.ts";
import { fullTimeText } from "./board-format.ts";
import { boardLanguages, boardTexts, type BoardLanguage } from "./board-texts.ts";
import { boardStyleAddress } from "./board-style-address.ts";
import { crossingCard, type Shown } from "./crossing-card.ts";
import { neighboursSection } from "./neighbours-section.ts";
import { papersSection } from "./papers-section.ts";
import { wallTable } from "./wall-table.ts";

export type BoardDisplay = "page" | "wall";

export interface Board {
  readonly waits: PublicWaits;
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  readonly papers: WaitsSettings["papers"];
  readonly isDemo: boolean;
}

const wallRefreshSeconds = 30;
const minuteMs = 60_000;

/** The whole board in one language, without a script: for a phone, a printer or a wall. */
export function boardPage(language: BoardLanguage, display: BoardDisplay, board: Board): string {
  const words = boardTexts[language];
  const { waits, nowMs, utcOffsetMinutes, isDemo } = board;
  const shown: Shown = { language, words, nowMs, utcOffsetMinutes };
  const isWall = display === "wall";
  const asOf = words.asOf(fullTimeText(waits.asOfMs, utcOffsetMinutes));
  const body = html`<header class="head">
      <div>
        <h1>${words.title}</h1>
        <p class="as-of"><time datetime="${iso(waits.asOfMs)}">${asOf}</time></p>
      </div>
      ${isWall ? html`` : languageLinks(language)}
    </header>
    <main>
      ${isWall ? wallTable(waits, shown) : pageBody(shown, board)}
      ${isWall ? html`<p class="wall-foot">${words.free.join(" ")}</p>` : html``}
    </main>`;
  return shell({ language, isDemo, isWall, body });
}

function pageBody(shown: Shown, { waits, papers, nowMs, utcOffsetMinutes }: Board): Html {
  const { words, language } = shown;
  const day = new Date(nowMs + utcOffsetMinutes * minuteMs).toISOString().slice(0, 10);
  return html`<p class="lead">${words.lead}</p>
    <p class="small">${words.old}</p>
    <div class="crossings">${waits.crossings.map((one) => crossingCard(one, shown))}</div>
    <p class="small"><b>${words.methodsTitle}.</b> ${words.methodsExplained}</p>
    <section class="free" aria-labelledby="free">
      <h2 id="free">${words.freeTitle}</h2>
      <ul>
        ${words.free.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      <p class="doors">
        <a href="/report?lang=${language}">${words.complain}</a>
        <a href="/pre">${words.prepare}</a>
        <a href="/board/keep?lang=${language}">${words.keepLink}</a>
      </p>
    </section>
    ${papersSection(words, papers, day)} ${neighboursSection(waits.neighbours, shown)}
    <p class="small to-wall"><a href="/board?display=wall&amp;lang=${language}">${words.wall}</a></p>`;
}

function iso(atMs: number): string {
  return new Date(atMs).toISOString();
}

function languageLinks(current: BoardLanguage): Html {
  const links = Object.entries(boardLanguages).map(([code, { name }]) =>
    code === current
      ? html`<li><span lang="${code}" aria-current="true">${name}</span></li>`
      : html`<li><a lang="${code}" hreflang="${code}" href="/board?lang=${code}">${name}</a></li>`,
  );
  return html`<nav aria-label="${boardTexts[current].language}">
    <ul class="languages">
      ${links}
    </ul>
  </nav>`;
}

interface Shell {
  readonly language: BoardLanguage;
  readonly isDemo: boolean;
  readonly isWall: boolean;
  readonly body: Html;
}

function shell({ language, isDemo, isWall, body }: Shell): string {
  const words = boardTexts[language];
  const { direction } = boardLanguages[language];
  const refresh = html`<meta http-equiv="refresh" content="${wallRefreshSeconds}" />`;
  const page = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${isWall ? refresh : html``}
        <title>${words.title}</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${boardStyleAddress}" />
      </head>
      <body class="${isWall ? "wall" : "page"}">
        ${isDemo ? html`<aside class="demo">${words.demo}</aside>` : html``} ${body}
      </body>
    </html> `;
  // Indentation is for whoever reads this file; travellers pay for every byte.
  return page.text.replaceAll(/\s*\n\s*/g, "\n");
}

/** While nothing can be read and nothing was rendered yet. */
export function boardUnavailablePage(language: BoardLanguage): string {
  const words = boardTexts[language];
  const body = html`<header class="head"><h1>${words.title}</h1></header>
    <main>
      <p class="lead">${words.unavailable}</p>
    </main>`;
  return shell({ language, isDemo: false, isWall: false, body });
}
