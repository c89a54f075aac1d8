import {
  misconductKinds,
  misconductParties,
  misconductTimes,
  type MisconductKind,
  type MisconductParty,
  type MisconductTime,
} from "@caravanserai/domain";
import { html, type Html } from "./html.ts";
import type { Language } from "./languages.ts";
import { pageOf } from "./page.ts";
import { reportTexts } from "./report-texts.ts";

export interface ReportCrossing {
  readonly code: string;
  readonly name: string;
  readonly nameRu: string;
  readonly nameKk: string;
}

interface Shown {
  readonly isDemo: boolean;
  readonly crossings: readonly ReportCrossing[];
  readonly trouble: "incomplete" | "busy" | null;
}

/** Choices and one button; no field in which a name could be written. */
export function reportFormPage(language: Language, { isDemo, crossings, trouble }: Shown): string {
  const words = reportTexts[language];
  const options = crossings.map(
    (crossing) => html`<option value="${crossing.code}">${nameIn(language, crossing)}</option>`,
  );
  const body = html`<h1>${words.title}</h1>
    <p class="lead">${words.lead}</p>
    ${trouble === null ? html`` : html`<p class="demo" role="alert">${words[trouble]}</p>`}
    <form method="post" action="/report?lang=${language}" class="report">
      <p>
        <label for="crossing">${words.crossing}</label><br />
        <select id="crossing" name="crossing" required>
          ${options}
        </select>
      </p>
      ${group("what", words.what, choices(misconductKinds, words.kinds))}
      ${group("by", words.by, choices(misconductParties, words.parties))}
      ${group("happened", words.happened, choices(misconductTimes, words.times))}
      <button type="submit">${words.send}</button>
    </form>
    <p class="promise">${words.promise}</p>`;
  return pageOf({
    language,
    title: `${words.title} · Caravanserai`,
    isDemo,
    body,
    path: "/report",
  });
}

export function reportTakenPage(language: Language, { isDemo }: { isDemo: boolean }): string {
  const words = reportTexts[language];
  const body = html`<h1>${words.takenTitle}</h1>
    <p class="lead">${words.taken}</p>
    <p><a href="/?lang=${language}">${words.back}</a></p>`;
  return pageOf({ language, title: `${words.takenTitle} · Caravanserai`, isDemo, body });
}

type Code = MisconductKind | MisconductParty | MisconductTime;

function choices<Value extends Code>(
  values: readonly Value[],
  words: Readonly<Record<Value, string>>,
): readonly (readonly [string, string])[] {
  return values.map((value) => [value, words[value]] as const);
}

function group(
  name: string,
  legend: string,
  entries: readonly (readonly [string, string])[],
): Html {
  const radios = entries.map(
    ([value, label]) =>
      html`<li>
        <label>
          <input type="radio" name="${name}" value="${value}" required /> <span>${label}</span>
        </label>
      </li>`,
  );
  return html`<fieldset>
    <legend>${legend}</legend>
    <ul class="choices">
      ${radios}
    </ul>
  </fieldset>`;
}

function nameIn(language: Language, { name, nameRu, nameKk }: ReportCrossing): string {
  if (language === "ru") return nameRu;
  return language === "kk" ? nameKk : name;
}
