import { html, type Html } from "../public/html.ts";
import { dateText } from "./board-format.ts";
import type { BoardTexts } from "./board-sentences.ts";
import { papersOn, type EntryPaperRule } from "./entry-papers.ts";

interface PapersShown {
  readonly countries: readonly string[];
  /** Day on which the operator checked the rules of a country; see `waits.json`. */
  readonly confirmed: Readonly<Record<string, string>>;
}

/** What papers are needed on this day, and what is known to change. */
export function papersSection(words: BoardTexts, shown: PapersShown, day: string): Html {
  const parts = shown.countries.flatMap((country) => {
    const confirmedOn = shown.confirmed[country];
    const standing =
      confirmedOn === undefined ? words.unconfirmed : words.confirmed(dateText(confirmedOn));
    const { now, coming } = papersOn(country, day);
    if (now.length + coming.length === 0) return [];
    const later = coming.length === 0 ? html`` : html`<p class="coming">${words.coming}</p>`;
    return [
      html`<section class="country">
        <h3>${words.countries[country] ?? country}</h3>
        <p class="small">${standing}</p>
        ${now.map((rule) => ruleView(words, rule))} ${later}
        ${coming.map((rule) => ruleView(words, rule))}
      </section>`,
    ];
  });
  if (parts.length === 0) return html``;
  return html`<section aria-labelledby="papers">
    <h2 id="papers">${words.papersTitle}</h2>
    <p>${words.papersLead}</p>
    <div class="countries">${parts}</div>
    <p class="promise">${words.askThere}</p>
  </section>`;
}

function ruleView(words: BoardTexts, rule: EntryPaperRule): Html {
  const { ageFrom, ageTo, papers, stayDays, validFrom, validTo, source, sourceDate } = rule;
  const ages = ageFrom === 0 && ageTo === null ? words.allAges : words.ages(ageFrom, ageTo);
  const listed = papers.map((set) => set.map((paper) => words.papers[paper]).join(" + "));
  const what = papers.length === 0 ? words.noEntry : listed.join(` ${words.or} `);
  const stay = stayDays === null ? "" : words.stay(stayDays.days, stayDays.within);
  const until = validTo === null ? "" : ` ${words.validTo(dateText(validTo))}`;
  return html`<div class="rule">
    <p><span class="ages">${ages}</span> <strong>${what}</strong></p>
    <p>${stay}</p>
    <p class="small">
      ${words.validFrom(dateText(validFrom))}${until}.
      ${words.source(source, dateText(sourceDate))}
    </p>
  </div>`;
}
