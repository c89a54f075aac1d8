import { seriesBytesMax } from "@caravanserai/contract";
import { endpoint } from "../http/endpoint/endpoint.ts";
import { refuse } from "../http/endpoint/refusal.ts";
import { keepSeriesFile } from "./keep-series-file.ts";
import { readSeriesFile } from "./read-series-file.ts";
import { bytesOf, seriesBodyBytesMax } from "./series-body.ts";

/** Keeps a file of series as a person has mapped it. */
export const keepSeries = endpoint(
  "keepSeries",
  async ({ hub, caller, body }) => {
    // The points stay where they were imported: above a relay nobody would have them.
    if (hub.uplink !== null) return refuse("relay.decided-upstream");
    const { file, into, subject, source, ...wishes } = body;
    const bytes = bytesOf(file.base64);
    if (bytes === undefined) return refuse("request.malformed", { place: "file" });
    if (bytes.length > seriesBytesMax) return refuse("request.too-large");
    const read = await readSeriesFile(bytes, wishes);
    const asked = { into, subject, source, actor: caller.staff.id };
    const kept = await keepSeriesFile(hub, read, asked);
    if (!kept.isKept) return refuse(kept.code, kept.details);
    const { series, vintage, counts } = kept.event;
    return { series, vintage, counts };
  },
  { bodyBytesMax: seriesBodyBytesMax },
);
