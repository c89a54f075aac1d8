import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "page.title": "Was kann nicht beides stimmen?",
  "page.lead":
    "Einträge, die sich widersprechen, meist nach Arbeit ohne Netz. Nichts wurde verworfen; " +
    "ein Mensch findet heraus, was stimmt.",
  "page.loading": "Die Widersprüche werden gelesen",
  "list.which": "Welche Widersprüche zeigen",
  "list.open": "Offen: {count}",
  "list.resolved": "Geklärt",
  "list.since": "offen seit {time}",
  "list.settled": "Geklärt",
  "list.noneOpen": "Nichts widerspricht sich",
  "list.noneSettled": "Noch nichts geklärt",
  "list.noneBody": "Wenn Tablets, die ohne Netz arbeiteten, nicht übereinstimmen, steht es hier.",
  "kind.crossing.reversal-without-tally": "Eine unbekannte Zählung wurde zurückgenommen",
  "kind.places.over-capacity": "Mehr Menschen als Plätze",
  "kind.places.placed-twice": "Ein Haushalt hat zwei Plätze",
  "kind.places.closed-site-used": "Aufnahme in einer geschlossenen Unterkunft",
  "kind.places.unknown-placement": "Eine unbekannte Unterbringung wurde beendet",
  "kind.registration.conflicting-correction": "Zwei Berichtigungen eines Feldes",
  "kind.registration.reference-used-twice": "Eine Kennnummer für zwei Haushalte",
  "kind.registration.unknown-person": "Änderung an einer unbekannten Person",
  "kind.stay.left-twice": "Dieselben Menschen reisten zweimal aus",
  "kind.stay.unknown-household": "Ein unbekannter Haushalt reiste aus",
  "advice.crossing.reversal-without-tally":
    "Die Zählung wartet vielleicht noch auf dem Tablet. Kommt sie nie, so klären: Es wird " +
    "nichts abgezogen.",
  "advice.places.over-capacity":
    "In der Unterkunft anrufen: Wer schläft wo? Dann für die ohne Bett einen Platz suchen.",
  "advice.places.placed-twice":
    "Beide Unterkünfte anrufen und die ungenutzte Unterbringung beenden.",
  "advice.places.closed-site-used": "In der Unterkunft anrufen: Nimmt sie doch jemanden auf?",
  "advice.places.unknown-placement": "Die Unterbringung wartet vielleicht noch auf einem Tablet.",
  "advice.registration.conflicting-correction":
    "Den Haushalt fragen oder das Dokument ansehen, dann das Feld noch einmal berichtigen.",
  "advice.registration.reference-used-twice":
    "Der Verwaltung melden: Ein Tablet wurde vielleicht kopiert. Einem Haushalt eine neue " +
    "Nummer geben.",
  "advice.registration.unknown-person":
    "Die Registrierung wartet vielleicht noch auf einem Tablet.",
  "advice.stay.left-twice": "Vielleicht kamen sie dazwischen zurück. Beide Posten fragen.",
  "advice.stay.unknown-household": "Die Registrierung wartet vielleicht noch auf einem Tablet.",
  "advice.other": "Fragen Sie die, von denen die Einträge sind, was geschah.",
  "claim.who": "Eingetragen von",
  "claim.occurred": "Geschehen",
  "claim.received": "In der Zentrale",
  "claim.waited": "wartete {duration}",
  "claim.reference": "Kennnummer",
  "claim.persons": "Personen",
  "claim.crossing.tallied": "Menschen wurden gezählt",
  "claim.crossing.tally-reversed": "Eine Zählung wurde zurückgenommen",
  "claim.registration.household-registered": "Ein Haushalt wurde registriert",
  "claim.registration.person-added": "Eine Person wurde hinzugefügt",
  "claim.registration.person-corrected": "Ein Feld wurde berichtigt",
  "claim.registration.number-issued": "Eine Nummer wurde ausgegeben",
  "claim.stay.departed": "Menschen reisten aus",
  "claim.stay.departure-reversed": "Eine Ausreise wurde zurückgenommen",
  "claim.places.site-opened": "Eine Unterkunft wurde eröffnet oder geändert",
  "claim.places.site-status-set": "Eine Unterkunft wurde geöffnet oder geschlossen",
  "claim.places.capacity-blocked": "Plätze wurden gesperrt",
  "claim.places.hold-placed": "Plätze wurden vorgemerkt",
  "claim.places.hold-released": "Eine Vormerkung wurde aufgegeben",
  "claim.places.checked-in": "Menschen wurden aufgenommen",
  "claim.places.checked-out": "Menschen zogen aus",
  "resolve.open": "Klären",
  "resolve.reason": "Was stimmt, und woher Sie es wissen",
  "resolve.reasonHint": "Ein, zwei Sätze. Keine Namen der Betroffenen.",
  "resolve.missing": "Schreiben, was herauskam",
  "resolve.settle": "Mit dieser Begründung klären",
};
