import type { FigureClaimRow } from "@caravanserai/domain";
import type { Findings } from "../figures/analyse.ts";
import type { Cell } from "../http/csv.ts";
import type { Column, Dataset } from "./dataset.ts";

/** The ledger as it was known at a moment, with what lineage and arithmetic say of it. */
export interface ClaimsTable {
  readonly claims: readonly FigureClaimRow[];
  readonly findings: Findings;
  readonly knownAtMs: number;
  readonly utcOffsetMinutes: number;
}

interface ClaimInTable {
  readonly row: FigureClaimRow;
  readonly origin: string;
  readonly isRefuted: boolean;
}

type ClaimColumn = readonly [
  name: string,
  kind: Column["kind"],
  cell: (claim: ClaimInTable) => Cell,
  meaning: string,
];

const said =
  <Field extends keyof FigureClaimRow["statement"]>(field: Field) =>
  ({ row }: ClaimInTable) =>
    row.statement[field];

/** Names and order are those of the CSV, which programs read: new columns are added at the end. */
const claimColumns: readonly ClaimColumn[] = [
  ["id", "text", ({ row }) => row.key, "The claim: one statement by one source."],
  [
    "origin",
    "text",
    ({ origin }) => origin,
    "Claims with the same origin are one statement repeated; corroboration counts origins.",
  ],
  ["place", "text", said("place"), "Where it was counted: country, crossing, town."],
  [
    "counterpart",
    "text",
    said("counterpart"),
    "The other side of a movement; all-directions where it covers every border.",
  ],
  ["measure", "text", said("measure"), "What was measured."],
  [
    "direction",
    "text",
    said("direction"),
    "in, out or both as seen from the place; stock is a number present.",
  ],
  ["unit", "text", said("unit"), "person-crossings are movements and never persons."],
  [
    "rate",
    "text",
    said("rate"),
    "For the whole period, or for each day, hour, week or month of it.",
  ],
  ["aspect", "text", said("aspect"), "A total, the peak, or a typical level."],
  ["qualifier", "text", said("qualifier"), "exact, about, almost, more-than and the like."],
  ["is_hedged", "flag", said("isHedged"), "True where the source doubts it itself."],
  ["value_low", "number", said("value"), "The value, or the lower end; empty is unknown."],
  [
    "value_high",
    "number",
    ({ row: { statement } }) => statement.valueHigh ?? statement.value,
    "The upper end; equal to value_low where one value was said.",
  ],
  ["period_start", "day", said("periodStart"), "First day of the period; empty is open or unsaid."],
  ["period_end", "day", said("periodEnd"), "Last day of the period, included."],
  ["day_limit", "text", said("dayLimit"), "Where the source's day begins and ends."],
  ["as_of", "day", said("asOf"), "The day whose state the source describes."],
  ["population", "text", said("population"), "Who was counted, where the statement limits it."],
  ["said_by", "text", said("saidBy"), "Who said it first."],
  [
    "relayed_by",
    "text",
    ({ row }) => row.statement.relayedBy.join(" via "),
    "Who passed it on, nearest to the source first.",
  ],
  ["outlet", "text", said("outlet"), "Where it was read."],
  ["source_class", "text", said("sourceClass"), "Own count, authority, agency, press, social."],
  [
    "reliability_low",
    "number",
    said("reliabilityLow"),
    "Judged reliability from 0 to 1, at least.",
  ],
  ["reliability_high", "number", said("reliabilityHigh"), "The same, at most."],
  ["review", "text", ({ row }) => row.review, "entered, confirmed, questioned or withdrawn."],
  [
    "role",
    "text",
    ({ row }) => row.role,
    "recommended or triangulation; empty where none was set.",
  ],
  ["interval_low", "number", ({ row }) => row.low, "Interval of a recommended figure, lower end."],
  ["interval_high", "number", ({ row }) => row.high, "The same, upper end."],
  [
    "corrections",
    "number",
    ({ row }) => row.acts.filter(({ act }) => act === "corrected").length,
    "How often the claim was corrected; every version stays in the ledger.",
  ],
  [
    "refuted_by_arithmetic",
    "flag",
    ({ isRefuted }) => isRefuted,
    "True where other claims of the ledger cannot all be right beside it.",
  ],
  ["note", "text", said("wording"), "The words it was said in."],
  ["entered_at", "moment", ({ row }) => row.enteredAtMs, "When it was entered here."],
];

/** One row a claim, withdrawn ones included. */
export function claimsDataset(table: ClaimsTable): Dataset {
  const { claims, findings, knownAtMs, utcOffsetMinutes } = table;
  const originOf = new Map(
    findings.origins.flatMap(({ origin, claims: all }) => all.map((one) => [one, origin])),
  );
  const refuted = new Set(findings.contradictions.map((one) => one.refuted));
  const knownAt: Column = {
    name: "known_at",
    kind: "moment",
    meaning: "The moment whose knowledge of the ledger this table is.",
    hxl: "#date+updated",
  };
  return {
    name: "claims",
    title: "Claims of the figures ledger: who said which number of what",
    columns: [
      ...claimColumns.map(([name, kind, , meaning]) => ({ name, kind, meaning, hxl: null })),
      knownAt,
    ],
    rows: claims.map((row) => {
      const origin = originOf.get(row.key) ?? row.key;
      const claim = { row, origin, isRefuted: refuted.has(row.key) };
      return [...claimColumns.map(([, , cell]) => cell(claim)), knownAtMs];
    }),
    asOfMs: knownAtMs,
    utcOffsetMinutes,
  };
}

/** One row a contradiction: which claims cannot all be right, and by how much. */
export function contradictionsDataset(table: ClaimsTable): Dataset {
  const { findings, knownAtMs, utcOffsetMinutes } = table;
  const column = (name: string, kind: Column["kind"], meaning: string): Column => ({
    ...{ name, kind, meaning },
    hxl: null,
  });
  return {
    name: "contradictions",
    title: "What arithmetic finds between the claims that stand",
    columns: [
      column("identity", "text", "The rule: parts make the whole, in less out, cumulative, day."),
      column("strength", "text", "contradicted, or only strained within what words allow."),
      column("refuted", "text", "Id of the claim that the others refute; empty where none is."),
      column("against", "text", "Ids of the claims that speak against it."),
      column("stated", "number", "What was said."),
      column("expected", "number", "What it would have to be."),
      column("residual", "number", "stated less expected."),
      column("unless", "text", "What would explain it without an error."),
      column("known_at", "moment", "The moment whose knowledge of the ledger this table is."),
    ],
    rows: findings.contradictions.map((one) => [
      ...[one.identity, one.strength, one.refuted, one.against.join(" ")],
      ...[one.stated, one.expected, one.residual, one.unless, knownAtMs],
    ]),
    asOfMs: knownAtMs,
    utcOffsetMinutes,
  };
}
