import { html } from "../public/html.ts";
import { boardStyleAddress } from "./board-style-address.ts";
import { boardLanguages, boardTexts, type BoardLanguage } from "./board-texts.ts";

/** Written apart: bundlers rewrite templates that hold the end of a script. */
const scriptTag = "script";

/** Offers to keep the board on this telephone. Apart from the board, which has no script. */
export function keepBoardPage(language: BoardLanguage): string {
  const { keep: words } = boardTexts[language];
  const { direction } = boardLanguages[language];
  const said = (["kept", "removed", "failed"] as const).map(
    (name) => html`<p class="promise" data-said="${name}" hidden>${words[name]}</p>`,
  );
  const page = html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.title}</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${boardStyleAddress}" />
        <script src="/public/keep-board.js" defer></${scriptTag}>
      </head>
      <body class="page" data-language="${language}">
        <header class="head"><h1>${words.title}</h1></header>
        <main>
          <p class="lead">${words.lead}</p>
          <p>${words.what}</p>
          <div role="status">${said}</div>
          <noscript><p class="promise">${words.failed}</p></noscript>
          <p class="doors">
            <button id="keep" type="button">${words.keep}</button>
            <button id="remove" type="button">${words.remove}</button>
            <a href="/board?lang=${language}">${words.back}</a>
          </p>
        </main>
      </body>
    </html> `;
  return page.text.replaceAll(/\s*\n\s*/g, "\n");
}
