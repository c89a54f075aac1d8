import type { TravelMode } from "./acts.ts";
import type { ScenarioCrossing } from "./scenario.ts";

const road: readonly TravelMode[] = ["car", "bus", "bicycle", "foot"];
const roadAndRail: readonly TravelMode[] = [...road, "train"];

/** Code of the crossing, of its town, and names by side and language. */
interface Names {
  readonly code: string;
  readonly town: string;
  readonly ru: string;
  readonly kk: string;
  readonly latin: string;
  readonly beyondRu: string;
  readonly beyondLatin: string;
  /** Degrees north and east. */
  readonly at: readonly [number, number];
}

function crossing(
  names: Names,
  utcOffsetMinutes: number,
  { lanes, modes = road }: { lanes: number; modes?: readonly TravelMode[] },
): ScenarioCrossing {
  return {
    code: names.code,
    nameRu: names.ru,
    nameKk: names.kk,
    nameLatin: names.latin,
    counterpart: { nameRu: names.beyondRu, nameLatin: names.beyondLatin },
    town: names.town,
    utcOffsetMinutes,
    location: { latitude: names.at[0], longitude: names.at[1] },
    modes,
    lanes,
    isFictionalDetail: true,
  };
}

// Kazakhstan kept two zones in 2022: UTC+5 in the west, UTC+6 elsewhere.
const west = 300;
const east = 360;

/**
 * Ten road crossings between Kazakhstan and Russia. Names and regions are public facts; which ten
 * had queues in September 2022 was not published, so the choice is assumed (Mariinsky excepted).
 */
export const modelCrossings: readonly ScenarioCrossing[] = [
  crossing(
    {
      code: "SYR",
      town: "Oral",
      ru: "Сырым",
      kk: "Сырым",
      latin: "Syrym",
      beyondRu: "Маштаково",
      beyondLatin: "Mashtakovo",
      at: [51.6, 51.9],
    },
    west,
    { lanes: 6 },
  ),
  crossing(
    {
      code: "TAS",
      town: "Oral",
      ru: "Таскала",
      kk: "Тасқала",
      latin: "Taskala",
      beyondRu: "Озинки",
      beyondLatin: "Ozinki",
      at: [51.1, 49.9],
    },
    west,
    { lanes: 4, modes: roadAndRail },
  ),
  crossing(
    {
      code: "ZHS",
      town: "Aktobe",
      ru: "Жайсан",
      kk: "Жайсаң",
      latin: "Zhaysan",
      beyondRu: "Сагарчин",
      beyondLatin: "Sagarchin",
      at: [50.7, 56.2],
    },
    west,
    { lanes: 5 },
  ),
  crossing(
    {
      code: "ALM",
      town: "Aktobe",
      ru: "Алимбет",
      kk: "Әлімбет",
      latin: "Alimbet",
      beyondRu: "Орск",
      beyondLatin: "Orsk",
      at: [51.0, 58.7],
    },
    west,
    { lanes: 3 },
  ),
  crossing(
    {
      code: "KAI",
      town: "Kostanay",
      ru: "Кайрак",
      kk: "Қайрақ",
      latin: "Kairak",
      beyondRu: "Бугристое",
      beyondLatin: "Bugristoye",
      at: [53.9, 63.0],
    },
    east,
    { lanes: 4 },
  ),
  crossing(
    {
      code: "ZHE",
      town: "Kostanay",
      ru: "Желкуар",
      kk: "Желқуар",
      latin: "Zhelkuar",
      beyondRu: "Мариинский",
      beyondLatin: "Mariinsky",
      at: [51.9, 61.0],
    },
    east,
    { lanes: 4 },
  ),
  crossing(
    {
      code: "ZHZ",
      town: "Petropavl",
      ru: "Жана Жол",
      kk: "Жаңа жол",
      latin: "Zhana Zhol",
      beyondRu: "Петухово",
      beyondLatin: "Petukhovo",
      at: [55.1, 68.0],
    },
    east,
    { lanes: 5, modes: roadAndRail },
  ),
  crossing(
    {
      code: "KKG",
      town: "Petropavl",
      ru: "Каракога",
      kk: "Қарақоға",
      latin: "Karakoga",
      beyondRu: "Исилькуль",
      beyondLatin: "Isilkul",
      at: [54.7, 70.9],
    },
    east,
    { lanes: 3 },
  ),
  crossing(
    {
      code: "KUR",
      town: "Atyrau",
      ru: "Курмангазы",
      kk: "Құрманғазы",
      latin: "Kurmangazy",
      beyondRu: "Караузек",
      beyondLatin: "Karauzek",
      at: [46.6, 48.2],
    },
    west,
    { lanes: 3 },
  ),
  crossing(
    {
      code: "SHA",
      town: "Pavlodar",
      ru: "Шарбакты",
      kk: "Шарбақты",
      latin: "Sharbakty",
      beyondRu: "Кулунда",
      beyondLatin: "Kulunda",
      at: [52.5, 78.7],
    },
    east,
    { lanes: 3, modes: roadAndRail },
  ),
];
