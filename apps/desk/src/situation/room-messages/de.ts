import { defineMessages } from "@caravanserai/ui";

/** Die Tafeln des Lagezentrums. */
export const de = defineMessages({
  range: "{low} bis {high}",
  unknown: "unbekannt",
  loading: "Das Lagebild wird gelesen",
  behind: "{count} Einträge werden noch summiert; bis dahin wird nichts geschätzt.",
  "measure.label": "Was gezeigt wird",
  "measure.crossings": "Grenzübertritte, gezählt",
  "measure.people": "Menschen, registriert",
  "people.hours": "Wie viele wurden am {day} je Stunde registriert?",
  "people.days": "Wie viele wurden je Tag registriert?",
  "people.in": "Registriert",
  "people.out": "Ausgereist",
  "people.net": "Unterschied",
  "people.source": "Registrierungen und Ausreisen an den Schaltern",
  "people.about":
    "An einem Schalter registrierte Personen nach der Stunde der Registrierung, und registrierte " +
    "Personen, deren Ausreise festgehalten wurde. Keine Grenzübertritte: Wer nicht registriert " +
    "wurde, fehlt, und die Registrierung kann Tage nach dem Übertritt liegen.",
  since: "{source}, seit {time}",
  "funnel.title": "Gezählt ist nicht registriert: Wie weit sind wir?",
  "funnel.source": "Zählungen und Registrierungen",
  "funnel.about":
    "Vier Zahlen für Verschiedenes seit dem ersten Eintrag, nebeneinander und nie addiert. " +
    "Übertritte sind Bewegungen, die anderen Personen oder Nummern. Wer zweimal einreist, ist " +
    "zwei Übertritte und ein Datensatz.",
  "funnel.count": "Was gezählt wird",
  "funnel.unit": "Einheit",
  "funnel.value": "Anzahl",
  "funnel.share": "Gegen gezählte Einreisen",
  "funnel.countedIn": "Einreisen gezählt",
  "funnel.registered": "Registriert",
  "funnel.recorded": "Einzeln erfasst",
  "funnel.numbersIssued": "Nummer erteilt",
  "funnel.crossings": "Übertritte",
  "funnel.persons": "Personen",
  "funnel.numbers": "Nummern",
  "present.title": "Wie viele sind noch hier?",
  "present.source": "Zählungen, Ausreisen mit Schein",
  "present.about":
    "Eine Rechnung, keine Zählung. Gezählt werden Übertritte: Menschen sind es nur, wenn jeder " +
    "einmal kam. Wer vorher da war, ungesehen kam oder ungesehen ging, fehlt darin.",
  "present.term": "Posten",
  "present.low": "Mindestens",
  "present.high": "Höchstens",
  "present.entries": "Einreisen gezählt",
  "present.entries.about":
    "Übertritte ins Land seit der ersten Zählung, an den Posten gezählt. Als Summe der " +
    "Zählungen genau; nicht gehörte Posten fehlen.",
  "present.registeredExits": "Ausreisen mit Schein",
  "present.registeredExits.about":
    "Registrierte Personen, deren Ausreise mit ihrem Schein festgehalten wurde.",
  "present.unregisteredExits": "Ausreisen ohne Schein",
  "present.unregisteredExits.about":
    "Gezählte Ausreisen ({exits}) weniger die mit Schein, falls jeder Schein auch als Übertritt " +
    "gezählt wurde; alle gezählten Ausreisen, falls keiner. Niemand weiß, welches: deshalb eine " +
    "Spanne.",
  "present.remaining": "Gekommen und nicht ausreisen gesehen",
  "present.remaining.about":
    "Einreisen weniger beide Arten von Ausreisen, nach außen gerundet. Ein minus Aus sind " +
    "Nettoübertritte; nur wenn jede Ausreise mit Schein auch gezählt wurde, ist das das obere " +
    "Ende.",
  "present.stayers": "Davon wollen bleiben",
  "present.stayers.about":
    "Niemand wird gefragt, warum er kam oder ob er bleibt, und keine Zählung sagt es. Unbekannt " +
    "ist die Antwort, nicht null.",
  "present.registered": "Zum Vergleich: registriert, nicht ausgereist",
  "present.registered.about":
    "Personen in Datensätzen weniger Ausreisen mit Schein. Eine andere Zahl mit anderer Methode, " +
    "kein Teil der Rechnung darüber.",
  "nowcast.title": "Wie viele werden es heute sein, wenn alle Posten gehört sind?",
  "nowcast.source": "Zählungen von heute und von {days, plural, one {# Tag} other {# Tagen}} davor",
  "nowcast.about":
    "Chain-Ladder je Tablet: wie viel eines Tages es bis zu dieser Stunde sonst geschickt hatte. " +
    "Ein stilles Tablet wird mit der Stunde verglichen, in der es zuletzt gehört wurde. Die " +
    "Spanne stimmte an vier von fünf Tagen.",
  "nowcast.direction": "Richtung",
  "nowcast.in": "Ein",
  "nowcast.out": "Aus",
  "nowcast.known": "Bisher gehört",
  "nowcast.untilNow": "Bis {time}, alle Posten gehört",
  "nowcast.wholeDay": "Ganzer Tag, bis Mitternacht",
  "nowcast.expected": "Erwartet",
  "nowcast.none": "Eine Schätzung braucht drei ganze Tage mit Zählungen vor heute.",
  "nowcast.silent": "Stille Posten, die zählen; was am meisten fehlt, zuerst",
  "nowcast.noSilent": "Kein zählender Posten ist still.",
  "nowcast.post": "Posten",
  "nowcast.lastHeard": "Zuletzt gehört",
  "nowcast.usual": "Sonst um diese Zeit",
  "nowcast.more": "und {count} weitere",
  "nowcast.titleThen": "Wie viele wurden für den Tag erwartet, wenn alle Posten gehört sind?",
  "nowcast.aboutThen":
    "Aus dem, was bis zu dieser Stunde angekommen war, und aus den Tagen davor. Welche " +
    "Tablets sich meldeten, ohne etwas zu schicken, ist nicht aufgehoben; von jedem konnte " +
    "also noch etwas kommen: Die Spanne kann weiter sein als die, die damals hier stand.",
  "nowcast.cameTo": "Heute bekannt",
  "nowcast.silentThen": "Zählende Posten drei Stunden ohne Zählung; was am meisten fehlt, zuerst",
  "nowcast.noSilentThen":
    "Von jedem zählenden Posten war binnen drei Stunden eine Zählung gekommen.",
  "nowcast.lastCount": "Letzte Zählung",
  "tonight.freeThen": "Damals frei",
  "tonight.title": "Schlafen heute Nacht alle drinnen?",
  "tonight.source": "Vormerkungen, Ankünfte und Registrierungen",
  "tonight.about":
    "Freie Plätze jetzt, weniger Menschen, die einen brauchen und keinen haben. Vormerkungen, " +
    "die vor {time} enden, werden frei oder genutzt: deshalb die Spanne. Wer nicht gefragt hat, " +
    "fehlt.",
  "tonight.what": "Plätze und Menschen",
  "tonight.now": "Jetzt",
  "tonight.capacity": "Plätze",
  "tonight.occupied": "Belegt",
  "tonight.held": "Vorgemerkt",
  "tonight.blocked": "Gesperrt",
  "tonight.free": "Jetzt frei",
  "tonight.waiting": "Menschen ohne Platz, die einen brauchen",
  "tonight.ending": "Vorgemerkte Plätze, deren Frist vorher endet",
  "tonight.left": "Zur Nacht noch frei",
  "tonight.short": "Zur Nacht fehlende Plätze",
  "ways.title": "Wo kamen sie herein, wohin gingen sie?",
  "ways.source": "Registrierungen, Ankünfte und Ausreisen",
  "ways.about":
    "Nur registrierte Personen. Der erste Ort ist die Stadt der ersten Unterkunft, die den " +
    "Haushalt aufnahm; das Ziel ist, was er bei der Registrierung sagte. Unbekanntes wird " +
    "gezeichnet, nie verteilt. Weniger als zehn werden nicht aufgeschlüsselt.",
  "ways.crossing": "Übergang",
  "ways.first-place": "Erster Ort",
  "ways.destination": "Will nach",
  "ways.outcome": "Ausgereist?",
  "ways.unknown": "Unbekannt",
  "ways.other": "Andere",
  "ways.not-needed": "Kein Platz nötig",
  "ways.needed": "Noch kein Platz",
  "ways.left": "Ausgereist, mit Schein",
  "ways.not-seen-leaving": "Nicht ausreisen gesehen",
  "ways.few": "weniger als 10",
  "ways.from": "Von",
  "ways.to": "Nach",
  "ways.persons": "Personen",
  "ways.summary":
    "{persons} registrierte Personen. Erster Ort unbekannt bei {place}, Ziel unbekannt bei " +
    "{destination}.",
  "ways.beyond":
    "{count} Übertritte mehr wurden gezählt als Personen registriert: Wohin sie gingen, ist " +
    "unbekannt.",
  "back.title": "Zurückblicken",
  "back.moment": "Zeitpunkt",
  "back.play": "Abspielen",
  "back.pause": "Anhalten",
  "back.now": "Zurück zu jetzt",
  "back.knowledge": "Welches Wissen",
  "back.knownNow": "Stand damals, nach heutigem Wissen",
  "back.knownThen": "Wie man es damals wusste",
  "back.is.now":
    "Sie blicken zurück auf {time}: was bis dahin geschehen war, mit allem, was heute bekannt " +
    "ist.",
  "back.is.then":
    "Sie blicken zurück auf {time}: nur, was bis dahin gehört worden war. Fahrzeuge und " +
    "Verkehrsmittel nach damaliger Kenntnis sind nicht bekannt.",
  "back.unkept":
    "Welche Posten still und welche Fälle offen waren, wird nur für jetzt gezeigt: Von " +
    "vergangenen Stunden ist es nicht aufgehoben.",
  "back.keptSince":
    "Von dieser Stunde nicht bekannt: Was man wann wusste, wird seit {time} aufgehoben.",
  "back.notKnown":
    "Von dieser Stunde nicht bekannt: Ein Ort wurde erst eingetragen, nachdem dort geschlafen " +
    "worden war.",
  "back.unheard": "Bis dahin war nichts gemeldet; es gibt nichts zu zeichnen.",
  "back.live": "Jetzt: folgt jeder Änderung",
  "take.title": "Die Zahlen mitnehmen",
  "take.workbook": "Alle Tabellen (XLSX)",
  "take.hxl": "Je Tag (CSV, HXL)",
  "take.dtm": "Je Übergang und Tag (CSV, Form von DTM)",
  "take.portal": "Zeitreihe (JSON, Form des UNHCR-Portals)",
  "take.map": "Übergänge (GeoJSON)",
  "wall.open": "Wandanzeige",
  "wall.close": "Wandanzeige verlassen",
});
