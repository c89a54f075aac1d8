import { tokenise } from "../text/tokenise.ts";
import { gazetteer } from "./gazetteer.ts";

export interface PlaceInText {
  readonly name: string;
  /** `to` after "to", "into", "for"; else the place is only named. */
  readonly side: "to" | "named";
}

const toWords = /^(to|into|for|towards|nach|ins|в)$/;

/** Places of a short text, as the gazetteer names them. */
export function placesIn(text: string): readonly PlaceInText[] {
  const tokens = tokenise(text);
  const found: PlaceInText[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const match = gazetteer.matchAt(tokens, at);
    if (match === undefined) continue;
    const side = toWords.test(tokens[at - 1]?.folded ?? "") ? "to" : "named";
    found.push({ name: match.meaning.name, side });
    at += match.length - 1;
  }
  return found;
}
