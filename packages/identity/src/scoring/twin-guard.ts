import type { PreparedPerson } from "../person/prepare.ts";
import { compareNameParts } from "./compare-names.ts";
import type { Evidence } from "./evidence.ts";

const samePaper: ReadonlySet<string> = new Set([
  "document-equal",
  "document-one-character",
  "iin-equal",
  "iin-one-digit",
]);

/**
 * Whether two whole names, of which nobody says which word is the family name, hold one word that
 * contradicts. Likeness across scripts is spelling (`Сухроб`, `Sohrab`); within one it is another.
 */
function isOneWordAnother(left: PreparedPerson, right: PreparedPerson): boolean {
  const { matched, contradicted } = compareNameParts(left.given, right.given);
  return (
    contradicted > 0 ||
    matched.some(
      ({ relation, left: one, right: other }) =>
        relation === "resembling" && one.script === other.script,
    )
  );
}

/** Whether both whole names hold a known given name that the other lacks. */
export function areKnownSiblings(left: PreparedPerson, right: PreparedPerson): boolean {
  if (left.family.length > 0 || right.family.length > 0) return false;
  const { matched } = compareNameParts(left.given, right.given);
  const taken = new Set(matched.flatMap((match) => [match.left, match.right]));
  return [left, right].every(({ given }) =>
    given.some((word) => word.root !== undefined && !taken.has(word)),
  );
}

/** Same family and birth date, other given name, other papers: twins, not one person. */
export function isTwinLike(
  lines: readonly Evidence[],
  left: PreparedPerson,
  right: PreparedPerson,
): boolean {
  const has = (code: Evidence["code"]): boolean => lines.some((line) => line.code === code);
  const isWhole = !lines.some(({ field }) => field === "family-name");
  return (
    has("birth-date-equal") &&
    (has("given-name-different") ||
      (isWhole && has("given-name-resembling") && isOneWordAnother(left, right))) &&
    !has("family-name-different") &&
    !has("names-swapped") &&
    !lines.some((line) => samePaper.has(line.code))
  );
}
