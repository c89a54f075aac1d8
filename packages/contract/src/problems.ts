import { z } from "zod";

/** What a client should do next, so that it never has to guess from a status. */
const retryHints = ["never", "later", "after-sync", "human"] as const;
export type RetryHint = (typeof retryHints)[number];

interface ProblemKind {
  readonly status: number;
  readonly retry: RetryHint;
  readonly title: string;
}

/**
 * Every problem code the hub answers. A code is never reused for another meaning; a retired one
 * stays listed. Titles are English for logs and developers; screens translate the code.
 */
export const problems = {
  "request.malformed": { status: 400, retry: "never", title: "The request is not as documented" },
  "request.not-json": { status: 400, retry: "never", title: "The request body is not JSON" },
  "request.too-deep": { status: 400, retry: "never", title: "The JSON is nested too deeply" },
  "request.too-large": { status: 413, retry: "never", title: "The request body is too large" },
  "request.unsupported-type": { status: 415, retry: "never", title: "Send application/json" },
  "request.not-found": { status: 404, retry: "never", title: "There is nothing at this address" },
  "request.too-many": { status: 429, retry: "later", title: "Too many requests; wait a minute" },
  "access.not-signed-in": { status: 401, retry: "human", title: "Sign in first" },
  "access.wrong-passphrase": { status: 401, retry: "human", title: "Name or passphrase is wrong" },
  "access.link-used": { status: 410, retry: "human", title: "This link was used or has expired" },
  "access.denied": { status: 403, retry: "human", title: "Your role does not allow this" },
  "device.unknown": { status: 401, retry: "human", title: "This device is not enrolled here" },
  "device.revoked": { status: 403, retry: "human", title: "This device was revoked" },
  "device.signature-wrong": { status: 401, retry: "human", title: "The signature does not match" },
  "device.time-unknown": { status: 401, retry: "after-sync", title: "Take the hub's time, resend" },
  "device.code-invalid": { status: 410, retry: "human", title: "The enrolment code is not valid" },
  "relay.device-conflict": {
    status: 409,
    retry: "human",
    title: "Another device has this id, key or block of references",
  },
  "relay.decided-upstream": { status: 409, retry: "human", title: "Decide this at the hub" },
  "entry.not-json": { status: 422, retry: "human", title: "The entry is not JSON" },
  "entry.too-deep": { status: 422, retry: "human", title: "The entry is nested too deeply" },
  "entry.malformed": { status: 422, retry: "human", title: "The entry is not as documented" },
  "entry.signature-wrong": { status: 422, retry: "human", title: "The entry's signature is wrong" },
  "entry.wrong-device": { status: 422, retry: "human", title: "The entry is another device's" },
  "entry.id-reused": { status: 409, retry: "human", title: "The id exists with other content" },
  "entry.seq-reused": {
    status: 409,
    retry: "human",
    title: "The number exists with other content",
  },
  "entry.wrap-missing": { status: 422, retry: "human", title: "A sealed part lacks its key wrap" },
  "entry.unknown-kind": { status: 202, retry: "later", title: "Kept until this hub is upgraded" },
  "entry.gap-before": { status: 202, retry: "after-sync", title: "Kept until earlier ones arrive" },
  "import.not-readable": {
    status: 422,
    retry: "human",
    title: "The file was not saved for this hub, or is damaged",
  },
  "crossing.nobody-counted": { status: 409, retry: "never", title: "Nobody was counted" },
  "crossing.count-out-of-range": { status: 409, retry: "never", title: "The count is impossible" },
  "crossing.unknown-crossing": { status: 409, retry: "after-sync", title: "Unknown crossing" },
  "crossing.mode-not-open": { status: 409, retry: "human", title: "The crossing lacks this mode" },
  "crossing.tally-unknown": { status: 409, retry: "after-sync", title: "Unknown tally" },
  "crossing.tally-already-reversed": { status: 409, retry: "never", title: "Already taken back" },
  "registration.nobody-named": { status: 409, retry: "never", title: "No person in the household" },
  "registration.household-too-large": {
    status: 409,
    retry: "never",
    title: "Too many persons for one household",
  },
  "registration.reference-invalid": { status: 409, retry: "never", title: "Wrong reference" },
  "registration.reference-taken": { status: 409, retry: "never", title: "Reference is taken" },
  "registration.person-twice": { status: 409, retry: "never", title: "The same person twice" },
  "registration.person-unknown": { status: 409, retry: "after-sync", title: "Unknown person" },
  "registration.nothing-changed": { status: 409, retry: "never", title: "Nothing was changed" },
  "registration.number-already-issued": { status: 409, retry: "never", title: "Has a number" },
  "stay.household-unknown": { status: 409, retry: "after-sync", title: "Unknown household" },
  "stay.nobody-chosen": { status: 409, retry: "never", title: "Nobody was chosen" },
  "stay.already-departed": { status: 409, retry: "never", title: "Already recorded as departed" },
  "stay.not-departed": { status: 409, retry: "never", title: "Not recorded as departed" },
  "places.unit-unknown": { status: 409, retry: "after-sync", title: "Unknown unit" },
  "places.site-closed": { status: 409, retry: "human", title: "The site is closed" },
  "places.unit-full": { status: 409, retry: "human", title: "Not enough free places" },
  "places.party-size-invalid": { status: 409, retry: "never", title: "Wrong number of persons" },
  "places.hold-too-long": { status: 409, retry: "never", title: "The hold is past or too long" },
  "places.household-already-placed": { status: 409, retry: "human", title: "Already has a place" },
  "places.placement-unknown": { status: 409, retry: "after-sync", title: "Unknown placement" },
  "places.placement-ended": { status: 409, retry: "never", title: "The placement has ended" },
  "places.blocked-out-of-range": { status: 409, retry: "never", title: "More than the capacity" },
  "queue.crossing-unknown": { status: 404, retry: "after-sync", title: "Unknown crossing" },
  "queue.mode-not-open": { status: 409, retry: "human", title: "The crossing lacks this mode" },
  "queue.party-size-invalid": { status: 409, retry: "never", title: "Wrong number of persons" },
  "queue.number-taken": { status: 409, retry: "never", title: "The number is in use" },
  "queue.token-ended": { status: 409, retry: "human", title: "The token left or was replaced" },
  "queue.already-served": { status: 409, retry: "human", title: "The token was served already" },
  "queue.not-left": { status: 409, retry: "never", title: "The token is in the line" },
  "queue.lane-closed": { status: 409, retry: "never", title: "The lane is closed" },
  "queue.jump-needs-person": { status: 409, retry: "never", title: "A jump needs a person" },
  "queue.slot-change-used": { status: 409, retry: "never", title: "One later slot is allowed" },
  "queue.slot-not-later": { status: 409, retry: "never", title: "Only a later slot, in 48 h" },
  "queue.household-has-token": { status: 409, retry: "human", title: "One household, one token" },
  "queue.lane-staff-invalid": { status: 409, retry: "never", title: "Staff and status disagree" },
  "review.proposal-unknown": { status: 409, retry: "after-sync", title: "Unknown proposal" },
  "review.reason-missing": { status: 409, retry: "never", title: "A reason is needed" },
  "review.officer-missing": { status: 409, retry: "never", title: "A named officer must decide" },
  "review.same-officer": { status: 409, retry: "human", title: "Another officer must look" },
  "review.already-settled": { status: 409, retry: "never", title: "Settled; reopen it first" },
  "review.nothing-to-reopen": { status: 409, retry: "never", title: "Nothing to take back" },
  "review.discrepancy-unknown": { status: 409, retry: "after-sync", title: "Unknown discrepancy" },
  "review.discrepancy-already-resolved": { status: 409, retry: "never", title: "Already resolved" },
  "figures.analyst-missing": { status: 409, retry: "never", title: "A named person must act" },
  "figures.reason-missing": { status: 409, retry: "never", title: "A reason is needed" },
  "figures.claim-exists": { status: 409, retry: "never", title: "The claim is there already" },
  "figures.claim-unknown": { status: 404, retry: "after-sync", title: "Unknown claim" },
  "figures.claim-withdrawn": { status: 409, retry: "never", title: "The claim was withdrawn" },
  "figures.claim-changed": { status: 409, retry: "human", title: "Changed since it was read" },
  "figures.statement-contradictory": {
    status: 409,
    retry: "never",
    title: "Fields of the statement contradict each other",
  },
  "figures.own-count-typed": { status: 409, retry: "never", title: "Own counts are computed" },
  "figures.nothing-changed": { status: 409, retry: "never", title: "Nothing was changed" },
  "figures.own-claim": { status: 409, retry: "human", title: "Somebody else must review it" },
  "figures.interval-missing": { status: 409, retry: "never", title: "An interval is needed" },
  "figures.interval-wrong": {
    status: 409,
    retry: "never",
    title: "The interval does not hold the value",
  },
  "figures.same-claim-twice": { status: 409, retry: "never", title: "Two claims are needed" },
  "figures.report-exists": { status: 409, retry: "never", title: "The report is kept already" },
  "figures.report-unknown": { status: 404, retry: "after-sync", title: "Unknown report" },
  "figures.report-unreadable": { status: 422, retry: "human", title: "No text can be read in it" },
  "figures.text-forgotten": { status: 409, retry: "never", title: "The text is gone already" },
  "figures.series-exists": { status: 409, retry: "never", title: "The vintage is kept already" },
  "figures.series-file-known": { status: 409, retry: "never", title: "The file is kept already" },
  "figures.series-unknown": { status: 404, retry: "after-sync", title: "Unknown series" },
  "figures.series-withdrawn": { status: 409, retry: "never", title: "The series was withdrawn" },
  "figures.series-differs": {
    status: 409,
    retry: "never",
    title: "The series counts other things",
  },
  "figures.series-empty": { status: 422, retry: "human", title: "No value can be read in it" },
  "figures.series-unreadable": { status: 422, retry: "human", title: "No series is found in it" },
  "figures.series-dates-open": { status: 422, retry: "human", title: "Say which comes first" },
  "figures.series-too-long": {
    status: 413,
    retry: "human",
    title: "Too many values for an import",
  },
  "sitrep.person-missing": { status: 409, retry: "never", title: "A named person must act" },
  "sitrep.report-exists": { status: 409, retry: "never", title: "The report is there already" },
  "sitrep.report-unknown": { status: 404, retry: "after-sync", title: "Unknown report" },
  "sitrep.report-final": { status: 409, retry: "never", title: "The report is final" },
  "sitrep.report-discarded": { status: 409, retry: "never", title: "The draft was discarded" },
  "sitrep.report-changed": { status: 409, retry: "human", title: "Changed since it was read" },
  "sitrep.period-empty": { status: 409, retry: "later", title: "No whole hour to report on yet" },
  "sitrep.previous-changed": {
    status: 409,
    retry: "human",
    title: "Another report was approved since; take the numbers anew",
  },
  "sitrep.nothing-changed": { status: 409, retry: "never", title: "Nothing was changed" },
  "sitrep.conflict-open": { status: 409, retry: "human", title: "Two texts wait for a decision" },
  "sitrep.contacts-missing": { status: 409, retry: "human", title: "Contacts are missing" },
  "sitrep.already-approved": { status: 409, retry: "human", title: "Approved by you already" },
  "sitrep.outside-eyes-needed": {
    status: 409,
    retry: "human",
    title: "One approval must come from somebody who wrote nothing in it",
  },
  "sitrep.exact-number-public": {
    status: 409,
    retry: "human",
    title: "A public text tells an exact count",
  },
  "waits.alert-unknown": { status: 404, retry: "after-sync", title: "Unknown alert" },
  "waits.crossing-unknown": { status: 404, retry: "after-sync", title: "Unknown crossing" },
  "waits.mode-not-open": { status: 409, retry: "human", title: "The crossing lacks this mode" },
  "waits.count-invalid": { status: 409, retry: "never", title: "The count is not one" },
  "waits.range-invalid": { status: 409, retry: "never", title: "The range is not one" },
  "vault.unavailable": { status: 503, retry: "later", title: "The vault does not answer" },
  "vault.budget-used-up": { status: 429, retry: "later", title: "The opening budget is used up" },
  "vault.record-unknown": {
    status: 404,
    retry: "after-sync",
    title: "The vault has no such record",
  },
  "hub.database-unavailable": {
    status: 503,
    retry: "later",
    title: "The database does not answer",
  },
  "hub.disk-full": { status: 507, retry: "later", title: "The hub's disk is full" },
  "hub.fault": { status: 500, retry: "later", title: "The hub failed; nothing was saved" },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

/** RFC 9457 problem document. `details` never holds a personal value. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  retry: z.enum(retryHints),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

export type Problem = z.infer<typeof problemSchema>;

export function problemOf(code: ProblemCode, details?: Problem["details"]): Problem {
  const { status, retry, title } = problems[code];
  const problem = { type: `urn:caravanserai:problem:${code}`, title, status, code, retry };
  return details === undefined ? problem : { ...problem, details };
}
