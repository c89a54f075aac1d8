/** Capitals: a report set there usually speaks of the whole country. */
export const capitals: ReadonlySet<string> = new Set(
  (
    "Astana|Tbilisi|Moscow|Helsinki|Yerevan|Bishkek|Tashkent|Ulaanbaatar|Warsaw|Kyiv|Bucharest" +
    "|Chișinău|Budapest|Bratislava|Berlin|Vienna|Baku|Dushanbe|Ankara|Tallinn|Riga|Vilnius|Oslo" +
    "|Belgrade|Bogotá|Quito|Lima|Amman|Beirut|Damascus|Baghdad|Khartoum|Nairobi|Rome|Athens" +
    "|Bern|Stockholm|Minsk|Sofia|Prague|Skopje|N'Djamena|Caracas|Kabul|Juba|Cairo|Kampala|Kigali|Dhaka"
  ).split("|"),
);

/** "In the region": the one a town belongs to. */
export const regionOfTown: Readonly<Record<string, string>> = {
  Oral: "West Kazakhstan",
  Petropavl: "North Kazakhstan",
  "Ust-Kamenogorsk": "East Kazakhstan",
  Semey: "Abai",
  Aktau: "Mangystau",
  Lappeenranta: "South Karelia",
};
