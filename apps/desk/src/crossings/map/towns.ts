import type { Language } from "@caravanserai/ui";
import type { LonLat } from "./projection.ts";

/** A town that helps to find oneself on the map. Public geography, to a hundredth of a degree. */
interface Town {
  readonly at: LonLat;
  /** In Latin, Russian, Kazakh and Georgian letters. */
  readonly names: readonly [latin: string, ru: string, kk: string, ka: string];
}

const nameAt: Readonly<Record<Language, 0 | 1 | 2 | 3>> = { en: 0, de: 0, ru: 1, kk: 2, ka: 3 };

export function townName({ names }: Town, language: Language): string {
  return names[nameAt[language]];
}

/** Towns near the borders of the countries whose papers the board shows. */
export const towns: readonly Town[] = [
  { at: [51.37, 51.23], names: ["Oral", "Уральск", "Орал", "ორალი"] },
  { at: [57.21, 50.28], names: ["Aktobe", "Актобе", "Ақтөбе", "აქტობე"] },
  { at: [51.88, 47.11], names: ["Atyrau", "Атырау", "Атырау", "ატირაუ"] },
  { at: [63.63, 53.21], names: ["Kostanay", "Костанай", "Қостанай", "კოსტანაი"] },
  { at: [69.14, 54.87], names: ["Petropavl", "Петропавловск", "Петропавл", "პეტროპავლი"] },
  { at: [71.43, 51.13], names: ["Astana", "Астана", "Астана", "ასტანა"] },
  { at: [76.97, 52.29], names: ["Pavlodar", "Павлодар", "Павлодар", "პავლოდარი"] },
  { at: [80.25, 50.41], names: ["Semey", "Семей", "Семей", "სემეი"] },
  { at: [50.15, 53.2], names: ["Samara", "Самара", "Самара", "სამარა"] },
  { at: [46.03, 51.53], names: ["Saratov", "Саратов", "Саратов", "სარატოვი"] },
  { at: [55.1, 51.77], names: ["Orenburg", "Оренбург", "Орынбор", "ორენბურგი"] },
  { at: [58.56, 51.23], names: ["Orsk", "Орск", "Орск", "ორსკი"] },
  { at: [61.4, 55.16], names: ["Chelyabinsk", "Челябинск", "Челябі", "ჩელიაბინსკი"] },
  { at: [73.37, 54.99], names: ["Omsk", "Омск", "Омбы", "ომსკი"] },
  { at: [48.03, 46.35], names: ["Astrakhan", "Астрахань", "Астрахан", "ასტრახანი"] },
  { at: [83.76, 53.35], names: ["Barnaul", "Барнаул", "Барнауыл", "ბარნაული"] },
  { at: [44.79, 41.72], names: ["Tbilisi", "Тбилиси", "Тбилиси", "თბილისი"] },
  { at: [44.68, 43.02], names: ["Vladikavkaz", "Владикавказ", "Владикавказ", "ვლადიკავკაზი"] },
  { at: [24.94, 60.17], names: ["Helsinki", "Хельсинки", "Хельсинки", "ჰელსინკი"] },
  { at: [28.19, 61.06], names: ["Lappeenranta", "Лаппеэнранта", "Лаппеэнранта", "ლაპეენრანტა"] },
  { at: [30.32, 59.94], names: ["St Petersburg", "Петербург", "Петербург", "პეტერბურგი"] },
];
