import { queryOptions } from "@tanstack/react-query";
import { feature, mesh } from "topojson-client";
import atlasAddress from "world-atlas/countries-50m.json?url";
import { clipRing, nearLines, type ClipBox } from "./clip.ts";
import { projector, type LonLat, type MapSize, type MapWindow, type Point } from "./projection.ts";

/** Countries of the world with shared borders, as the atlas file holds them. */
export type Atlas = Parameters<typeof mesh>[0];
type Countries = NonNullable<Parameters<typeof mesh>[1]>;

/** Land of one country within the picture. */
interface MapLand {
  /** ISO 3166-1 numeric, or the atlas's own text where there is none. */
  readonly country: string;
  readonly path: string;
  readonly areaPx: number;
  /** The outline of its largest part: where its name may stand. */
  readonly outline: readonly Point[];
}

export interface BaseMap {
  readonly lands: readonly MapLand[];
  readonly borders: string;
  readonly coasts: string;
}

/** The atlas is a file of our own, read when a map is first shown: nothing comes from elsewhere. */
export const atlasQuery = queryOptions({
  queryKey: ["atlas"],
  queryFn: async ({ signal }): Promise<Atlas> => {
    const response = await fetch(atlasAddress, { signal });
    if (!response.ok) throw new Error(`the atlas answered ${response.status}`);
    return (await response.json()) as Atlas;
  },
  staleTime: Infinity,
});

const written = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const ringPath = (ring: readonly Point[]) => `M${ring.map(written).join("L")}Z`;
const linePath = (line: readonly Point[]) => `M${line.map(written).join("L")}`;

/** Area of a ring in square pixels (shoelace formula). */
function areaOf(ring: readonly Point[]): number {
  const doubled = ring.reduce((sum, one, index) => {
    const other = ring[(index + 1) % ring.length] ?? one;
    return sum + one[0] * other[1] - other[0] * one[1];
  }, 0);
  return Math.abs(doubled) / 2;
}

type Shape = ReturnType<typeof feature> & { readonly id?: string | number };

function ringsOf(shape: Shape): readonly (readonly LonLat[])[] {
  if (shape.type !== "Feature") return [];
  const { geometry } = shape as { readonly geometry: { type: string; coordinates?: unknown } };
  if (geometry.type === "Polygon") return geometry.coordinates as LonLat[][];
  if (geometry.type === "MultiPolygon") return (geometry.coordinates as LonLat[][][]).flat();
  return [];
}

function landOf(shape: Shape, project: (place: LonLat) => Point, box: ClipBox): MapLand[] {
  const rings = ringsOf(shape)
    .map((ring) => clipRing(ring.map(project), box))
    .filter((ring) => ring.length >= 3);
  const outline = rings.reduce<readonly Point[]>(
    (most, ring) => (areaOf(ring) > areaOf(most) ? ring : most),
    [],
  );
  if (outline.length === 0) return [];
  const path = rings.map(ringPath).join("");
  return [{ country: String(shape.id ?? ""), path, areaPx: areaOf(outline), outline }];
}

/** The part of the atlas that lies in the window, as paths of the picture. */
export function cutBaseMap(atlas: Atlas, window: MapWindow, size: MapSize): BaseMap {
  const project = projector(window, size);
  const box = { left: -4, top: -4, right: size.widthPx + 4, bottom: size.heightPx + 4 };
  const countries = atlas.objects["countries"] as Countries | undefined;
  if (countries?.type !== "GeometryCollection") return { lands: [], borders: "", coasts: "" };
  const lines = (isBorder: boolean) =>
    mesh(atlas, countries, (one, other) => (one !== other) === isBorder)
      .coordinates.flatMap((line) => nearLines((line as unknown as LonLat[]).map(project), box))
      .map(linePath)
      .join("");
  return {
    lands: countries.geometries.flatMap((geometry) =>
      landOf(feature(atlas, geometry) as Shape, project, box),
    ),
    borders: lines(true),
    coasts: lines(false),
  };
}
