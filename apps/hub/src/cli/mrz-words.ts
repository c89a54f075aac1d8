import type { CharacterDoubt, FieldNote, MrzField } from "@caravanserai/identity";

/** What each note asks of the person who holds the document. */
const wordsByNote: Readonly<Record<FieldNote, string>> = {
  "no-check-digit": "has no check digit, compare by eye",
  "check-digit-mismatch": "its check digit disagrees, compare by eye",
  ambiguous: "can be read in several ways, compare by eye",
  lookalike: "its check digit agrees, but cannot tell lookalikes",
  "unexpected-shape": "no number of this state looks like this, compare by eye",
  "composite-mismatch": "the composite check digit disagrees, compare by eye",
  "impossible-date": "there is no such day",
  "iin-invalid": "no personal number: its own check digit disagrees",
  "iin-differs-from-birth-date": "contradicts the birth date of the document",
  "iin-differs-from-sex": "contradicts the sex of the document",
  unreadable: "a character stands there that cannot be",
  truncated: "fills its space, so a part may be cut off",
};

function characterName(character: string): string {
  return character === "<" ? "a filler" : character;
}

function doubtLine({ at, read, others }: CharacterDoubt): string {
  const choices = [read, ...others].map(characterName).join(" or ");
  return `  look at character ${at}: ${choices}, the check digit cannot tell`;
}

/** One field for people: its value, how far it can be relied on, why not further, where to look. */
export function fieldLines(name: string, field: MrzField): string[] {
  const note = field.note === undefined ? "" : ` (${wordsByNote[field.note]})`;
  return [
    `${name.padEnd(16)} ${field.value.padEnd(30)} ${field.state}${note}`,
    ...(field.suggestion === undefined ? [] : [`  perhaps: ${field.suggestion}`]),
    ...(field.doubts ?? []).map(doubtLine),
  ];
}
