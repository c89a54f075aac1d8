export type CrossingRejection =
  | { readonly code: "crossing.nobody-counted" }
  | { readonly code: "crossing.count-out-of-range"; readonly max: number }
  | { readonly code: "crossing.unknown-crossing" }
  | { readonly code: "crossing.mode-not-open" }
  | { readonly code: "crossing.tally-unknown" }
  | { readonly code: "crossing.tally-already-reversed" };
