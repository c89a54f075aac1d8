export type StayRejection =
  | { readonly code: "stay.household-unknown" }
  | { readonly code: "stay.nobody-chosen" }
  | { readonly code: "stay.already-departed" }
  | { readonly code: "stay.not-departed" };
