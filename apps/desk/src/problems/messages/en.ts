import { defineMessages } from "@caravanserai/ui";

/** What went wrong and what to do next, by problem code: the key set of the other languages. */
export const en = defineMessages({
  "import.not-readable":
    "This file was not saved for this hub, or it is damaged. Save it again on the tablet.",
  "hub.unreachable":
    "The hub cannot be reached. Nothing was changed. Check the network and try again.",
  "hub.answer-unreadable":
    "The hub gave an answer this page cannot read. Load the page again; it may be older than " +
    "the hub.",
  "hub.database-unavailable":
    "The hub’s database does not answer. Nothing was changed. Try again shortly.",
  "hub.disk-full": "The hub’s disk is full. Nothing was saved. Tell an administrator now.",
  "hub.fault":
    "The hub failed and nothing was saved. Try again; tell an administrator if it stays.",
  "request.malformed": "The hub does not accept this input. Check each field and try again.",
  "request.too-many": "Too many attempts. Wait a minute, then try again.",
  "access.not-signed-in": "Your session has ended. Sign in again.",
  "access.wrong-passphrase": "Name or passphrase is wrong. Type both again.",
  "access.denied": "Your role does not allow this. Ask somebody whose role does.",
  "places.unit-full":
    "Not enough free places there ({free} free). Choose another unit, or free some first.",
  "places.unit-unknown": "This unit is not known any more. Load the list again.",
  "places.site-closed": "The site is closed and takes nobody new. Choose another site.",
  "places.party-size-invalid": "The number of persons is not possible. Correct it.",
  "places.hold-too-long": "A hold lasts 48 hours at most. Choose an earlier end.",
  "places.household-already-placed":
    "This household has a place already. End that placement first, or check it in there.",
  "places.placement-unknown": "This placement is not known. Look the reference up again.",
  "places.placement-ended": "This placement has ended already. Look the reference up again.",
  "places.blocked-out-of-range": "More than the unit holds cannot be blocked ({max} at most).",
  "stay.household-unknown":
    "Nobody is registered under this reference here. The tablet that registered it may still " +
    "be waiting to send.",
  "registration.reference-invalid":
    "This is not a valid reference: its check characters do not fit. Compare with the slip.",
  "review.proposal-unknown": "This proposal is not known any more. Load the list again.",
  "review.reason-missing": "A reason is needed. Write one sentence.",
  "review.officer-missing": "A named officer must decide. Sign in again.",
  "review.same-officer": "You have given your opinion. Another officer must look at this pair.",
  "review.already-settled": "This pair is settled already. Reopen it first if it is wrong.",
  "review.nothing-to-reopen": "There is nothing to take back here. Load the list again.",
  "review.discrepancy-unknown": "This discrepancy is not known any more. Load the list again.",
  "review.discrepancy-already-resolved": "Somebody has resolved this already. Load the list again.",
  "figures.reason-missing": "Write one sentence as the reason.",
  "figures.claim-unknown": "This claim is not in the ledger. Load the list again.",
  "figures.claim-withdrawn": "This claim was withdrawn. Load the list again.",
  "figures.claim-changed":
    "Somebody changed this claim since you opened it. Look at it again, then decide.",
  "figures.statement-contradictory":
    "Two fields contradict each other. Check number, wording, direction and days.",
  "figures.nothing-changed": "Nothing was changed. Change a field, then save.",
  "figures.own-claim": "You entered this version, so somebody else reviews it.",
  "figures.interval-missing": "A recommended figure needs an interval. Give both ends.",
  "figures.interval-wrong": "The interval must hold the figure itself.",
  "figures.report-unreadable":
    "No text can be read in this file. Paste the passage with the figures instead.",
  "figures.series-file-known":
    "This very file is kept already, read by the same columns. Nothing was doubled.",
  "figures.series-unknown": "This series is not in the ledger. Load the list again.",
  "figures.series-withdrawn": "This series was withdrawn. Import the file as a new series.",
  "figures.series-differs":
    "The series you chose counts something else. Choose another, or begin a new one.",
  "figures.series-empty": "No value can be read in this file. Choose other columns.",
  "figures.series-unreadable":
    "No series is found in this file. Choose the column of days and the columns of values.",
  "figures.series-dates-open":
    "The days can be read in two ways. Say whether the day or the month comes first.",
  "figures.series-too-long":
    "The file has more than 500,000 values. Split it by years, or choose fewer columns.",
  "sitrep.report-unknown": "This report is not known here. Load the list again.",
  "sitrep.report-final": "The report is approved and stays as it is. Write the next one.",
  "sitrep.report-discarded": "This draft was discarded. Load the list again.",
  "sitrep.report-changed":
    "Somebody changed the report since you opened it. Read it again, then approve.",
  "sitrep.period-empty": "No whole hour has passed since the last report. Draft later.",
  "sitrep.previous-changed":
    "Another report was approved in the meantime. Take the numbers anew, so that the " +
    "totals follow.",
  "sitrep.nothing-changed": "Nothing was changed. Change the words, then save.",
  "sitrep.conflict-open":
    "Two texts wait for a decision. Save the words that shall stand, then approve.",
  "sitrep.contacts-missing": "Contacts are missing. Write which office answers questions.",
  "sitrep.already-approved": "You have approved this version. Somebody else must approve too.",
  "sitrep.outside-eyes-needed":
    "Both of you wrote in this report. One approval must come from somebody who did not.",
  "sitrep.exact-number-public":
    "A public text tells one of our counts exactly. Write it in whole tens, or keep the " +
    "report internal.",
  "request.too-large": "This is too large. Paste the passage with the figures instead.",
  "vault.unavailable": "The vault does not answer, so no record can be opened. Try again shortly.",
  "vault.budget-used-up": "You have opened as many records as one hour allows. Go on later.",
  "vault.record-unknown": "The vault has no such record yet. Try again in a few minutes.",
  "relay.decided-upstream":
    "Pairs and contradictions are settled at the hub above. Tell it what you know.",
  "waits.crossing-unknown": "This crossing is not known any more. Load the page again.",
  "waits.mode-not-open": "This crossing is not open to this way of travelling. Choose another.",
  "waits.count-invalid": "Write the count in whole parties, from 0 to {max}.",
  "waits.range-invalid":
    "Write a shortest and a longest wait, the shortest first, the longest over 0 and " +
    "at most 14 days.",
  "device.unknown": "This device is not enrolled here. Load the list again.",
  "other.never": "The hub refused this ({code}). Trying again will not help; check the input.",
  "other.later": "This did not work just now ({code}). Nothing was changed. Try again shortly.",
  "other.after-sync":
    "The hub does not know of this yet ({code}). Try again when all tablets have sent.",
  "other.human": "This did not work ({code}). Tell an administrator the word in brackets.",
});
