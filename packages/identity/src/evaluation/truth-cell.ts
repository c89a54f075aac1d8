function words(list: string): ReadonlySet<string> {
  return new Set(list.split("|"));
}

const yes = words(
  "true|1|1.0|yes|y|t|match|matched|same|positive|pos|hit|listed|duplicate|dup|+|да|иә|kyllä|ja|oui|si",
);
const no = words(
  "false|0|0.0|no|n|f|none|null|nil|na|n/a|nan|-|–|—|non-match|nonmatch|non match|no match|no-match|" +
    "nomatch|not a match|mismatch|different|distinct|negative|neg|miss|clear|unlisted|not listed|" +
    "not-listed|нет|жоқ|nein|non",
);

function plain(cell: string): string {
  return cell.trim().toLowerCase().replaceAll("_", " ");
}

/** What a cell of a truth column says; undefined when it is neither yes nor no, or empty. */
export function truthOf(cell: string): boolean | undefined {
  const text = plain(cell);
  if (yes.has(text)) return true;
  return no.has(text) || no.has(text.replaceAll(" ", "-")) ? false : undefined;
}

/** Says no, or nothing at all. */
export function isNo(cell: string): boolean {
  return cell.trim() === "" || truthOf(cell) === false;
}
