import { figuresQuerySchema, type FiguresQuery } from "@caravanserai/contract";
import type { FastifyInstance } from "fastify";
import {
  claimsDataset,
  contradictionsDataset,
  type ClaimsTable,
} from "../exports/claims-datasets.ts";
import { datasetCsv } from "../exports/dataset-csv.ts";
import { datasetWorkbook, workbookType } from "../exports/dataset-workbook.ts";
import { localTime } from "../http/csv.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { sendProblem } from "../http/endpoint/problem-answer.ts";
import { staffRoute } from "../http/endpoint/staff-route.ts";
import { analysedLedger } from "./analysed-ledger.ts";
import { knownLedger } from "./known-ledger.ts";

interface LedgerFile {
  readonly name: string;
  readonly type: string;
  readonly write: (table: ClaimsTable, hub: Hub) => string | Promise<Buffer>;
}

const files: readonly LedgerFile[] = [
  {
    name: "figures.csv",
    type: "text/csv; charset=utf-8; header=present",
    write: (table) => datasetCsv(claimsDataset(table), { hasHashtags: false }),
  },
  {
    name: "figures.xlsx",
    type: workbookType,
    write: (table, hub) =>
      datasetWorkbook([claimsDataset(table), contradictionsDataset(table)], {
        lines: readmeLines(table, hub),
      }),
  },
];

/** The whole ledger as a table, with the origin of each claim and what arithmetic says of it. */
export function downloadFigures(app: FastifyInstance, hub: Hub): void {
  for (const { name, type, write } of files) {
    staffRoute(app, hub, {
      url: `/api/v1/${name}`,
      permission: "figures.read",
      answer: async (_caller, request, reply) => {
        const query = figuresQuerySchema.safeParse(request.query);
        if (!query.success) return sendProblem(reply, "request.malformed");
        const content = await write(await ledgerTable(hub, query.data), hub);
        return reply
          .type(type)
          .header("content-disposition", `attachment; filename="caravanserai-${name}"`)
          .send(content);
      },
    });
  }
}

async function ledgerTable(hub: Hub, query: FiguresQuery): Promise<ClaimsTable> {
  const { claims, declared, knownAtMs } = await knownLedger(hub, query);
  const findings = analysedLedger(hub, { claims, declared });
  return { claims, findings, knownAtMs, utcOffsetMinutes: await hub.utcOffsetMinutes() };
}

function readmeLines({ claims, knownAtMs, utcOffsetMinutes }: ClaimsTable, hub: Hub): string[] {
  return [
    "Caravanserai: figures ledger",
    ...(hub.demo() === null ? [] : ["DEMONSTRATION: people and details are invented."]),
    `As it was known at ${localTime(knownAtMs, utcOffsetMinutes)}: ${claims.length} claims.`,
    "A claim is what a source said, not what is true: add none of them up.",
    "Internal: sources and wordings are as they were read.",
  ];
}
