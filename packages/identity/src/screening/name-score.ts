import { alignNames } from "./align-names.ts";
import { organisationScore } from "./align-organisations.ts";
import { nameTokens } from "./name-tokens.ts";
import { isOrganisation, organisationName } from "./organisation-words.ts";

/**
 * How alike two full names are, 0 to 1. Names of which one says that it is an organisation's are
 * compared as such, all others as names of people.
 */
export function nameScore(left: string, right: string): number {
  if (isOrganisation(left) || isOrganisation(right)) {
    return organisationScore(organisationName(left), organisationName(right));
  }
  return alignNames(nameTokens(left), nameTokens(right)).score;
}
