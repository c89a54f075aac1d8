import { seriesBytesMax } from "@caravanserai/contract";
import { findSeriesFile } from "@caravanserai/store";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { bytesOf, seriesBodyBytesMax } from "./series-body.ts";
import { countsOf, flagCountsOf, readSeriesFile } from "./read-series-file.ts";

/** Flags and lines that a preview lists; all are counted. */
const listedMax = 500;
/** Letters of a cell that are shown. */
const cellMax = 60;

/** Reads a file of series and answers what it holds and how. Nothing is kept, nothing is logged. */
export const previewSeries = endpoint(
  "previewSeries",
  async ({ hub, body }) => {
    const { file, ...wishes } = body;
    const bytes = bytesOf(file.base64);
    if (bytes === undefined) return refuse("request.malformed", { place: "file" });
    if (bytes.length > seriesBytesMax) return refuse("request.too-large");
    const read = await readSeriesFile(bytes, wishes);
    const { sha256, encoding, reading, table, mapping, problem, subject, flags } = read;
    const known =
      mapping === null ? undefined : await findSeriesFile(hub.database, { sha256, mapping });
    return {
      ...{ sha256, encoding, problem, subject },
      shape: reading?.shape ?? "free",
      delimiter: reading?.delimiter ?? "",
      columns: [...(reading?.columns ?? [])],
      hxl: copyOf(reading?.hxl ?? null),
      head: (reading?.head ?? []).map(({ line, cells }) => {
        return { fileLine: line, cells: cells.map((cell) => cell.slice(0, cellMax)) };
      }),
      mapping:
        mapping === null
          ? null
          : { ...mapping, values: [...mapping.values], series: [...mapping.series] },
      isDateOrderOpen: read.isDateOrderOpen,
      likelyDateOrder: reading?.dateOrder.likely ?? null,
      counts: countsOf(read),
      lines: (table?.series ?? []).slice(0, listedMax).map(({ name, kind, points }) => ({
        ...{ name, kind, points: points.length },
        firstAt: points[0]?.at ?? "",
        lastAt: points.at(-1)?.at ?? "",
      })),
      flags: flags.slice(0, listedMax),
      flagCounts: flagCountsOf(flags),
      keptAs: known?.series ?? null,
    };
  },
  { bodyBytesMax: seriesBodyBytesMax },
);

function copyOf(tags: readonly string[] | null): string[] | null {
  return tags === null ? null : [...tags];
}
