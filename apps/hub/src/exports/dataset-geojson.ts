import { localTime } from "../http/csv.ts";
import type { Dataset } from "./dataset.ts";

interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * GeoJSON (RFC 7946, WGS 84) of a table: one feature a row, with the table's columns as its
 * properties. A row that nobody has located is a feature without geometry, never left out.
 */
export function datasetGeoJson(
  { columns, rows, title, asOfMs, utcOffsetMinutes }: Dataset,
  locationOf: (row: number) => MapPoint | null,
) {
  return {
    type: "FeatureCollection",
    title,
    as_of: localTime(asOfMs, utcOffsetMinutes),
    features: rows.map((row, index) => {
      const location = locationOf(index);
      const properties = columns.map(({ name, kind }, at) => {
        const cell = row[at] ?? null;
        const isMoment = kind === "moment" && typeof cell === "number";
        return [name, isMoment ? localTime(cell, utcOffsetMinutes) : cell] as const;
      });
      return {
        type: "Feature",
        geometry:
          location === null
            ? null
            : { type: "Point", coordinates: [location.longitude, location.latitude] },
        properties: Object.fromEntries(properties),
      };
    }),
  };
}
