import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "page.title": "Wer kam über die Grenze, wer ist hier, wo ist Platz?",
  "page.period": "{from} bis {to}, Ortszeit",
  "page.loading": "Die Lage wird gelesen",
  "board.crossings": "Wer kam über die Grenze?",
  "board.persons": "Wer ist registriert?",
  "board.places": "Wo ist heute Nacht Platz?",
  "board.open": "Was ist offen?",
  "board.today": "heute {value}",
  "board.households": "in {value} Haushalten",
  "board.ofCapacity": "von {value} Plätzen",
  "board.notPersons": "Übertritte, nicht Menschen",
  "board.presentRule": "registriert − ausgereist",
  "board.silent": "Posten ohne Kontakt",
  "board.since": "seit {date}",
  "board.silentOf": "von {value} Posten",
  "silent.none": "Alle {count} Posten melden sich. Gezählt ist alles, was gesendet wurde.",
  "silent.since":
    "{count, plural, one {# Posten ohne Kontakt seit {time}} other {# Posten ohne Kontakt " +
    "seit {time}}}",
  "silent.never":
    "{count, plural, one {# Posten hat sich noch nie gemeldet} other {# Posten haben sich " +
    "noch nie gemeldet}}",
  "silent.incomplete": "Seitdem sind die Zahlen unvollständig.",
  "silent.which": "Welche Posten",
  "silent.title": "Welche Posten melden sich nicht?",
  "silent.post": "Posten",
  "silent.work": "Aufgabe",
  "silent.place": "Übergang oder Unterkunft",
  "silent.lastHeard": "Zuletzt gehört",
  "silent.waiting": "Zuletzt wartend",
  "silent.notYet": "noch nie",
  "silent.source": "das Geräteverzeichnis der Zentrale",
  "silent.about":
    "Tablets, die sich jede halbe Minute melden sollten und seit einer Viertelstunde nichts " +
    "gesagt haben. Was sie inzwischen zählen, fehlt in jeder Zahl, bis sie gehört werden.",
  "silent.fine": "Alle angemeldeten Posten haben sich in den letzten Minuten gemeldet.",
  "role.registration": "Registrierung",
  "role.counting": "Zählung",
  "role.shelter": "Unterkunft",
  "role.relay": "Zwischenstelle",
  "role.hub": "Zentrale",
  "role.vault": "Tresor",
  "hours.title": "Wie viele kamen am {day} Stunde für Stunde?",
  "hours.earlier": "Tag davor",
  "hours.later": "Tag danach",
  "hours.about":
    "Grenzübertritte nach Zählung von Hand, nach der Stunde des Übertritts. Säulen nach " +
    "oben: ein, nach unten: aus; die Linie ist der Saldo. Wer zweimal übertritt, zählt " +
    "zweimal. Die laufende Stunde ist unvollständig.",
  "days.title": "Wie viele kamen Tag für Tag?",
  "days.about":
    "Grenzübertritte nach Zählung von Hand, nach örtlichem Kalendertag. Der laufende Tag ist " +
    "unvollständig. Ein minus aus ist ein Saldo von Übertritten, nicht die Zahl der " +
    "Anwesenden.",
  "multiples.title": "Wo kommen sie über die Grenze?",
  "multiples.side": "Richtung",
  "multiples.in": "Ein, je Stunde",
  "multiples.out": "Aus, je Stunde",
  "multiples.about":
    "Gezählte Personen je voller Stunde an jedem Übergang, alle auf einer Skala. Die Zahl " +
    "neben dem Namen ist die letzte volle Stunde.",
  "crossings.title": "Welche Übergänge melden?",
  "crossings.name": "Grenzübergang",
  "crossings.in": "Ein",
  "crossings.out": "Aus",
  "crossings.net": "Saldo",
  "crossings.vehicles": "Fahrzeuge ein",
  "crossings.mode": "Meist kommen sie",
  "crossings.lastTally": "Letzte Zählung",
  "crossings.silent": "Posten stumm",
  "crossings.about":
    "Summen über den ganzen Zeitraum. Namen und Orte sind echt; welche zehn Übergänge " +
    "Schlangen hatten und wie viele Spuren, ist in der Demo angenommen.",
  "mode.car": "mit dem Auto",
  "mode.bus": "mit dem Bus",
  "mode.bicycle": "mit dem Rad",
  "mode.foot": "zu Fuß",
  "mode.train": "mit dem Zug",
  "mode.air": "mit dem Flugzeug",
  "mode.none": "unbekannt",
  "source.tallies": "Zählung der Posten",
  "about.asOf": "Stand",
  "about.period": "Zeitraum",
  "about.direction": "Richtung",
  "about.unit": "Gezählt werden",
  "about.method": "Verfahren",
  "about.origin": "Herkunft",
  "about.moment": "Kein Zeitraum: der Zustand am {time}",
  "about.fromTo": "{from} bis {to}",
  "direction.in": "Ins Land",
  "direction.out": "Aus dem Land",
  "direction.net": "Ein minus aus",
  "direction.none": "Keine: keine Bewegung",
  "unit.crossings": "Grenzübertritte",
  "unit.persons": "Personen",
  "unit.households": "Haushalte",
  "unit.places": "Schlafplätze",
  "unit.numbers": "Personennummern",
  "unit.cases": "Fälle",
  "method.counted": "Von Hand gezählt, Strich für Strich",
  "method.registered": "Am Tisch registriert, Person für Person",
  "method.computed": "Aus anderen Zahlen berechnet",
  "method.proposed": "Von einem Programm vorgeschlagen, noch von niemandem entschieden",
  "origin.tallies": "Zählungen der Grenzposten",
  "origin.registrations": "Registrierungen auf den Tablets",
  "origin.departures": "Registrierungen und Ausreisen auf den Tablets",
  "origin.placements": "Vormerkungen und Aufnahmen in den Unterkünften",
  "origin.vault": "Vergleich versiegelter Einträge im Tresor",
  "origin.journal": "Widersprüchliche Einträge im Journal",
  "label.crossingsIn": "Ein",
  "label.crossingsOut": "Aus",
  "label.crossingsNet": "Saldo",
  "label.householdsRegistered": "Haushalte registriert",
  "label.personsRegistered": "Personen registriert",
  "label.registeredDeparted": "Registriert, ausgereist",
  "label.registeredPresent": "Davon anwesend",
  "label.numbersIssued": "Nummern ausgegeben",
  "label.placesCapacity": "Kapazität",
  "label.placesBlocked": "Gesperrt",
  "label.placesHeld": "Vorgemerkt",
  "label.placesOccupied": "Belegt",
  "label.placesFree": "Frei",
  "label.duplicatesOpen": "Doppelungen zu entscheiden",
  "label.discrepanciesOpen": "Widersprüche zu klären",
  "meaning.crossingsIn":
    "Übertritte ins Land, an den Posten gezählt. Wer zweimal übertritt, zählt zweimal. Es " +
    "ist nicht die Zahl der Menschen, die hier sind.",
  "meaning.crossingsOut":
    "Übertritte aus dem Land, an den Posten gezählt, gleich ob die Person registriert war.",
  "meaning.crossingsNet":
    "Übertritte ein minus aus. Es ist nicht die Zahl der Anwesenden: Niemand weiß daraus, " +
    "wer vorher da war oder ungesehen ging.",
  "meaning.householdsRegistered": "Haushalte mit Kennnummer, vollständig oder noch als Gruppe.",
  "meaning.personsRegistered":
    "Personen in registrierten Haushalten. Weniger als Übertritte: Registriert wird nach dem " +
    "Übertritt und nicht bei allen sofort.",
  "meaning.registeredDeparted": "Registrierte, deren Ausreise mit dem Beleg vermerkt wurde.",
  "meaning.registeredPresent":
    "Registrierte minus jene, deren Ausreise vermerkt ist. Wer ging, ohne den Beleg zu " +
    "zeigen, zählt noch als anwesend.",
  "meaning.numbersIssued":
    "Als ausgegeben vermerkte Personennummern: Voraussetzung für Anmeldung und Bankkonto.",
  "meaning.placesCapacity": "Alle Schlafplätze in Einheiten offener Unterkünfte.",
  "meaning.placesBlocked": "Plätze, die nicht vergeben werden: Bett kaputt, Quarantäne, Personal.",
  "meaning.placesHeld": "Plätze für Haushalte auf dem Weg. Eine Vormerkung endet von selbst.",
  "meaning.placesOccupied": "Plätze von Personen, die aufgenommen sind.",
  "meaning.placesFree":
    "Kapazität minus gesperrt, vorgemerkt und belegt. Unter null, wo Tablets ohne Netz ein " +
    "Bett zweimal vergaben.",
  "meaning.duplicatesOpen":
    "Paare von Einträgen, die eine Person sein können. Ein Programm schlägt vor, die " +
    "Schutzbeauftragten entscheiden.",
  "meaning.discrepanciesOpen":
    "Einträge, die nicht beide stimmen können, meist nach Arbeit ohne Netz. Menschen klären sie.",
};
