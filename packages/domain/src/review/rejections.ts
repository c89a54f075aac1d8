export type ReviewRejection =
  | { readonly code: "review.proposal-unknown" }
  | { readonly code: "review.reason-missing" }
  | { readonly code: "review.discrepancy-unknown" }
  | { readonly code: "review.discrepancy-already-resolved" };
