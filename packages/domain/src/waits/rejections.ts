export type WaitsRejection =
  | { readonly code: "waits.crossing-unknown" }
  | { readonly code: "waits.mode-not-open" }
  | { readonly code: "waits.range-invalid"; readonly max: number }
  | { readonly code: "waits.count-invalid"; readonly max: number };
