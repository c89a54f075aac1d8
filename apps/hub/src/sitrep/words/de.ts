import { figureTerms } from "@caravanserai/contract";
import type { ReportMessages } from "./report-messages.ts";

export const de: ReportMessages = {
  title: "Lagebericht",
  number: "Nr. {number}",
  draft: "Entwurf, nicht freigegeben",
  internal: "Interne Ausgabe: genaue Zahlen, nicht zur Veröffentlichung",
  public:
    "Öffentliche Ausgabe: eigene Zählungen in ganzen Zehnern, abgerundet; Zahlen unter zehn " +
    "werden nicht gezeigt",
  demo: "VORFÜHRUNG: Personen und Einzelheiten sind erfunden",
  outdated: "Dieser Bericht ist älter als 30 Tage. Seine Zahlen sind überholt.",
  period: "Zeitraum: {from} bis {to}, Ortszeit (UTC{offset})",
  asOf: "Stand {time}",
  approved: "Von zwei Personen freigegeben am {time}",
  untranslated:
    "Dieser Abschnitt wurde in einer anderen Sprache neu geschrieben und ist noch nicht übersetzt.",
  download: "Herunterladen",
  page: "Seite {page} von {pages}",
  reports: "Lageberichte",
  noReports: "Aus den letzten 30 Tagen gibt es keinen öffentlichen Bericht.",
  "section.highlights": "Das Wichtigste",
  "section.figures": "Kennzahlen",
  "section.notes": "Quellen und Methoden",
  "section.chart": "Übertritte herein und hinaus nach Tagen",
  "section.needs": "Bedarf, Hilfe, Lücken",
  "section.balance": "Vorheriger Stand + herein − hinaus = jetzt",
  "section.data-note": "Zu den Daten",
  "section.contacts": "Ansprechstellen",
  "column.figure": "Kennzahl",
  "column.value": "Zahl",
  "column.change": "Veränderung",
  "column.sector": "Bereich",
  "column.need": "Gebraucht",
  "column.response": "Geleistet",
  "column.gap": "Fehlt",
  "column.day": "Tag",
  "column.in": "Herein",
  "column.out": "Hinaus",
  unknown: "nicht bekannt",
  fewer: "weniger als 10",
  withheld: "nicht gezeigt",
  change: "{change} (vorher: {before})",
  "change.none": "–",
  "change.before": "vorher: {before}",
  "figure.crossings-in": "Übertritte herein, gezählt",
  "figure.crossings-out": "Übertritte hinaus, gezählt",
  "figure.persons-registered": "Registrierte Personen",
  "figure.registered-present": "Registrierte Anwesende",
  "figure.numbers-issued": "Vergebene persönliche Nummern",
  "figure.places-free": "Freie Schlafplätze",
  "figure.persons-in-queue": "Personen in Warteschlangen an der Grenze",
  "note.crossings-in":
    "Eigene Zählung an den Übergängen. Eine Person kann mehrmals gezählt worden sein.",
  "note.crossings-out":
    "Eigene Zählung an den Übergängen. Eine Person kann mehrmals gezählt worden sein.",
  "note.persons-registered": "Eigene Aufzeichnung: Registrierungen im Zeitraum.",
  "note.registered-present":
    "Berechnet: Registrierte weniger registrierte Ausreisen. Was niemand aufschrieb, ist nicht " +
    "bekannt.",
  "note.numbers-issued": "Eigene Aufzeichnung: im Zeitraum eingetragene persönliche Nummern.",
  "note.places-free":
    "Berechnet: Plätze offener Unterkünfte weniger gesperrte, zugesagte und belegte.",
  "note.persons-in-queue":
    "Eigene Aufzeichnung: Personen mit Wartenummer, wartend oder aufgerufen.",
  "note.asOf": "{note} Stand {time}.",
  "note.ledger":
    "Gemeldet, nicht von uns gezählt. Gesagt von {saidBy}; veröffentlicht von {outlet} " +
    "({sourceClass}). {period}{interval} Stand {day}.",
  "note.period": "Zeitraum {from} bis {to}.",
  "note.interval": " Empfohlen zwischen {low} und {high}.",
  "ledger.label": "{measure}, {place}: gemeldet",
  "source.nobody": "nicht genannt",
  "sector.shelter": "Unterkunft (Personen)",
  "sector.registration": "Registrierung (Übertritte herein, Personen)",
  "sector.documents": "Persönliche Nummern (Registrierte)",
  "sector.border-queue": "Warteschlangen an der Grenze (Personen)",
  "sector.protection": "Schutz (vermittelte Haushalte)",
  "chart.about": "Übertritte herein über der Linie, hinaus darunter, nach Ortstagen.",
  "chart.cut":
    "Der erste und der letzte Tag sind nicht ganz: Der Zeitraum beginnt und endet in ihnen.",
  "span.hours": "{hours, plural, one {# Stunde} other {# Stunden}}",
  "span.days": "{days, plural, one {# Tag} other {# Tagen}}",
  "highlight.crossings":
    "In {span} bis {to} wurden " +
    "{in, plural, one {# Übertritt} other {# Übertritte}} herein und " +
    "{out, plural, one {# Übertritt} other {# Übertritte}} hinaus gezählt{change}.",
  "highlight.change": "; herein {change} gegenüber der gleichen Spanne davor",
  "highlight.registered":
    "{registered, plural, one {# Person wurde} other {# Personen wurden}} registriert; " +
    "am Ende des Zeitraums {present, plural, one {war # registrierte Person} " +
    "other {waren # registrierte Personen}} anwesend.",
  "highlight.shelter":
    "{without, plural, one {# Person braucht} other {# Personen brauchen}} einen Schlafplatz und " +
    "{without, plural, one {hat} other {haben}} keinen; " +
    "{free, plural, one {# Platz ist} other {# Plätze sind}} frei.",
  "highlight.shelterOnly":
    "{without, plural, one {# Person braucht} other {# Personen brauchen}} einen " +
    "Schlafplatz und {without, plural, one {hat} other {haben}} keinen.",
  "highlight.queue":
    "{waiting, plural, one {# Person wartet} other {# Personen warten}} an der Grenze; " +
    "{served, plural, one {# wurde} other {# wurden}} im Zeitraum abgefertigt.",
  "highlight.silent":
    "Von {silent, plural, one {# Posten} other {# Posten}} wurde nichts gehört: deren Zählungen " +
    "fehlen hier.",
  "need.shelter":
    "Unterkunft: {need, plural, one {# Person braucht} other {# Personen brauchen}} einen Platz; " +
    "{gap, plural, one {# hat} other {# haben}} keinen.",
  "need.registration":
    "Registrierung: {response, plural, one {# Person} other {# Personen}} registriert bei " +
    "{need, plural, one {# Übertritt} other {# Übertritten}} herein. Der Unterschied ist keine " +
    "Zahl von Menschen: nicht alle müssen sich registrieren, manche kommen mehrmals.",
  "need.documents":
    "Persönliche Nummern: {response, plural, one {# registrierte Person hat} " +
    "other {# registrierte Personen haben}} eine, {gap, plural, one {# hat} other {# haben}} " +
    "noch keine.",
  "need.border-queue":
    "Warteschlangen: {gap, plural, one {# Person wartet} other {# Personen warten}} noch, " +
    "{response, plural, one {# wurde} other {# wurden}} abgefertigt.",
  "need.protection":
    "Schutz: {need, plural, one {# Haushalt ist} other {# Haushalte sind}} vermittelt. Wie vielen " +
    "geholfen wurde, ist hier nicht bekannt.",
  "balance.registered-present": "Registrierte Anwesende",
  "balance.crossings-net": "Übertritte herein weniger hinaus seit Beginn der Zählung",
  "balance.first": "Erster Bericht: der Anfangsstand ist, was über die Zeit davor bekannt ist.",
  "balance.even": "Es geht gegenüber dem vorigen Bericht auf.",
  "balance.off":
    "Es geht gegenüber dem vorigen Bericht nicht auf: der Unterschied ist {residual}. Aus der Zeit " +
    "davor erreichten uns {lateIn} herein und {lateOut} hinaus erst nachträglich, von stummen " +
    "Posten oder durch Berichtigungen. Stand jetzt: {closing}.",
  "balance.rounded":
    "Die Zahlen sind auf ganze Zehner abgerundet; die Zeile kann deshalb scheinbar nicht aufgehen.",
  "data.four":
    "Gezählte Übertritte, Registrierte, Anwesende und gemeldete Zahlen sind vier verschiedene " +
    "Dinge. Sie werden nie zusammengezählt.",
  "data.postsAll":
    "{heard, plural, one {# Posten hat} other {# Posten haben}} sich in der letzten Viertelstunde " +
    "gemeldet; keiner ist stumm.",
  "data.posts":
    "{heard, plural, one {# Posten hat} other {# Posten haben}} sich in der letzten Viertelstunde " +
    "gemeldet, {silent, plural, one {# nicht} other {# nicht}}.",
  "data.ledger":
    "{ledger, plural, one {# gemeldete Zahl ist} other {# gemeldete Zahlen sind}} im Zahlenbuch " +
    "empfohlen.",
  "data.undated":
    "{undated, plural, one {# weitere fehlt} other {# weitere fehlen}}, weil kein Tag dafür " +
    "bekannt ist.",
  "data.open":
    "Offen: {discrepancies, plural, one {# Widerspruch} other {# Widersprüche}} zwischen Einträgen " +
    "und {duplicates, plural, one {# mögliche Doppelung} other {# mögliche Doppelungen}}.",
  ...figureTerms.de,
};
