import { modelClaim, said, type ModelClaim } from "./model-claim.ts";

const { week, entriesKz, exitsKz, entriesGe, leftRussia, kzInterior, geInterior } = said;
const ria = { relayedBy: ["RIA Novosti"] };
const perDayGe = { ...entriesGe, ...geInterior, rate: "day", aspect: "typical" } as const;

/** The 29 figures of five press reports, 21 to 28 September and June/July 2022. */
export const pressReports: readonly ModelClaim[] = [
  modelClaim("01-ntv", 1, {
    ...{ ...entriesKz, ...kzInterior, ...ria, ...week },
    ...{ value: 98_000, qualifier: "about", outlet: "ntv" },
  }),
  modelClaim("02-ntv", 2, {
    ...{ ...exitsKz, ...kzInterior, ...ria, ...week },
    ...{ value: 64_000, qualifier: "slightly-more-than", outlet: "ntv" },
  }),
  ...["ntv", "digest"].map((outlet) =>
    modelClaim(`03-${outlet}`, 3, {
      ...{ ...perDayGe, value: 5_000, valueHigh: 6_000, outlet },
      ...{ periodStart: "2022-09-22", periodEnd: "2022-09-23", asOf: "2022-09-27" },
      wording: "four or five days before",
    }),
  ),
  modelClaim("04-ntv", 4, {
    ...{ ...perDayGe, value: 10_000, outlet: "ntv" },
    ...{ periodStart: "2022-09-27", periodEnd: "2022-09-27", asOf: "2022-09-27" },
  }),
  ...["ntv", "digest"].map((outlet) =>
    modelClaim(`05-${outlet}`, 5, {
      ...{ measure: "ratio", unit: "times", value: 2, qualifier: "about", outlet },
      ...{ direction: "in", place: "Georgia", counterpart: "Russia" },
      ...{ periodStart: "2022-09-21", asOf: "2022-09-27", wording: "entries against before" },
    }),
  ),
  ...["ntv", "digest"].map((outlet) =>
    modelClaim(`06-${outlet}`, 6, {
      ...{ measure: "call-up", unit: "persons", value: 100_000, qualifier: "several", outlet },
      ...{ place: "Russia", population: "reservists", saidBy: "President of Russia" },
      ...{ sourceClass: "authority", wording: "several hundred thousand to be called up" },
    }),
  ),
  modelClaim("07-merkur-a", 7, {
    ...{ ...entriesKz, ...kzInterior, ...week, relayedBy: ["Al Jazeera"] },
    ...{ value: 100_000, qualifier: "almost", outlet: "merkur-a" },
  }),
  modelClaim("08-merkur-a", 8, {
    ...{ ...entriesKz, value: 10_000, qualifier: "several", outlet: "merkur-a" },
    wording: "tens of thousands, undated",
  }),
  modelClaim("09-merkur-a", 9, {
    ...{ measure: "distance", unit: "kilometres", value: 7_644, outlet: "merkur-a" },
    ...{ place: "Kazakhstan", counterpart: "Russia", wording: "length of the land border" },
  }),
  modelClaim("10-merkur-a", 10, {
    ...{ measure: "crossing-points", unit: "crossing-points", value: 10, outlet: "merkur-a" },
    ...{ ...week, place: "Kazakhstan", direction: "in", wording: "crossings with queues" },
  }),
  modelClaim("11-merkur-a", 11, {
    ...{ measure: "queue", unit: "vehicles", value: 1_000, qualifier: "several" },
    ...{ ...week, place: "Kazakhstan", direction: "in", outlet: "merkur-a" },
    wording: "thousands of cars and buses",
  }),
  modelClaim("12-merkur-a", 12, {
    ...{ measure: "waiting-time", unit: "hours", value: 3, valueHigh: 72, outlet: "merkur-a" },
    ...{ ...week, place: "Kazakhstan", direction: "in", aspect: "typical" },
    ...{ saidBy: "Border staff", sourceClass: "staff", wording: "three hours to three days" },
  }),
  modelClaim("13-merkur-b", 13, {
    ...{ ...entriesKz, ...week, value: 98_000, qualifier: "about", outlet: "merkur-b" },
    ...{ relayedBy: ["RIA Novosti"], sourceClass: "state-media" },
    wording: "worded as left Russia, within less than a week",
  }),
  modelClaim("14-merkur-b", 14, {
    ...{ ...leftRussia, value: 1_000, qualifier: "several", outlet: "merkur-b" },
    ...{ counterpart: "Kazakhstan, Georgia", periodStart: "2022-09-21", relayedBy: ["AFP"] },
    ...{ sourceClass: "agency", wording: "fled, mostly to Kazakhstan and Georgia" },
  }),
  modelClaim("15-merkur-b", 15, {
    ...{ measure: "queue", unit: "persons", value: 1_000, qualifier: "several" },
    ...{ place: "Mariinsky", direction: "out", outlet: "merkur-b", relayedBy: ["dpa"] },
    ...{ periodStart: "2022-09-27", periodEnd: "2022-09-27", asOf: "2022-09-27" },
    ...{ sourceClass: "agency", wording: "caption of a photograph" },
  }),
  modelClaim("16-merkur-b", 16, {
    ...{ measure: "arrests", unit: "persons", value: 1_000, qualifier: "more-than" },
    ...{ place: "Russia", outlet: "merkur-b", wording: "arrested at protests" },
  }),
  modelClaim("17-digest", 17, {
    ...{ ...leftRussia, ...week, value: 100_000, qualifier: "far-more-than" },
    ...{ outlet: "digest", wording: "left Russia in all directions within about a week" },
  }),
  ...(["in", "out"] as const).map((direction) =>
    modelClaim(`18-digest-${direction}`, 18, {
      measure: direction === "in" ? "entries" : "exits",
      ...{ direction, unit: "person-crossings", place: "Finland", counterpart: "Russia" },
      value: direction === "in" ? 8_600 : 4_200,
      qualifier: direction === "in" ? "almost" : "exact",
      ...{ periodStart: "2022-09-24", periodEnd: "2022-09-24", asOf: "2022-09-26" },
      ...{ saidBy: "Border authority of Finland", sourceClass: "authority", outlet: "digest" },
      ...{ reliabilityLow: 0.8, reliabilityHigh: 0.95, wording: "land border, Saturday" },
    }),
  ),
  modelClaim("19-digest", 19, {
    ...{ measure: "documents-issued", unit: "documents", value: 8_000, qualifier: "more-than" },
    ...{ ...week, place: "Kazakhstan", population: "Russian citizens", outlet: "digest" },
    wording: "personal identification numbers; the source was cut off",
  }),
  modelClaim("20-digest", 20, {
    ...{ ...leftRussia, ...week, value: 10_000, qualifier: "several", outlet: "digest" },
    wording: "tens of thousands in a week",
  }),
  modelClaim("21-digest", 21, {
    ...{ ...entriesKz, value: 98_000, qualifier: "about", outlet: "digest" },
    wording: "worded as left to Kazakhstan",
  }),
  modelClaim("22-digest", 22, {
    ...{ ...entriesKz, ...week, value: 100_000, qualifier: "about", outlet: "digest" },
    ...{ saidBy: "Government of Kazakhstan", sourceClass: "authority" },
    wording: "within a week",
  }),
  modelClaim("23-digest", 23, {
    ...{ ...entriesKz, value: 10_000, qualifier: "several", isHedged: true },
    ...{ unit: "persons", outlet: "digest", wording: "probably tens of thousands fled" },
  }),
  modelClaim("24-digest", 24, {
    ...{ measure: "settled", unit: "persons", value: null, qualifier: "unknown" },
    ...{ place: "Kazakhstan", direction: "stock", periodStart: "2022-09-21" },
    ...{ outlet: "digest", relayedBy: ["FAZ"], sourceClass: "press" },
    wording: "how many stay and how many travel on is unknown",
  }),
  ...([3_500_000, 19_000_000] as const).map((value) =>
    modelClaim(`25-telegraph-${value}`, 25, {
      ...{ measure: "population", unit: "persons", value, qualifier: "about" },
      ...{ place: "Kazakhstan", direction: "stock", outlet: "telegraph", sourceClass: "press" },
      population: value === 3_500_000 ? "ethnic Russians" : "everybody",
    }),
  ),
  modelClaim("26-telegraph", 26, {
    ...{ measure: "settled", unit: "persons", value: 1_000, qualifier: "several" },
    ...{ place: "Kazakhstan", direction: "stock", population: "Russian citizens" },
    ...{ periodStart: "2022-02-24", outlet: "telegraph", sourceClass: "press" },
    wording: "thousands settled since the war began",
  }),
  modelClaim("27-telegraph", 27, {
    ...{ measure: "distance", unit: "kilometres", value: 72.4, qualifier: "about" },
    ...{ place: "Oral", outlet: "telegraph", sourceClass: "press" },
    wording: "45 miles from Uralsk to the border",
  }),
  modelClaim("28-merkur-a", 28, {
    ...{ ...entriesKz, value: null, qualifier: "rising", outlet: "merkur-a" },
    ...{ periodStart: "2022-09-27", periodEnd: "2022-09-27", asOf: "2022-09-27" },
    ...{ relayedBy: ["Al Jazeera"], sourceClass: "press", wording: "rising by the minute" },
  }),
  modelClaim("29-digest", 29, {
    ...{ ...entriesGe, ...week, value: 1_000, qualifier: "several", unit: "persons" },
    ...{ outlet: "digest", wording: "thousands tried to reach Georgia" },
  }),
];
