const adjectival: readonly (readonly [string, string])[] = [
  ["ский", "ская"],
  ["цкий", "цкая"],
  ["ой", "ая"],
  ["ый", "ая"],
  ["ий", "ая"],
];

/** Feminine form of a surname; names like Шевченко or Коваль have one form for all. */
export function feminineFamily(family: string): string {
  if (/(ов|ев|ёв|ин|ын)$/u.test(family)) return `${family}а`;
  for (const [masculine, feminine] of adjectival) {
    if (family.endsWith(masculine)) return family.slice(0, -masculine.length) + feminine;
  }
  return family;
}

const irregularPatronymics: Readonly<Record<string, string>> = {
  Ильич: "Ильинична",
  Никитич: "Никитична",
};

/** Feminine form of a patronymic. */
export function femininePatronymic(patronymic: string): string {
  const irregular = irregularPatronymics[patronymic];
  return irregular ?? patronymic.replace(/ич$/u, "на");
}

const irregularFathers: Readonly<Record<string, string>> = {
  Пётр: "Петрович",
  Павел: "Павлович",
  Лев: "Львович",
  Илья: "Ильич",
  Никита: "Никитич",
  Михаил: "Михайлович",
  Дмитрий: "Дмитриевич",
  Георгий: "Георгиевич",
};

/** Masculine patronymic of a father's given name. */
export function patronymicOf(father: string): string {
  const irregular = irregularFathers[father];
  if (irregular !== undefined) return irregular;
  if (father.endsWith("ий")) return father.replace(/ий$/u, "ьевич");
  if (/[йь]$/u.test(father)) return father.replace(/[йь]$/u, "евич");
  if (/[аяеёиоуыэю]$/u.test(father)) return `${father}евич`;
  return `${father}ович`;
}
