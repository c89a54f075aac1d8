import { situationQuerySchema } from "@caravanserai/contract";
import { readSites } from "@caravanserai/store";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Hub } from "./endpoint/hub.ts";
import { sendProblem, sendRefusal } from "./endpoint/problem-answer.ts";
import { Refusal } from "./endpoint/refusal.ts";
import { staffRoute } from "./endpoint/staff-route.ts";
import { situationOf } from "./situation-period.ts";
import { sitesTable, situationTables } from "./situation-tables.ts";

type TableName = keyof typeof situationTables;

/** Tables behind the charts, one file each, for those who work in spreadsheets. */
export function downloadSituation(app: FastifyInstance, hub: Hub): void {
  for (const name of Object.keys(situationTables) as TableName[]) {
    staffRoute(app, hub, {
      url: `/api/v1/situation/${name}.csv`,
      permission: "situation.read",
      answer: async (_caller, request, reply) => {
        const query = situationQuerySchema.safeParse(request.query);
        if (!query.success) return sendProblem(reply, "request.malformed");
        const situation = await situationOf(hub, query.data);
        if (situation instanceof Refusal) return sendRefusal(reply, situation);
        return sendCsv(reply, name, situationTables[name](situation));
      },
    });
  }
  staffRoute(app, hub, {
    url: "/api/v1/situation/sites.csv",
    permission: "situation.read",
    answer: async (_caller, _request, reply) => {
      const sites = await readSites(hub.database, { nowMs: hub.clock.now() });
      return sendCsv(reply, "sites", sitesTable(sites, await hub.utcOffsetMinutes()));
    },
  });
}

function sendCsv(reply: FastifyReply, name: string, text: string): FastifyReply {
  return reply
    .type("text/csv; charset=utf-8; header=present")
    .header("content-disposition", `attachment; filename="caravanserai-${name}.csv"`)
    .send(text);
}
