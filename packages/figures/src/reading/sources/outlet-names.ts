import type { Token } from "../text/tokenise.ts";
import { actors, outlets } from "./actor-words.ts";

/** An agency or a paper named in the text, tokens `first` to before `last`. */
interface OutletMention {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export const outletNouns = new RegExp(
  "^(agency|agentur|nachrichtenagentur|newspaper|daily|weekly|magazine|newswire|broadcaster" +
    "|outlet|portal|website|site|tageszeitung|zeitung|wochenzeitung|blatt|sender|fernsehsender" +
    "|nachrichtenportal|onlineportal|magazin|агентств[аоеу]|информагентств[аоеу]|газет[аеуы]" +
    "|телеканал[аеу]?|портал[аеу]?|издани[еюя]|радиостанци[ия]|журнал[аеу]?)$",
);
/** An agency of these is an office: "the migration agency". */
const officeWords =
  /^(migration|immigration|border|refugee|statistics|security|protection|health|customs|federal)$/;
export const newsWords =
  /^(news|press|information|state|national|russian|staatliche[nr]?|информационн.*|новостей)$/;
const outletEndings = new RegExp(
  "^(wire|newswire|news|press|times|tv|media|inform|ticker|online|zeitung|tagblatt|tageblatt" +
    "|kurier|radio|broadcasting|daily|herald|tribune|gazette|courier|observer|chronicle" +
    "|ньюс|пресс|информ|медиа|тв|новости|вести|ведомости|правда|info|agency|инфо)$",
);

function isName(token: Token | undefined): boolean {
  return token?.kind === "word" && /^[\p{Lu}]/u.test(token.text);
}

export function written(
  text: string,
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, " ");
}

/** Tokens of a quoted name that begins at a mark; undefined when none does. */
function quotedAt(tokens: readonly Token[], at: number): readonly [number, number] | undefined {
  if (!/^[«„“"‚]$/.test(tokens[at]?.text ?? "")) return undefined;
  for (let last = at + 2; last <= at + 6; last++) {
    if (/^[»“”"‘]$/.test(tokens[last]?.text ?? "")) return [at + 1, last];
  }
  return undefined;
}

/** Capitalised words in a row. */
export function namesFrom(tokens: readonly Token[], at: number): number {
  let last = at;
  while (last < at + 4 && isName(tokens[last]) && !(last > at && tokens[last]!.hasBreakBefore)) {
    last++;
  }
  return last;
}

function listedAt(tokens: readonly Token[], at: number): OutletMention | undefined {
  if (!isName(tokens[at])) return undefined;
  const match = outlets.matchAt(tokens, at);
  if (match !== undefined) return { name: match.meaning, first: at, last: at + match.length };
  // "TASS-Eurasia", "LETA-N": a branch of an agency we know.
  const [stem, branch] = tokens[at]!.folded.split(/[-‑]/);
  if (branch === undefined || stem === undefined) return undefined;
  const stemToken = { ...tokens[at]!, folded: stem };
  const isBranch = outlets.matchAt([stemToken], 0) !== undefined;
  return isBranch ? { name: tokens[at]!.text, first: at, last: at + 1 } : undefined;
}

/** "the agency Meridian", "агентство «Степь»", "der Zeitung Nordblatt". */
function afterNoun(text: string, tokens: readonly Token[], at: number): OutletMention | undefined {
  const before = tokens[at - 1]?.folded ?? "";
  if (!outletNouns.test(tokens[at]!.folded) || officeWords.test(before)) return undefined;
  let first = at + 1;
  while (newsWords.test(tokens[first]?.folded ?? "") && !isName(tokens[first])) first++;
  const quoted = quotedAt(tokens, first);
  if (quoted !== undefined) {
    return { name: written(text, tokens, quoted), first: at, last: quoted[1] + 1 };
  }
  const last = namesFrom(tokens, first);
  return last === first
    ? undefined
    : { name: written(text, tokens, [first, last]), first: at, last };
}

/** "Meridian News Agency", "Caucasus Wire", "Kaspi-Info": the name says that it is an outlet. */
function byEnding(text: string, tokens: readonly Token[], at: number): OutletMention | undefined {
  if (!isName(tokens[at]) || isName(tokens[at - 1])) return undefined;
  const named = namesFrom(tokens, at);
  // "Степные новости": Russian names go on in small letters.
  const isSmall = named === at + 1 && /^[а-я]+$/.test(tokens[named]?.text ?? "");
  const last = isSmall && outletEndings.test(tokens[named]!.folded) ? named + 1 : named;
  const ending = tokens[last - 1]!.folded;
  const isNewsAgency =
    /^(agency|agentur)$/.test(ending) && newsWords.test(tokens[last - 2]!.folded);
  const parts = ending.split(/[-‑]/);
  const isEnding = ending !== "agency" && outletEndings.test(parts.at(-1)!);
  if (!isNewsAgency && !(isEnding && (last - at > 1 || parts.length > 1))) return undefined;
  if (actors.matchAt(tokens, at) !== undefined && !isNewsAgency) return undefined;
  return { name: written(text, tokens, [at, last]), first: at, last };
}

/** "Al Waha TV" and "TV Alan" are told by the word at either end. */
function byBeginning(
  text: string,
  tokens: readonly Token[],
  at: number,
): OutletMention | undefined {
  if (!/^(tv|radio|телеканал|радио)$/.test(tokens[at]!.folded) || !isName(tokens[at + 1])) {
    return undefined;
  }
  const last = namesFrom(tokens, at + 1);
  return { name: written(text, tokens, [at, last]), first: at, last };
}

/** The agency or paper that is named from a token on. */
export function outletAt(
  text: string,
  tokens: readonly Token[],
  at: number,
): OutletMention | undefined {
  if (tokens[at]?.kind !== "word") return undefined;
  return (
    listedAt(tokens, at) ??
    afterNoun(text, tokens, at) ??
    byEnding(text, tokens, at) ??
    byBeginning(text, tokens, at)
  );
}

const audiences = new RegExp(
  "^(reporters|journalists|parliament|lawmakers|the|a|his|her|journalisten|reportern|dem|der|den" +
    "|журналистам|корреспонденту|изданию|агентству|газете)$",
);

/** "told Yle", "told the daily Kviris": whom somebody told it carried it on. */
export function listenerOutlet(text: string, tokens: readonly Token[], at: number): string | null {
  if (tokens[at]!.folded !== "told") return null;
  let first = at + 1;
  while (first < at + 4 && audiences.test(tokens[first]?.folded ?? "")) first++;
  const noun = outletAt(text, tokens, first);
  if (noun !== undefined) return noun.name;
  const isOffice = actors.matchAt(tokens, first) !== undefined;
  const last = namesFrom(tokens, first);
  const isPlain = first === at + 1 && last > first && !isOffice;
  return isPlain ? written(text, tokens, [first, last]) : null;
}
