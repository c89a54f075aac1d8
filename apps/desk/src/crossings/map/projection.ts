/** Degrees east and north. */
export type LonLat = readonly [number, number];
export type Point = readonly [number, number];

export interface MapSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A rectangle of the map in Mercator units: radians east, and their northing. */
export interface MapWindow {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

const radians = Math.PI / 180;
/** Beyond this the Mercator map has no end. */
const latitudeMost = 84;

/** Mercator: keeps shapes, so that a border looks as on any other map. */
export function mercator([longitude, latitude]: LonLat): Point {
  const clamped = Math.max(-latitudeMost, Math.min(latitudeMost, latitude));
  return [longitude * radians, Math.log(Math.tan(Math.PI / 4 + (clamped * radians) / 2))];
}

/** Never closer than this: one single crossing is shown with the country around it. */
const spanLeast = 4 * radians;
const edgeShare = 0.09;

/** The window that holds all places with an edge around them, in the proportions of the picture. */
export function windowAround(places: readonly LonLat[], size: MapSize): MapWindow | undefined {
  if (places.length === 0) return undefined;
  const points = places.map(mercator);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const middleX = (Math.min(...xs) + Math.max(...xs)) / 2;
  const middleY = (Math.min(...ys) + Math.max(...ys)) / 2;
  const spanX = Math.max(spanLeast, Math.max(...xs) - Math.min(...xs)) * (1 + 2 * edgeShare);
  // Labels stand above and below the marks: more edge there.
  const spanY = Math.max(spanLeast / 2, Math.max(...ys) - Math.min(...ys)) * (1 + 4 * edgeShare);
  const perPx = Math.max(spanX / size.widthPx, spanY / size.heightPx);
  const halfX = (perPx * size.widthPx) / 2;
  const halfY = (perPx * size.heightPx) / 2;
  return {
    west: middleX - halfX,
    east: middleX + halfX,
    south: middleY - halfY,
    north: middleY + halfY,
  };
}

/** Places as pixels of the picture. */
export function projector(window: MapWindow, size: MapSize): (place: LonLat) => Point {
  const { west, east, south, north } = window;
  return (place) => {
    const [x, y] = mercator(place);
    return [
      ((x - west) / (east - west)) * size.widthPx,
      ((north - y) / (north - south)) * size.heightPx,
    ];
  };
}
