import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "say.title": "Sagen, was an einem Übergang zu sehen ist",
  "say.about":
    "Für Schlangen ohne Nummern. Eine Zählung oder Wartezeit steht mit Zeit und Quelle neben " +
    "der Schätzung und veraltet wie alles andere.",
  "say.crossing": "Übergang der Schlange",
  "say.mode": "Schlange für",
  "say.subject": "Was wissen Sie?",
  "say.count": "Gruppen gezählt",
  "say.staff": "Wartezeit, von Posten gesehen",
  "say.travellers": "Wartezeit, von Reisenden gesagt",
  "say.parties": "Gruppen in der Schlange",
  "say.partiesHint":
    "Ein Fahrzeug mit allen darin oder zusammengehörige Fußgänger. Eine leere Schlange ist 0.",
  "say.low": "Mindestens",
  "say.high": "Höchstens",
  "say.rangeHint":
    "So lange haben jene gewartet, die jetzt an der Reihe sind. Ohne Warten: 0 bis 5 Minuten.",
  "say.unit": "In",
  "say.minutes": "Minuten",
  "say.hours": "Stunden",
  "say.days": "Tagen",
  "say.now": "Jetzt bekannt:",
  "say.save": "Speichern",
  "say.saved": "Gespeichert, Stand {time}: {name}, {mode}.",
  "say.countBecomes":
    "Aus der Zählung wird eine Wartezeit, sobald das Tempo der Schlange bekannt ist.",
};
