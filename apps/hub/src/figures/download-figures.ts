import { figuresQuerySchema } from "@caravanserai/contract";
import type { FigureClaimRow } from "@caravanserai/domain";
import type { FastifyInstance } from "fastify";
import { csvOf, localTime, type Cell } from "../http/csv.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { sendProblem } from "../http/endpoint/problem-answer.ts";
import { staffRoute } from "../http/endpoint/staff-route.ts";
import { analysedLedger } from "./analysed-ledger.ts";
import { knownLedger } from "./known-ledger.ts";

const header = [
  "id",
  "origin",
  "place",
  "counterpart",
  "measure",
  "direction",
  "unit",
  "rate",
  "aspect",
  "qualifier",
  "is_hedged",
  "value_low",
  "value_high",
  "period_start",
  "period_end",
  "day_limit",
  "as_of",
  "population",
  "said_by",
  "relayed_by",
  "outlet",
  "source_class",
  "reliability_low",
  "reliability_high",
  "review",
  "role",
  "interval_low",
  "interval_high",
  "corrections",
  "refuted_by_arithmetic",
  "note",
  "entered_at",
  "known_at",
];

/** The whole ledger as one table, with the origin of each claim and what arithmetic says of it. */
export function downloadFigures(app: FastifyInstance, hub: Hub): void {
  staffRoute(app, hub, {
    url: "/api/v1/figures.csv",
    permission: "figures.read",
    answer: async (_caller, request, reply) => {
      const query = figuresQuerySchema.safeParse(request.query);
      if (!query.success) return sendProblem(reply, "request.malformed");
      const { claims, declared, knownAtMs } = await knownLedger(hub, query.data);
      const { origins, contradictions } = analysedLedger(hub, { claims, declared });
      const originOf = new Map(
        origins.flatMap(({ origin, claims: members }) => members.map((one) => [one, origin])),
      );
      const refuted = new Set(contradictions.map((one) => one.refuted));
      const offset = await hub.utcOffsetMinutes();
      const rows = claims.map((row) => [
        row.key,
        originOf.get(row.key) ?? row.key,
        ...cellsOf(row),
        refuted.has(row.key),
        row.statement.wording,
        localTime(row.enteredAtMs, offset),
        localTime(knownAtMs, offset),
      ]);
      return reply
        .type("text/csv; charset=utf-8; header=present")
        .header("content-disposition", `attachment; filename="caravanserai-figures.csv"`)
        .send(csvOf(header, rows));
    },
  });
}

function cellsOf({ statement: said, review, role, low, high, acts }: FigureClaimRow): Cell[] {
  return [
    ...[said.place, said.counterpart, said.measure, said.direction, said.unit],
    ...[said.rate, said.aspect, said.qualifier, said.isHedged],
    ...[said.value, said.valueHigh ?? said.value, said.periodStart, said.periodEnd],
    ...[said.dayLimit, said.asOf, said.population, said.saidBy, said.relayedBy.join(" via ")],
    ...[said.outlet, said.sourceClass, said.reliabilityLow, said.reliabilityHigh],
    ...[review, role, low, high, acts.filter(({ act }) => act === "corrected").length],
  ];
}
