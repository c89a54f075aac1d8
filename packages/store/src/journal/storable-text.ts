/**
 * JSON may hold what a Postgres text cannot: the character U+0000 and lone surrogates. The signed
 * text holds them escaped and is kept verbatim; parsed values with them go into no column.
 */
const unstorable = /\0|\p{Surrogate}/u;

/** Cheap look at the signed text: without an escape or a raw one there is nothing to find. */
const mayHold = /\\u(?:0000|[dD][89a-fA-F])|\0|\p{Surrogate}/u;

export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return !unstorable.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner));
}

export function mayBeUnstorable(body: string): boolean {
  return mayHold.test(body);
}

/** The text with every character that Postgres refuses replaced by U+FFFD, as UTF-8 would. */
export function storableText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
}
