export type PlacesRejection =
  | { readonly code: "places.unit-unknown" }
  | { readonly code: "places.site-closed" }
  | { readonly code: "places.unit-full"; readonly free: number }
  | { readonly code: "places.party-size-invalid" }
  | { readonly code: "places.hold-too-long"; readonly hoursMax: number }
  | { readonly code: "places.household-already-placed" }
  | { readonly code: "places.placement-unknown" }
  | { readonly code: "places.placement-ended" }
  | { readonly code: "places.blocked-out-of-range"; readonly max: number };
