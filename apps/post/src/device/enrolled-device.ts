import type { EnrolAnswer } from "@caravanserai/contract";

/** Rooms a tablet works in. The role it was enrolled with decides where it begins. */
export type PostRole = "registration" | "counting" | "shelter";

/** What enrolment gave this tablet. The private key cannot be read out of the browser. */
export interface EnrolledDevice extends Omit<EnrolAnswer, "serverEpoch" | "hubTimeMs" | "role"> {
  readonly role: PostRole;
  readonly privateKey: CryptoKey;
  readonly publicKey: string;
  readonly enrolledAtMs: number;
}

export function isPostRole(role: string): role is PostRole {
  return role === "registration" || role === "counting" || role === "shelter";
}
