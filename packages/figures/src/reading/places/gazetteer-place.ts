export type PlaceKind = "country" | "region" | "town" | "crossing" | "everywhere";

/** A place as we name it, and the country it lies in. */
export interface GazetteerPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
}
