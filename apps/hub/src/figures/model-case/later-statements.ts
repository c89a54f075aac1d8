import { modelClaim, said, type ModelClaim } from "./model-claim.ts";

const { week, entriesKz, exitsKz, entriesGe, kzInterior, geInterior } = said;
const reports = { outlet: "public reports" };
const october = { periodStart: "2022-09-21", periodEnd: "2022-10-04", asOf: "2022-10-04" };
const autumn = { periodStart: "2022-09-21" };
const numbers = { measure: "documents-issued", unit: "documents", place: "Kazakhstan" } as const;
const tenDays = { periodStart: "2022-09-17", periodEnd: "2022-09-26", asOf: "2022-09-27" };

/** Public statements on the same weeks that a ledger has to reconcile with the first ones. */
export const laterStatements: readonly ModelClaim[] = [
  modelClaim("kz-exits-64234", null, {
    ...{ ...exitsKz, ...kzInterior, ...week, ...reports, value: 64_234 },
  }),
  modelClaim("kz-exits-40000", null, {
    ...{ ...exitsKz, ...kzInterior, ...week, ...reports, value: 40_000, qualifier: "about" },
    ...{ saidBy: "Another official of Kazakhstan", wording: "the same day as 64,234" },
  }),
  modelClaim("kz-entries-october", null, {
    ...{ ...entriesKz, ...kzInterior, ...october, ...reports, value: 200_000, qualifier: "about" },
  }),
  modelClaim("kz-exits-october", null, {
    ...{ ...exitsKz, ...kzInterior, ...october, ...reports, value: 147_000, qualifier: "about" },
  }),
  modelClaim("kz-highest-day", null, {
    ...{ ...entriesKz, ...kzInterior, ...october, ...reports, value: 30_000 },
    ...{ rate: "day", aspect: "peak" },
  }),
  modelClaim("kz-numbers-october", null, {
    ...{ ...numbers, ...kzInterior, ...october, ...reports, value: 70_000, qualifier: "about" },
  }),
  modelClaim("kz-entries-autumn", null, {
    ...{ ...entriesKz, ...kzInterior, ...autumn, ...reports, value: 400_000, qualifier: "about" },
  }),
  modelClaim("kz-exits-autumn", null, {
    ...{ ...exitsKz, ...kzInterior, ...autumn, ...reports, value: 320_000, qualifier: "about" },
  }),
  modelClaim("kz-present-autumn", null, {
    ...{ ...kzInterior, ...autumn, ...reports, value: 100_000, qualifier: "about" },
    ...{ measure: "present", direction: "stock", unit: "persons", place: "Kazakhstan" },
    wording: "still here",
  }),
  modelClaim("kz-numbers-september", null, {
    ...{ ...numbers, ...kzInterior, ...week, ...reports, value: 8_000, qualifier: "more-than" },
    wording: "in one text with 93,000 since April",
  }),
  modelClaim("kz-numbers-april", null, {
    ...{ ...numbers, ...kzInterior, ...reports, value: 93_000, qualifier: "more-than" },
    ...{ periodStart: "2022-04-01", periodEnd: "2022-09-27", asOf: "2022-09-27" },
    wording: "in one text with 8,000 since 21 September",
  }),
  ...[62_120, 51_643].map((value) =>
    modelClaim(`ge-total-${value}`, null, {
      ...{ ...entriesGe, ...geInterior, ...tenDays, ...reports, value },
      ...{ saidBy: "Interior Ministry of Georgia", wording: "published as the total" },
    }),
  ),
  modelClaim("ge-sum-of-days", null, {
    ...{ ...entriesGe, ...tenDays, value: 62_120, outlet: "sum of the published days" },
    ...{
      saidBy: "Own staff, adding up",
      sourceClass: "staff",
      reliabilityLow: 0.8,
      reliabilityHigh: 0.95,
    },
    wording: "the published daily parts, added up",
  }),
];
