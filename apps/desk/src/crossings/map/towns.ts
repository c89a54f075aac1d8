import type { LonLat } from "./projection.ts";

/** A town that helps to find oneself on the map. Public geography, to a hundredth of a degree. */
interface Town {
  readonly at: LonLat;
  /** In Latin letters; `townIn` knows the others. */
  readonly name: string;
}

/** Towns near the borders of the countries whose papers the board shows. */
export const towns: readonly Town[] = [
  { at: [51.37, 51.23], name: "Oral" },
  { at: [57.21, 50.28], name: "Aktobe" },
  { at: [51.88, 47.11], name: "Atyrau" },
  { at: [63.63, 53.21], name: "Kostanay" },
  { at: [69.14, 54.87], name: "Petropavl" },
  { at: [71.43, 51.13], name: "Astana" },
  { at: [76.97, 52.29], name: "Pavlodar" },
  { at: [80.25, 50.41], name: "Semey" },
  { at: [50.15, 53.2], name: "Samara" },
  { at: [46.03, 51.53], name: "Saratov" },
  { at: [55.1, 51.77], name: "Orenburg" },
  { at: [58.56, 51.23], name: "Orsk" },
  { at: [61.4, 55.16], name: "Chelyabinsk" },
  { at: [73.37, 54.99], name: "Omsk" },
  { at: [48.03, 46.35], name: "Astrakhan" },
  { at: [83.76, 53.35], name: "Barnaul" },
  { at: [44.79, 41.72], name: "Tbilisi" },
  { at: [44.68, 43.02], name: "Vladikavkaz" },
  { at: [24.94, 60.17], name: "Helsinki" },
  { at: [28.19, 61.06], name: "Lappeenranta" },
  { at: [30.32, 59.94], name: "St Petersburg" },
];
