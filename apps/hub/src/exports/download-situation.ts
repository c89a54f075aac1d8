import { roomQuerySchema, situationQuerySchema, type Situation } from "@caravanserai/contract";
import { readSites } from "@caravanserai/store";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { sendRefusal } from "../http/endpoint/problem-answer.ts";
import { refuse, Refusal } from "../http/endpoint/refusal.ts";
import { staffRoute } from "../http/endpoint/staff-route.ts";
import { situationNowcastOf } from "../http/read-situation-nowcast.ts";
import { situationRoomOf } from "../http/read-situation-room.ts";
import { situationOf } from "../http/situation-period.ts";
import type { Dataset } from "./dataset.ts";
import { datasetCsv } from "./dataset-csv.ts";
import { datasetGeoJson } from "./dataset-geojson.ts";
import { datasetWorkbook, workbookType } from "./dataset-workbook.ts";
import { flowMonitoringDataset, portalTimeseries } from "./exchange-shapes.ts";
import { roomDatasets, type RoomFigures } from "./room-datasets.ts";
import { crossingsDataset, daysDataset, hoursDataset, sitesDataset } from "./situation-datasets.ts";

const datasets = {
  hours: hoursDataset,
  days: daysDataset,
  crossings: crossingsDataset,
  "flow-monitoring": flowMonitoringDataset,
} as const;

/** Tables behind the charts, for those who work in spreadsheets, on maps and with other portals. */
export function downloadSituation(app: FastifyInstance, hub: Hub): void {
  for (const [name, datasetFrom] of Object.entries(datasets)) {
    situationRoute(app, hub, {
      file: `${name}.csv`,
      send: (situation, request, reply) => sendCsv(reply, request, datasetFrom(situation)),
    });
  }
  staffRoute(app, hub, {
    url: "/api/v1/situation/sites.csv",
    permission: "situation.read",
    answer: async (_caller, request, reply) => sendCsv(reply, request, await sitesOf(hub)),
  });
  for (const [name, datasetFrom] of Object.entries(roomDatasets)) {
    situationRoute(app, hub, {
      file: `${name}.csv`,
      send: async (situation, request, reply) =>
        sendCsv(reply, request, datasetFrom(await roomFiguresOf(hub, situation, request))),
    });
  }
  situationRoute(app, hub, {
    file: "situation.xlsx",
    send: async (situation, request, reply) => {
      const figures = await roomFiguresOf(hub, situation, request);
      const tables = [
        ...Object.values(datasets).map((datasetFrom) => datasetFrom(situation)),
        ...Object.values(roomDatasets).map((datasetFrom) => datasetFrom(figures)),
        await sitesOf(hub),
      ];
      const workbook = await datasetWorkbook(tables, { lines: readmeLines(situation) });
      return asFile(reply, "situation.xlsx").type(workbookType).send(workbook);
    },
  });
  situationRoute(app, hub, {
    file: "crossings.geojson",
    send: (situation, _request, reply) => {
      const locationOf = (row: number) => situation.crossings[row]?.location ?? null;
      const geoJson = datasetGeoJson(crossingsDataset(situation), locationOf);
      return asFile(reply, "crossings.geojson")
        .type("application/geo+json")
        .send(JSON.stringify(geoJson));
    },
  });
  situationRoute(app, hub, {
    file: "timeseries.json",
    send: (situation, _request, reply) => reply.send(portalTimeseries(situation)),
  });
}

interface SituationFile {
  readonly file: string;
  readonly send: (
    situation: Situation,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => FastifyReply | Promise<FastifyReply>;
}

function situationRoute(app: FastifyInstance, hub: Hub, { file, send }: SituationFile): void {
  staffRoute(app, hub, {
    url: `/api/v1/situation/${file}`,
    permission: "situation.read",
    answer: async (_caller, request, reply) => {
      const query = situationQuerySchema.safeParse(request.query);
      const situation = query.success
        ? await situationOf(hub, query.data)
        : refuse("request.malformed");
      if (situation instanceof Refusal) return sendRefusal(reply, situation);
      return send(situation, request, reply);
    },
  });
}

/** The panels at the moment the situation was asked for; the query was read before. */
async function roomFiguresOf(
  hub: Hub,
  situation: Situation,
  request: FastifyRequest,
): Promise<RoomFigures> {
  const asked = roomQuerySchema.parse(request.query);
  const [room, nowcast] = await Promise.all([
    situationRoomOf(hub, asked),
    situationNowcastOf(hub, asked),
  ]);
  return { room, nowcast, situation };
}

async function sitesOf(hub: Hub): Promise<Dataset> {
  const sites = await readSites(hub.database, { nowMs: hub.clock.now() });
  return sitesDataset(sites, await hub.utcOffsetMinutes());
}

function sendCsv(reply: FastifyReply, request: FastifyRequest, dataset: Dataset): FastifyReply {
  const { hxl } = request.query as { hxl?: string };
  return asFile(reply, `${dataset.name}.csv`)
    .type("text/csv; charset=utf-8; header=present")
    .send(datasetCsv(dataset, { hasHashtags: hxl === "1" }));
}

function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply.header("content-disposition", `attachment; filename="caravanserai-${name}"`);
}

function readmeLines({ demo, period, utcOffsetMinutes }: Situation): string[] {
  const until = (atMs: number) => new Date(atMs + utcOffsetMinutes * 60_000).toISOString();
  return [
    "Caravanserai: situation",
    ...(demo === null ? [] : ["DEMONSTRATION: people and details are invented."]),
    `Period: ${until(period.fromMs).slice(0, 16)} to ${until(period.toMs).slice(0, 16)}, local time.`,
    "Internal: cells are not suppressed. For the public use /api/public/v1/arrivals.",
    "Counted, registered, present and reported are four different figures; never add them up.",
    "The figures belong to the authority that runs this hub, which names the licence.",
  ];
}
