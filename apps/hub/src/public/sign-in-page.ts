import { html } from "./html.ts";
import type { Language } from "./languages.ts";
import { pageOf } from "./page.ts";
import { texts } from "./texts.ts";

/** One button: a link preview fetches this page without using the link up. */
export function signInPage(language: Language, { isDemo }: { isDemo: boolean }): string {
  const words = texts[language];
  // An empty action posts to the page's own address, so the token appears nowhere in the page.
  const body = html`<h1>${words.signInTitle}</h1>
    <p class="lead">${words.signInText}</p>
    <form method="post"><button type="submit">${words.signInButton}</button></form>`;
  return pageOf({ language, title: `${words.signInTitle} · Caravanserai`, isDemo, body });
}

export function linkUsedPage(language: Language, { isDemo }: { isDemo: boolean }): string {
  const words = texts[language];
  const body = html`<h1>${words.linkUsedTitle}</h1>
    <p class="lead">${words.linkUsedText}</p>
    <p><a href="/desk/">${words.desk}</a></p>`;
  return pageOf({ language, title: `${words.linkUsedTitle} · Caravanserai`, isDemo, body });
}

export function notFoundPage(language: Language, { isDemo }: { isDemo: boolean }): string {
  const words = texts[language];
  const body = html`<h1>${words.notFoundTitle}</h1>
    <p class="lead">${words.notFoundText}</p>
    <p><a href="/">${words.home}</a></p>`;
  return pageOf({ language, title: `${words.notFoundTitle} · Caravanserai`, isDemo, body });
}
