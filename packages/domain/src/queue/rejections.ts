export type QueueRejection =
  | { readonly code: "queue.crossing-unknown" }
  | { readonly code: "queue.mode-not-open" }
  | { readonly code: "queue.party-size-invalid"; readonly max: number }
  | { readonly code: "queue.number-taken" }
  | { readonly code: "queue.token-ended" }
  | { readonly code: "queue.already-served" }
  | { readonly code: "queue.not-left" }
  | { readonly code: "queue.lane-closed" }
  | { readonly code: "queue.jump-needs-person" }
  | { readonly code: "queue.slot-change-used" }
  | { readonly code: "queue.slot-not-later" }
  | { readonly code: "queue.household-has-token" }
  | { readonly code: "queue.lane-staff-invalid"; readonly max: number };
