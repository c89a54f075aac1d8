import { withoutMarks } from "../names/latin-letters.ts";

/**
 * Legal forms of organisations, those that answer one another across countries in one line: liable
 * with limits, by shares, incorporated, a company of any kind, partnership, without gain, state.
 */
const formLines: readonly string[] = [
  `llc, ltd, limited, llp, gmbh, mbh, ug, ooo, ооо, too, тоо, тов, tov, тдв, mchj, мчж, mmc, шпк,
   osoo, осоо, sarl, srl, sprl, bvba, bv, lda, ltda, spzoo, sp z o o, sro, s r o, doo, д о о,
   доо, kft, eood, еоод, ood, оод, oy, aps, anpartsselskab, pte, pvt, pty, private, proprietary,
   sdn, bhd, wll, fze, fzco, fzc, fz llc, шпп, шп, шрл, შპს, limited liability company, limited
   liability partnership, private limited company, company with limited liability, gesellschaft
   mit beschränkter haftung, общество с ограниченной ответственностью, товариство з обмеженою
   відповідальністю, товарищество с ограниченной ответственностью, жауапкершілігі шектеулі
   серіктестігі, жшс, obshchestvo s ogranichennoy otvetstvennostyu, obshchestvo s ogranichennoi
   otvetstvennostyu, tovarishchestvo s ogranichennoy otvetstvennostyu, societatea cu raspundere
   limitata, societate cu raspundere limitata, societe a responsabilite limitee, societa a
   responsabilita limitata, sociedad de responsabilidad limitada, sociedad limitada, sociedade
   limitada, besloten vennootschap, korlatolt felelossegu tarsasag, spolka z ograniczona
   odpowiedzialnoscia, spolecnost s rucenim omezenym, drustvo s ogranicenom odgovornoscu,
   osakeyhtio, limited sirketi, sti`,
  `jsc, ojsc, cjsc, pjsc, qjsc, ag, ao, ао, oao, оао, zao, зао, pao, пао, nao, нао, ат, прат,
   пат, pat, prat, qsc, psc, ksc, qk, sa, spa, nv, plc, se, asa, ab, oyj, as, sab, saog, saoc,
   tbk, ad, ад, dd, акционерное общество, aktiengesellschaft, aktiebolag, aksjeselskap,
   aktieselskab, joint stock company, open joint stock company, closed joint stock company,
   public joint stock company, joint stock, public limited company, public company limited,
   societe anonyme, sociedad anonima, sociedade anonima, societa per azioni, naamloze
   vennootschap, anonim sirketi, anonim sirket, a s, spolka akcyjna, открытое акционерное
   общество, закрытое акционерное общество, публичное акционерное общество, непубличное
   акционерное общество, акціонерне товариство, приватне акціонерне товариство, публічне
   акціонерне товариство, aktsionernoe obshchestvo, otkrytoe aktsionernoe obshchestvo, zakrytoe
   aktsionernoe obshchestvo, publichnoe aktsionernoe obshchestvo, акционерлік қоғамы, ақ,
   perseroan terbatas, სს`,
  "inc, incorporated, corp, corporation, corpn, corporacion, corporation limited",
  `co, company, cie, compagnie, compania, companhia, компания, kompania, kompaniya, компанія,
   kabushiki kaisha, kk, pt, cv`,
  `lp, limited partnership, kg, kgaa, ohg, gbr, cokg, commandite, commanditaire vennootschap,
   kommanditgesellschaft, societe en commandite, general partnership, partnership, partners llp`,
  `ngo, nko, нко, ano, ано, ev, eingetragener verein, nonprofit, non profit organisation, vzw,
   asbl, автономная некоммерческая организация, некоммерческая организация`,
  `fgup, фгуп, гуп, gup, муп, mup, ip, ип, фоп, fop, unitary enterprise, federal state unitary
   enterprise, государственное унитарное предприятие, state enterprise, государственное
   предприятие, гп, дп`,
];

/** Forms that are ordinary words, names or syllables too: only at an end of the name. */
const endOnly = new Set(
  (
    "ag ao sa se nv ab as ad dd oy bv ug pt cv kg lp co ip ev kk qk dp gp sti pat prat ano " +
    "pte pvt pty private proprietary partnership too tov oo ат ад дп гп ип ақ სს spa nao lda " +
    "cie"
  ).split(" "),
);

/** Words of the longest form. */
const wordsMax = 4;

function plain(text: string): string {
  return withoutMarks(text.toLowerCase()).replaceAll("ß", "ss");
}

const kindByForm: ReadonlyMap<string, number> = new Map(
  formLines.flatMap((line, kind) =>
    line
      .split(",")
      .map((form) => [plain(form.trim().replace(/\s+/g, " ")), kind] as const)
      .filter(([form]) => form !== ""),
  ),
);

/** A name's words without the legal forms among them, and the kinds of those forms. */
export interface WithoutForms {
  readonly words: readonly string[];
  readonly kinds: ReadonlySet<number>;
}

function formAt(
  words: readonly string[],
  at: number,
): { kind: number; length: number } | undefined {
  for (let length = Math.min(wordsMax, words.length - at); length > 0; length--) {
    const text = plain(words.slice(at, at + length).join(" "));
    const kind = kindByForm.get(text);
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

/** Whether there is a legal form among the words that is no word or name besides. */
export function hasCertainForm(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const form = formAt(words, at);
    return form !== undefined && (form.length > 1 || !endOnly.has(plain(word)));
  });
}

/** Whether the word is a legal form, though it may be something else in a person's name. */
export function isPossibleForm(word: string): boolean {
  return kindByForm.has(plain(word));
}

/** Takes the legal forms out of a name; a name of nothing else keeps its words. */
export function withoutForms(words: readonly string[]): WithoutForms {
  const kept: string[] = [];
  const kinds = new Set<number>();
  for (let at = 0; at < words.length;) {
    const form = formAt(words, at);
    const isEnd = at === 0 || form === undefined || isLastForm(words, at + form.length);
    if (form === undefined || (!isEnd && form.length === 1 && endOnly.has(plain(words[at]!)))) {
      kept.push(words[at]!);
      at++;
      continue;
    }
    kinds.add(form.kind);
    at += form.length;
  }
  return kept.length === 0 ? { words, kinds: new Set() } : { words: kept, kinds };
}

/** Whether nothing but legal forms follows. */
function isLastForm(words: readonly string[], from: number): boolean {
  return words.slice(from).every((word) => isPossibleForm(word) || word === "and");
}
