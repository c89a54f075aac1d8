const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const namesOf = (locale: string) =>
  new Intl.DisplayNames(locale, { type: "region", fallback: "none" });

let codes: ReadonlyMap<string, string> | undefined;

/** Codes of all countries by their English names, made when the first one is looked up. */
function codeOf(name: string): string | undefined {
  if (codes === undefined) {
    const english = namesOf("en");
    const pairs = letters.flatMap((first) => letters.map((second) => first + second));
    codes = new Map(
      pairs.flatMap((code): [string, string][] => {
        const known = english.of(code);
        return known === undefined ? [] : [[known.toLowerCase(), code]];
      }),
    );
  }
  return codes.get(name.trim().toLowerCase());
}

/** A country's English name in another language; what is no such name stays as it is. */
export function countryIn(name: string, locale: string): string {
  const code = codeOf(name);
  return code === undefined ? name : (namesOf(locale).of(code) ?? name);
}
