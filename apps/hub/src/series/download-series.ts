import { Readable } from "node:stream";
import { readSeriesQuerySchema } from "@caravanserai/contract";
import type { FigureSeriesRow } from "@caravanserai/domain";
import { streamSeriesPoints } from "@caravanserai/store";
import type { FastifyInstance, FastifyReply } from "fastify";
import { datasetOf, type Dataset } from "../exports/dataset.ts";
import { datasetWorkbook } from "../exports/dataset-workbook.ts";
import { csvOf, type Cell } from "../http/csv.ts";
import type { Hub } from "../http/endpoint/hub.ts";
import { sendProblem } from "../http/endpoint/problem-answer.ts";
import { staffRoute } from "../http/endpoint/staff-route.ts";
import { seriesDays, type SeriesDays } from "./series-days.ts";
import { shownSeries, type ShownSeries } from "./shown-series.ts";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const pointHeader = ["line", "kind", "at", "value", "reported_on", "file_line"];

/** A series as files: days beside our own count as CSV or workbook, and every point as CSV. */
export function downloadSeries(app: FastifyInstance, hub: Hub): void {
  seriesRoute(app, hub, {
    ending: "days.csv",
    send: async (shown, reply, asked) => {
      const { columns, rows } = (await datasetsOf(hub, shown, asked))[0];
      return asFile(reply, "series-days.csv")
        .type("text/csv; charset=utf-8; header=present")
        .send(
          csvOf(
            columns.map(({ name }) => name),
            rows.map((row) => row.map(dayCell)),
          ),
        );
    },
  });
  seriesRoute(app, hub, {
    ending: "points.csv",
    send: async (shown, reply) =>
      asFile(reply, "series-points.csv")
        .type("text/csv; charset=utf-8; header=present")
        .send(Readable.from(pointLines(hub, shown))),
  });
  seriesRoute(app, hub, {
    ending: "series.xlsx",
    send: async (shown, reply, asked) => {
      const datasets = await datasetsOf(hub, shown, asked);
      const lines = readmeLines(shown.row, hub);
      const workbook = await datasetWorkbook(datasets, { lines });
      return asFile(reply, "series.xlsx").type(workbookType).send(workbook);
    },
  });
}

interface Asked {
  readonly reportedBy: string | null;
  readonly knownAtMs: number;
}

interface SeriesFileRoute {
  readonly ending: string;
  readonly send: (shown: ShownSeries, reply: FastifyReply, asked: Asked) => Promise<FastifyReply>;
}

function seriesRoute(app: FastifyInstance, hub: Hub, { ending, send }: SeriesFileRoute): void {
  staffRoute(app, hub, {
    url: `/api/v1/figures/series/:series/${ending}`,
    permission: "figures.read",
    answer: async (_caller, request, reply) => {
      const query = readSeriesQuerySchema.safeParse(request.query);
      if (!query.success) return sendProblem(reply, "request.malformed");
      const { series = "" } = request.params as { series?: string };
      const shown = await shownSeries(hub.database, series, query.data);
      if (shown === undefined) return sendProblem(reply, "figures.series-unknown");
      const knownAtMs = query.data.knownAtMs ?? hub.clock.now();
      return send(shown, reply, { knownAtMs, reportedBy: query.data.reportedBy ?? null });
    },
  });
}

function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply.header("content-disposition", `attachment; filename="caravanserai-${name}"`);
}

/** The as-of is a moment in a workbook; in CSV it is written out in UTC. */
function dayCell(cell: Cell, index: number, row: readonly Cell[]): Cell {
  return index === row.length - 1 && typeof cell === "number" ? new Date(cell).toISOString() : cell;
}

async function* pointLines(hub: Hub, { vintage, lines }: ShownSeries): AsyncGenerator<string> {
  const nameOf = new Map(lines.map((line) => [line.line, line]));
  yield csvOf(pointHeader, []);
  for await (const points of streamSeriesPoints(hub.database, vintage.vintage)) {
    const rows = points.map(({ line, at, value, reportedOn, fileLine }): Cell[] => {
      const of = nameOf.get(line);
      return [of?.name ?? "", of?.kind ?? "", at, value, reportedOn, fileLine];
    });
    // Only the first piece has the header.
    const piece = csvOf([], rows);
    yield piece.slice(piece.indexOf("\n") + 1);
  }
}

type Day = SeriesDays["days"][number];

async function datasetsOf(
  hub: Hub,
  shown: ShownSeries,
  asked: Asked,
): Promise<readonly [Dataset, Dataset]> {
  const { days, flags } = await seriesDays(hub, shown, asked);
  const circumstances = {
    asOfMs: asked.knownAtMs,
    utcOffsetMinutes: await hub.utcOffsetMinutes(),
  };
  const number = (name: string, meaning: string, cell: (day: Day) => number | null) => {
    return { name, kind: "number", meaning, hxl: null, cell } as const;
  };
  const line = shown.line?.name ?? "";
  return [
    datasetOf<Day>({
      ...{ name: "days", title: `${shown.row.subject.title}: ${line}` },
      ...circumstances,
      columns: [
        { name: "day", kind: "day", meaning: "Local day.", hxl: "#date", cell: ({ day }) => day },
        number("value", "As the source said it.", ({ value }) => value),
        number("added", "What the day added by the source; empty after a gap.", ({ flow }) => flow),
        number("own_count", "Our own count of the day, where we count it.", ({ own }) => own),
        number("difference", "added less own_count; empty for today.", (day) => day.difference),
        {
          ...{ name: "flags", kind: "text", hxl: null },
          meaning: "What is wrong on the day: falls, gap, revised, frozen and so on.",
          cell: (day) => day.flags.join(" "),
        },
      ],
      rows: days,
    }),
    datasetOf<SeriesDays["flags"][number]>({
      ...{ name: "flags", title: "What is flagged in the file" },
      ...circumstances,
      columns: [
        {
          ...{ name: "file_line", kind: "number", hxl: null },
          meaning: "Line of the imported file, from 1.",
          cell: ({ fileLine }) => fileLine,
        },
        { name: "flag", kind: "text", meaning: "Kind.", hxl: null, cell: ({ kind }) => kind },
        { name: "line", kind: "text", meaning: "Series.", hxl: null, cell: (flag) => flag.line },
        { name: "from", kind: "text", meaning: "First time.", hxl: null, cell: (f) => f.from },
        { name: "to", kind: "text", meaning: "Last time.", hxl: null, cell: ({ to }) => to },
        {
          ...{ name: "observed", kind: "number", hxl: null },
          meaning: "The number that stands there.",
          cell: ({ observed }) => observed,
        },
        {
          ...{ name: "expected", kind: "number", hxl: null },
          meaning: "The number that was expected.",
          cell: ({ expected }) => expected,
        },
      ],
      rows: flags,
    }),
  ];
}

function readmeLines({ subject, vintages }: FigureSeriesRow, hub: Hub): string[] {
  const source = vintages.at(-1)?.source;
  return [
    `Caravanserai: imported series: ${subject.title}`,
    ...(hub.demo() === null ? [] : ["DEMONSTRATION: people and details are invented."]),
    `Said by: ${source?.saidBy ?? "not named"}; outlet: ${source?.outlet ?? "not named"}.`,
    "Reported by others, beside our own count. The two are different figures; never add them up.",
  ];
}
