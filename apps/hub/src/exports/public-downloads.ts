import type { PublicArrivals } from "@caravanserai/contract";
import type { FastifyInstance } from "fastify";
import type { Hub } from "../http/endpoint/hub.ts";
import { datasetOf, type ColumnOf, type Dataset } from "./dataset.ts";
import { datasetCsv } from "./dataset-csv.ts";
import { datasetGeoJson } from "./dataset-geojson.ts";
import { publicArrivalsOf } from "./public-arrivals.ts";

type Crossing = PublicArrivals["crossings"][number];
type Row = Crossing & Crossing["days"][number];

const columns: readonly ColumnOf<Row>[] = [
  {
    name: "day",
    kind: "day",
    meaning: "Closed local day.",
    hxl: "#date+occurred",
    cell: (row) => row.day,
  },
  {
    name: "crossing",
    kind: "text",
    meaning: "Code.",
    hxl: "#loc+code",
    cell: (row) => row.crossing,
  },
  { name: "name", kind: "text", meaning: "Name.", hxl: "#loc+name", cell: (row) => row.name },
  {
    name: "crossings_in",
    kind: "number",
    meaning: "Whole tens; empty under ten.",
    hxl: "#affected+arrived+num",
    cell: (row) => row.in,
  },
  {
    name: "crossings_out",
    kind: "number",
    meaning: "Whole tens; empty under ten.",
    hxl: "#affected+departed+num",
    cell: (row) => row.out,
  },
];

/** The public figures as files; both say the same as the JSON, cell by cell. */
export function publicDownloads(app: FastifyInstance, hub: Hub): void {
  app.get("/api/public/v1/arrivals.csv", async (_request, reply) => {
    const dataset = arrivalsDataset(await publicArrivalsOf(hub));
    return reply
      .type("text/csv; charset=utf-8; header=present")
      .send(datasetCsv(dataset, { hasHashtags: true }));
  });
  app.get("/api/public/v1/crossings.geojson", async (_request, reply) => {
    const arrivals = await publicArrivalsOf(hub);
    const lastDay = arrivals.days.at(-1)?.day;
    const rows = arrivals.crossings.map((crossing) => lastDayOf(crossing, lastDay));
    const geoJson = datasetGeoJson(tableOf(arrivals, rows), (row) => rows[row]?.location ?? null);
    return reply.type("application/geo+json").send(JSON.stringify(geoJson));
  });
}

function lastDayOf(crossing: Crossing, day: string | undefined): Row {
  const found = crossing.days.find((one) => one.day === day);
  return { ...crossing, ...(found ?? { day: day ?? "", in: null, out: null }) };
}

function arrivalsDataset(arrivals: PublicArrivals): Dataset {
  const rows = arrivals.crossings.flatMap((crossing) =>
    crossing.days.map((day) => ({ ...crossing, ...day })),
  );
  return tableOf(arrivals, rows);
}

function tableOf({ asOfMs, utcOffsetMinutes }: PublicArrivals, rows: readonly Row[]): Dataset {
  const title = "Crossings in and out by closed day";
  return datasetOf({ name: "arrivals", title, columns, rows, asOfMs, utcOffsetMinutes });
}
