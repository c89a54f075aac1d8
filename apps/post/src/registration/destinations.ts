/**
 * Where households want to go, chosen and never typed: the open part must not take up a sentence.
 * Names in Latin letters are stored; the lists show what people here read.
 */
const towns: readonly (readonly [stored: string, shown: string])[] = [
  ["Almaty", "Алматы"],
  ["Astana", "Астана"],
  ["Shymkent", "Шымкент"],
  ["Oral", "Орал · Уральск"],
  ["Aktobe", "Ақтөбе · Актобе"],
  ["Kostanay", "Қостанай · Костанай"],
  ["Petropavl", "Петропавл · Петропавловск"],
  ["Pavlodar", "Павлодар"],
  ["Semey", "Семей · Семипалатинск"],
  ["Oskemen", "Өскемен · Усть-Каменогорск"],
  ["Karaganda", "Қарағанды · Караганда"],
  ["Kokshetau", "Көкшетау · Кокшетау"],
  ["Atyrau", "Атырау"],
  ["Aktau", "Ақтау · Актау"],
  ["Kyzylorda", "Қызылорда · Кызылорда"],
  ["Taraz", "Тараз"],
  ["Turkistan", "Түркістан · Туркестан"],
  ["Taldykorgan", "Талдықорған · Талдыкорган"],
  ["Abroad: Georgia", "→ Грузия · Georgia"],
  ["Abroad: Armenia", "→ Армения · Armenia"],
  ["Abroad: Kyrgyzstan", "→ Кыргызстан · Kyrgyzstan"],
  ["Abroad: Uzbekistan", "→ Узбекистан · Uzbekistan"],
  ["Abroad: Mongolia", "→ Монголия · Mongolia"],
  ["Abroad: Turkey", "→ Турция · Türkiye"],
  ["Abroad: Serbia", "→ Сербия · Serbia"],
  ["Abroad: Germany", "→ Германия · Germany"],
  ["Abroad: other", "→ …"],
];

export const destinations = towns.map(([stored, shown]) => ({
  value: stored,
  label: shown === stored ? stored : `${stored} · ${shown}`,
}));
