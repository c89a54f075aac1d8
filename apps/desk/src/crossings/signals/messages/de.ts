import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "signals.title": "Wonach sollte jemand fragen?",
  "signals.who":
    "Nur für Schutzbeauftragte und die Verwaltung. Ein Muster ist ein Grund zu fragen, kein " +
    "Befund: Niemand wird hier beschuldigt, und nichts folgt von selbst.",
  "signals.about":
    "Ein Programm vergleicht Abfertigungen, Nummern und Zählungen. Das meiste, was es findet, " +
    "hat einen harmlosen Grund. Fragt zuerst offen die Leute am Posten; zwei sehen es sich an, " +
    "nie einer allein. Es gibt keine Datei, damit keine Liste von Verdachten auf Reisen geht.",
  "signals.source": "Nummern, Abfertigungen, Zählungen und anonyme Berichte",
  "signals.none": "Im Moment fällt nichts auf.",
  "signals.period": "{from} – {to}",
  "signals.askFirst": "Zuerst fragen",
  "question.signals.service-out-of-turn":
    "{name}, {subject}: Warum kamen einige vor anderen dran, die früher da waren?",
  "question.signals.token-changed-hands":
    "{name}, Nummer {subject}: War am Schalter dieselbe Gruppe, die die Nummer nahm?",
  "question.signals.many-tokens-one-party":
    "{name}, {subject}: Warum hat eine Gruppe mehrere Nummern?",
  "question.signals.operator-exceptions":
    "{name}, {subject}: Weshalb sind an diesem Tisch Ausnahmen häufiger?",
  "question.signals.wait-against-counts":
    "{name}, {subject}: Was stimmt, die geschätzte Wartezeit oder die Zählung?",
  "question.signals.misconduct-reports":
    "{name}: Was meinen Reisende, die das anonyme Formular ausgefüllt haben?",
  "signals.ask.mistake": "War es ein Tippfehler, oder ein Tablet ohne Netz?",
  "signals.ask.other-family-document": "Wurde das Dokument eines anderen Angehörigen gezeigt?",
  "signals.ask.slips-swapped": "Wurden Zettel in einer Familie oder Gruppe vertauscht?",
  "signals.ask.slip-lost": "Ging ein Zettel verloren und wurde ersetzt?",
  "signals.ask.group-leader": "Sammelt jemand die Zettel für eine Gruppe?",
  "signals.ask.priority-desk": "Ist es der Tisch für Säuglinge, Kranke und Alte?",
  "signals.ask.shift-with-many-children": "Gab es in der Schicht viele kleine Kinder?",
  "signals.ask.priority-not-logged": "Wurde Vorrang gewährt und nicht eingetragen?",
  "signals.ask.lane-for-other-mode": "Bedient die Spur auch Busse oder Fußgänger?",
  "signals.ask.lanes-not-entered": "Wurde eine Spur ohne Eintrag geöffnet oder geschlossen?",
  "signals.ask.tokens-not-given": "Kamen Menschen ohne Nummer herein?",
  "signals.ask.fee-misunderstood":
    "Wurde eine amtliche Gebühr missverstanden oder ein Dienst fern der Grenze?",
  "signals.ask.one-event-many-reports": "Haben mehrere dasselbe Ereignis gemeldet?",
  "figure.services": "Betrachtete Abfertigungen",
  "figure.outOfTurn": "Außer der Reihe",
  "figure.share": "Anteil hier",
  "figure.usualShare": "Üblicher Anteil",
  "figure.overtakenMedian": "Überholte Gruppen, meist",
  "figure.minutesBetween": "Von der Nummer bis zum Schalter",
  "figure.tokens": "Nummern",
  "figure.allowed": "Nummern ohne Frage",
  "figure.exceptions": "Ausnahmen",
  "figure.operators": "Verglichene Tische",
  "figure.estimates": "Schätzungen in Folge",
  "figure.estimateMinutes": "Geschätzte Wartezeit",
  "figure.checkMinutes": "Wartezeit nach Zählung",
  "figure.reports": "Berichte",
};
