import { html, type Html } from "./html.ts";
import { languages, type Language } from "./languages.ts";
import { texts } from "./texts.ts";

export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly isDemo: boolean;
  readonly body: Html;
  /** Address for the language links; absent where switching would lose something. */
  readonly path?: string;
}

/** A whole page without any script: head, mark, demo notice, body, languages. */
export function pageOf({ language, title, isDemo, body, path }: Page): string {
  const words = texts[language];
  const notice = isDemo ? html`<p class="demo">${words.demo}</p>` : html``;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/public/public.css" />
      </head>
      <body>
        <header>
          ${notice}
          <div class="top">
            <a class="brand" href="/">
              <img src="/public/mark.svg" alt="" width="40" height="40" /><span>Caravanserai</span>
            </a>
          </div>
        </header>
        <main>${body}</main>
        ${path === undefined ? html`` : languageLinks(path, language)}
      </body>
    </html> `;
  return page.text;
}

function languageLinks(path: string, current: Language): Html {
  const links = Object.entries(languages).map(([code, name]) =>
    code === current
      ? html`<li><span lang="${code}" aria-current="true">${name}</span></li>`
      : html`<li><a lang="${code}" hreflang="${code}" href="${path}?lang=${code}">${name}</a></li>`,
  );
  return html`<footer>
    <nav aria-label="${texts[current].language}">
      <ul class="languages">
        ${links}
      </ul>
    </nav>
  </footer>`;
}
