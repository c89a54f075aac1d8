export type ReviewRejection =
  | { readonly code: "review.proposal-unknown" }
  | { readonly code: "review.reason-missing" }
  | { readonly code: "review.officer-missing" }
  | { readonly code: "review.same-officer" }
  | { readonly code: "review.already-settled" }
  | { readonly code: "review.nothing-to-reopen" }
  | { readonly code: "review.discrepancy-unknown" }
  | { readonly code: "review.discrepancy-already-resolved" };
