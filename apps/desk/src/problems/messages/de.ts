import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "import.not-readable":
    "Diese Datei ist nicht für diesen Hub gespeichert oder beschädigt. Speichern Sie " +
    "sie noch einmal.",
  "hub.unreachable":
    "Die Zentrale ist nicht erreichbar. Nichts wurde geändert. Netz prüfen und noch einmal " +
    "versuchen.",
  "hub.answer-unreadable":
    "Diese Seite versteht die Antwort der Zentrale nicht. Bitte neu laden: Sie ist " +
    "vielleicht veraltet.",
  "hub.database-unavailable":
    "Die Datenbank antwortet nicht. Nichts wurde geändert. Gleich noch einmal versuchen.",
  "hub.disk-full":
    "Die Platte der Zentrale ist voll. Nichts wurde gespeichert. Sofort der Verwaltung melden.",
  "hub.fault":
    "Störung in der Zentrale, nichts wurde gespeichert. Noch einmal versuchen, sonst der " +
    "Verwaltung melden.",
  "request.malformed":
    "Die Zentrale nimmt diese Eingabe nicht an. Jedes Feld prüfen und noch einmal versuchen.",
  "request.too-many": "Zu viele Versuche. Eine Minute warten, dann noch einmal.",
  "access.not-signed-in": "Ihre Sitzung ist zu Ende. Bitte neu anmelden.",
  "access.wrong-passphrase": "Name oder Passphrase stimmt nicht. Bitte beides neu eingeben.",
  "access.denied": "Ihre Rolle erlaubt das nicht. Fragen Sie jemanden, dessen Rolle es erlaubt.",
  "places.unit-full":
    "Dort sind nicht genug Plätze frei (frei: {free}). Andere Einheit wählen oder Plätze " +
    "freigeben.",
  "places.unit-unknown": "Diese Einheit gibt es nicht mehr. Liste neu laden.",
  "places.site-closed": "Die Unterkunft ist geschlossen und nimmt niemanden auf. Andere wählen.",
  "places.party-size-invalid": "Diese Personenzahl ist nicht möglich. Bitte berichtigen.",
  "places.hold-too-long": "Vorgemerkt wird höchstens für 48 Stunden. Früheres Ende wählen.",
  "places.household-already-placed":
    "Dieser Haushalt hat schon einen Platz. Erst jene Unterbringung beenden oder dort aufnehmen.",
  "places.placement-unknown": "Diese Unterbringung ist unbekannt. Kennnummer neu suchen.",
  "places.placement-ended": "Diese Unterbringung ist schon beendet. Kennnummer neu suchen.",
  "places.blocked-out-of-range": "Mehr als vorhanden lässt sich nicht sperren (höchstens {max}).",
  "stay.household-unknown":
    "Unter dieser Kennnummer ist hier niemand registriert. Vielleicht wartet das Tablet noch " +
    "auf Netz.",
  "registration.reference-invalid":
    "Keine gültige Kennnummer: Die Prüfzeichen passen nicht. Mit dem Beleg vergleichen.",
  "review.proposal-unknown": "Diesen Vorschlag gibt es nicht mehr. Liste neu laden.",
  "review.reason-missing": "Eine Begründung fehlt. Schreiben Sie einen Satz.",
  "review.officer-missing": "Entscheiden muss eine benannte Person. Melden Sie sich neu an.",
  "review.same-officer":
    "Sie haben Ihre Meinung schon gesagt. Dieses Paar muss jemand anderes ansehen.",
  "review.already-settled":
    "Dieses Paar ist schon erledigt. Ist es falsch, öffnen Sie es zuerst wieder.",
  "review.nothing-to-reopen": "Hier gibt es nichts zurückzunehmen. Liste neu laden.",
  "review.discrepancy-unknown": "Diesen Widerspruch gibt es nicht mehr. Liste neu laden.",
  "review.discrepancy-already-resolved": "Das hat schon jemand geklärt. Liste neu laden.",
  "figures.reason-missing": "Einen Satz als Begründung schreiben.",
  "figures.claim-unknown": "Diese Aussage steht nicht im Register. Die Liste neu laden.",
  "figures.claim-withdrawn": "Diese Aussage wurde zurückgezogen. Die Liste neu laden.",
  "figures.claim-changed":
    "Jemand hat die Aussage geändert, seit sie offen ist. Noch einmal ansehen, dann entscheiden.",
  "figures.statement-contradictory":
    "Zwei Felder widersprechen sich. Zahl, Wortlaut, Richtung und Tage prüfen.",
  "figures.nothing-changed": "Nichts wurde geändert. Ein Feld ändern, dann speichern.",
  "figures.own-claim": "Diese Fassung stammt von Ihnen, darum prüft jemand anderes.",
  "figures.interval-missing": "Eine empfohlene Zahl braucht ein Intervall. Beide Grenzen angeben.",
  "figures.interval-wrong": "Das Intervall muss die Zahl selbst enthalten.",
  "figures.report-unreadable":
    "In dieser Datei ist kein Text lesbar. Die Stelle mit den Zahlen einfügen.",
  "figures.series-file-known":
    "Genau diese Datei ist mit denselben Spalten schon aufgenommen. Nichts wurde verdoppelt.",
  "figures.series-unknown": "Diese Reihe gibt es hier nicht. Laden Sie die Liste neu.",
  "figures.series-withdrawn":
    "Diese Reihe wurde zurückgezogen. Nehmen Sie die Datei als neue Reihe auf.",
  "figures.series-differs":
    "Die gewählte Reihe zählt etwas anderes. Wählen Sie eine andere oder beginnen Sie eine neue.",
  "figures.series-empty": "In dieser Datei ist kein Wert lesbar. Wählen Sie andere Spalten.",
  "figures.series-unreadable":
    "In dieser Datei ist keine Reihe zu finden. Wählen Sie die Spalte der Tage und die der Werte.",
  "figures.series-dates-open":
    "Die Tage lassen sich auf zwei Arten lesen. Sagen Sie, ob Tag oder Monat vorn steht.",
  "figures.series-too-long":
    "Die Datei hat mehr als 500.000 Werte. Teilen Sie sie nach Jahren oder wählen Sie weniger Spalten.",
  "sitrep.report-unknown": "Diesen Bericht gibt es hier nicht. Laden Sie die Liste neu.",
  "sitrep.report-final":
    "Der Bericht ist freigegeben und bleibt, wie er ist. Schreiben Sie den nächsten.",
  "sitrep.report-discarded": "Dieser Entwurf wurde verworfen. Laden Sie die Liste neu.",
  "sitrep.report-changed":
    "Jemand hat den Bericht geändert, seit Sie ihn öffneten. Lesen Sie ihn noch einmal.",
  "sitrep.period-empty":
    "Seit dem letzten Bericht ist keine volle Stunde vergangen. Entwerfen Sie später.",
  "sitrep.previous-changed":
    "Inzwischen wurde ein anderer Bericht freigegeben. Nehmen Sie die Zahlen neu.",
  "sitrep.nothing-changed": "Es wurde nichts geändert. Ändern Sie den Text, dann speichern Sie.",
  "sitrep.conflict-open":
    "Zwei Texte warten auf eine Entscheidung. Speichern Sie die geltenden Worte, dann " +
    "geben Sie frei.",
  "sitrep.contacts-missing":
    "Die Ansprechstellen fehlen. Schreiben Sie, welche Stelle Fragen beantwortet.",
  "sitrep.already-approved": "Sie haben diese Fassung schon freigegeben. Es braucht noch jemanden.",
  "sitrep.outside-eyes-needed":
    "Sie haben beide in diesem Bericht geschrieben. Eine Freigabe muss von jemand " +
    "anderem kommen.",
  "sitrep.exact-number-public":
    "Ein öffentlicher Text nennt eine unserer Zahlen genau. Schreiben Sie sie in ganzen " +
    "Zehnern, oder lassen Sie den Bericht intern.",
  "request.too-large": "Das ist zu groß. Die Stelle mit den Zahlen einfügen.",
  "vault.unavailable":
    "Der Tresor antwortet nicht, es lässt sich nichts öffnen. Gleich noch einmal versuchen.",
  "vault.budget-used-up":
    "Mehr Einträge sind in einer Stunde nicht vorgesehen. Später weitermachen.",
  "vault.record-unknown":
    "Der Tresor hat diesen Eintrag noch nicht. In ein paar Minuten noch einmal.",
  "relay.decided-upstream":
    "Paare und Widersprüche entscheidet die obere Zentrale. Sagen Sie ihr, was Sie wissen.",
  "waits.crossing-unknown": "Diesen Grenzübergang gibt es nicht mehr. Seite neu laden.",
  "waits.mode-not-open": "Der Übergang ist für diese Reiseart nicht offen. Andere wählen.",
  "waits.count-invalid": "Die Zählung in ganzen Gruppen angeben, von 0 bis {max}.",
  "waits.range-invalid":
    "Kürzeste und längste Wartezeit angeben: die kürzeste zuerst, die längste über 0 " +
    "und höchstens 14 Tage.",
  "device.unknown": "Dieses Gerät ist hier nicht angemeldet. Liste neu laden.",
  "other.never":
    "Die Zentrale hat abgelehnt ({code}). Wiederholen hilft nicht, bitte Eingabe prüfen.",
  "other.later":
    "Das ging gerade nicht ({code}). Nichts wurde geändert. Gleich noch einmal versuchen.",
  "other.after-sync":
    "Die Zentrale weiß davon noch nichts ({code}). Noch einmal, wenn alle Tablets gesendet haben.",
  "other.human": "Das ging nicht ({code}). Nennen Sie der Verwaltung das Wort in Klammern.",
};
