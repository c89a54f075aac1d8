import { reportLanguages, type ReportLanguage } from "@caravanserai/domain";
import { html, Html } from "../../public/html.ts";
import type { DocumentText, ReportDocument } from "../report-document.ts";
import { chartRows, chartSvg } from "./chart-svg.ts";

export const reportStylePath = "/public/situation-report.css";

const languageNames: Readonly<Record<ReportLanguage, string>> = {
  ru: "Русский",
  en: "English",
  de: "Deutsch",
  kk: "Қазақша",
};

/** Where the same report stands in another form or language. */
export type AddressOf = (wanted: {
  readonly language: ReportLanguage;
  readonly format: "html" | "pdf" | "xlsx";
}) => string;

/** A whole report as one page, without any script. */
export function reportHtml(document: ReportDocument, addressOf: AddressOf): string {
  const { words, language } = document;
  const { say } = words;
  return reportPage({
    language,
    title: document.title,
    body: html`
      ${languageLinks(language, addressOf)}
      <h1>${document.title}</h1>
      ${document.warnings.map((line) => html`<p class="warning">${line}</p>`)}
      <ul class="head">
        ${document.head.map((line) => html`<li>${line}</li>`)}
      </ul>
      ${textSection("highlights", document.highlights)} ${figuresSection(document)}
      <section aria-labelledby="chart">
        <h2 id="chart">${say("section.chart")}</h2>
        <figure>
          ${new Html(chartSvg(document))}
          <figcaption>${document.chartAbout}</figcaption>
        </figure>
        <details>
          <summary>${say("section.chart")}</summary>
          ${table([say("column.day"), say("column.in"), say("column.out")], chartRows(document.days))}
        </details>
      </section>
      ${needsSection(document)} ${balanceSection(document)}
      ${textSection("data-note", document.dataNote)} ${textSection("contacts", document.contacts)}
      <p class="files">
        ${say("download")}:
        ${(["pdf", "xlsx"] as const).map(
          (format) =>
            html`<a href="${addressOf({ language, format })}">${format.toUpperCase()}</a> `,
        )}
      </p>
    `,
  });
}

export function reportPage({
  language,
  title,
  body,
}: {
  readonly language: ReportLanguage;
  readonly title: string;
  readonly body: Html;
}): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/public/mark.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${reportStylePath}" />
      </head>
      <body>
        <header>
          <a class="brand" href="/reports">
            <img src="/public/mark.svg" alt="" width="32" height="32" /><span>Caravanserai</span>
          </a>
        </header>
        <main>${body}</main>
      </body>
    </html> `.text;
}

export function languageLinks(current: ReportLanguage, addressOf: AddressOf): Html {
  const links = reportLanguages.map((language) =>
    language === current
      ? html`<span lang="${language}" aria-current="true">${languageNames[language]}</span>`
      : html`<a
          lang="${language}"
          hreflang="${language}"
          href="${addressOf({ language, format: "html" })}"
          >${languageNames[language]}</a
        >`,
  );
  return html`<nav class="languages" aria-label="${Object.values(languageNames).join(", ")}">
    ${links}
  </nav>`;
}

function textSection(id: string, { title, paragraphs, notice }: DocumentText): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${notice === null ? html`` : html`<p class="notice">${notice}</p>`}
    ${paragraphs.map((line) => html`<p>${line}</p>`)}
  </section>`;
}

function figuresSection({ figures, words }: ReportDocument): Html {
  const { say } = words;
  const rows = figures.map(
    ({ label, value, change }, index) =>
      html`<tr>
        <th scope="row">
          ${label} <sup><a href="#note-${index + 1}">${index + 1}</a></sup>
        </th>
        <td class="number">${value}</td>
        <td>${change}</td>
      </tr>`,
  );
  return html`<section aria-labelledby="figures">
    <h2 id="figures">${say("section.figures")}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="figures">
      <table>
        <thead>
          <tr>
            <th scope="col">${say("column.figure")}</th>
            <th scope="col" class="number">${say("column.value")}</th>
            <th scope="col">${say("column.change")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    <h3>${say("section.notes")}</h3>
    <ol class="notes">
      ${figures.map(({ footnote }, index) => html`<li id="note-${index + 1}">${footnote}</li>`)}
    </ol>
  </section>`;
}

function needsSection({ needs, sectors, asOf, words }: ReportDocument): Html {
  const { say } = words;
  const head = (["sector", "need", "response", "gap"] as const).map((one) => say(`column.${one}`));
  const rows = sectors.map(({ label, need, response, gap }) => [label, need, response, gap]);
  return html`<section aria-labelledby="needs">
    <h2 id="needs">${needs.title}</h2>
    ${table(head, rows)}
    <p class="as-of">${asOf}</p>
    ${needs.notice === null ? html`` : html`<p class="notice">${needs.notice}</p>`}
    ${needs.paragraphs.map((line) => html`<p>${line}</p>`)}
  </section>`;
}

function balanceSection({ balances, words }: ReportDocument): Html {
  return html`<section aria-labelledby="balance">
    <h2 id="balance">${words.say("section.balance")}</h2>
    ${balances.map(
      ({ label, line, note }) =>
        html`<p class="balance"><strong>${label}</strong><br /><span>${line}</span></p>
          <p>${note}</p>`,
    )}
  </section>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<div class="scroll" tabindex="0">
    <table>
      <thead>
        <tr>
          ${head.map((name, index) => html`<th scope="col" class="${classOf(index)}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell, index) =>
                index === 0
                  ? html`<th scope="row">${cell}</th>`
                  : html`<td class="number">${cell}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function classOf(column: number): string {
  return column === 0 ? "" : "number";
}
