/** Shorter names meet other words with an ending on. */
const stemLettersMin = 5;

function cyrillicCases(name: string): readonly string[] {
  const stem = name.slice(0, -1);
  if (name.endsWith("ия")) return [`${stem}и`, `${stem}ю`, `${stem}ей`];
  if (name.endsWith("а")) return ["ы", "и", "е", "у", "ой"].map((ending) => stem + ending);
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(name)) {
    return ["а", "у", "ом", "е"].map((ending) => name + ending);
  }
  return [];
}

/**
 * The spellings of a name with the endings of Russian cases and of German and English genitives,
 * where they follow a rule: "Актау" has none.
 */
export function withCases(spellings: string): string {
  return spellings
    .split("|")
    .flatMap((name) => {
      if (name.length < stemLettersMin || /[* ]/.test(name)) return [name];
      if (/^[а-я-]+$/.test(name)) return [name, ...cyrillicCases(name)];
      return /[a-zäöü]$/.test(name) ? [name, `${name}s`, `${name}'s`] : [name];
    })
    .join("|");
}
