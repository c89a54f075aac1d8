/** What a town is called where people read. Configurations name towns in Latin letters. */
interface TownNames {
  readonly ru: string;
  readonly kk: string;
  readonly ka: string;
  readonly uk: string;
}

/** Towns near the borders of the countries whose papers the board shows. Public geography. */
const townNames: ReadonlyMap<string, TownNames> = new Map(
  (
    [
      ["Aktau", "Актау", "Ақтау", "აქტაუ", "Актау"],
      ["Aktobe", "Актобе", "Ақтөбе", "აქტობე", "Актобе"],
      ["Almaty", "Алматы", "Алматы", "ალმათი", "Алмати"],
      ["Astana", "Астана", "Астана", "ასტანა", "Астана"],
      ["Astrakhan", "Астрахань", "Астрахан", "ასტრახანი", "Астрахань"],
      ["Atyrau", "Атырау", "Атырау", "ატირაუ", "Атирау"],
      ["Barnaul", "Барнаул", "Барнауыл", "ბარნაული", "Барнаул"],
      ["Chelyabinsk", "Челябинск", "Челябі", "ჩელიაბინსკი", "Челябінськ"],
      ["Helsinki", "Хельсинки", "Хельсинки", "ჰელსინკი", "Гельсінкі"],
      ["Kostanay", "Костанай", "Қостанай", "კოსტანაი", "Костанай"],
      ["Lappeenranta", "Лаппеэнранта", "Лаппеэнранта", "ლაპეენრანტა", "Лаппеенранта"],
      ["Omsk", "Омск", "Омбы", "ომსკი", "Омськ"],
      ["Oral", "Уральск", "Орал", "ორალი", "Уральськ"],
      ["Orenburg", "Оренбург", "Орынбор", "ორენბურგი", "Оренбург"],
      ["Orsk", "Орск", "Орск", "ორსკი", "Орськ"],
      ["Pavlodar", "Павлодар", "Павлодар", "პავლოდარი", "Павлодар"],
      ["Petropavl", "Петропавловск", "Петропавл", "პეტროპავლი", "Петропавловськ"],
      ["Samara", "Самара", "Самара", "სამარა", "Самара"],
      ["Saratov", "Саратов", "Саратов", "სარატოვი", "Саратов"],
      ["Semey", "Семей", "Семей", "სემეი", "Семей"],
      ["St Petersburg", "Петербург", "Петербург", "პეტერბურგი", "Петербург"],
      ["Tbilisi", "Тбилиси", "Тбилиси", "თბილისი", "Тбілісі"],
      ["Vladikavkaz", "Владикавказ", "Владикавказ", "ვლადიკავკაზი", "Владикавказ"],
    ] as const
  ).map(([latin, ru, kk, ka, uk]) => [latin, { ru, kk, ka, uk }]),
);

/**
 * The town as readers of the language write it; the configured name where none is known.
 * @param language two letters, as the screens and the public board name their languages
 */
export function townIn(language: string, town: string): string {
  const names = townNames.get(town);
  if (names === undefined || !Object.hasOwn(names, language)) return town;
  return names[language as keyof TownNames];
}
