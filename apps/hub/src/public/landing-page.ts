import { html } from "./html.ts";
import type { Language } from "./languages.ts";
import { pageOf } from "./page.ts";
import { texts } from "./texts.ts";

/** The front door: what this is and where staff go from here. */
export function landingPage(language: Language, isDemo: boolean): string {
  const words = texts[language];
  const doors = [
    { href: "/board", title: words.board, text: words.boardPurpose },
    { href: "/post/", title: words.post, text: words.postPurpose },
    { href: "/desk/", title: words.desk, text: words.deskPurpose },
    { href: "/api/docs", title: words.docs, text: words.docsPurpose },
  ].map(
    ({ href, title, text }) =>
      html`<li>
        <a class="door" href="${href}"> <strong>${title}</strong><span>${text}</span></a>
      </li>`,
  );
  const body = html`<h1>${words.tagline}</h1>
    <p class="lead">${words.purpose}</p>
    <ul class="doors">
      ${doors}
    </ul>
    <p class="promise">${words.promise}</p>`;
  return pageOf({ language, title: "Caravanserai", isDemo, body, path: "/" });
}
