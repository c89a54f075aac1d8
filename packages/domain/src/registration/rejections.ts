export type RegistrationRejection =
  | { readonly code: "registration.nobody-named" }
  | { readonly code: "registration.household-too-large"; readonly max: number }
  | { readonly code: "registration.reference-invalid" }
  | { readonly code: "registration.reference-taken" }
  | { readonly code: "registration.person-twice" }
  | { readonly code: "registration.person-unknown" }
  | { readonly code: "registration.nothing-changed" }
  | { readonly code: "registration.number-already-issued" };
