import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const de: Catalog<typeof en> = {
  "fan.waitTitle": "{name}: wie lang wird die Wartezeit?",
  "fan.source": "eigene Vorhersage, aufbewahrt und bewertet",
  "fan.aboutWait":
    "Die Wartezeit dessen, der sich in einer kommenden Stunde anstellt, geführt von der Schlange: " +
    "wer wartet und sich angestellt haben wird, weniger wen die Spuren abgefertigt haben werden. " +
    "Wo keine Nummern von ihr erzählen: die Gewohnheit von Stunde und Wochentag und das jetzt " +
    "Ungewöhnliche. Die Bänder sollen jedes zweite Mal, viermal von fünf und 19-mal von 20 " +
    "halten. Balken sind Vorhersagen, drei Stunden vorher aufbewahrt, mit dem, was die Tafel " +
    "zeigte, als die Stunde kam.",
  "fan.summary": "Bis {time} etwa {middle}; viermal von fünf zwischen {low} und {high}.",
  "fan.nothing": "Für eine Vorhersage ist noch nicht genug bekannt.",
  "fan.known": "bisher",
  "fan.middle": "Vorhersage",
  "fan.range50": "jedes zweite Mal",
  "fan.range80": "4-mal von 5",
  "fan.range95": "19-mal von 20",
  "fan.hit": "Vorhersage hielt",
  "fan.miss": "hielt nicht",
  "fan.hits":
    "{hits} der letzten {count} Vorhersagen von drei Stunden vorher hielten. Versprochen sind " +
    "vier von fünf.",
  "fan.limit": "Meldung ab {limit}",
  "fan.time": "Zeit",
  "fan.low": "Unten {share} %",
  "fan.high": "Oben {share} %",
  "scores.title": "Wie gut waren frühere Vorhersagen?",
  "scores.none": "Noch hat keine Vorhersage einen Ausgang; die Bewertung folgt von selbst.",
  "scores.kept": "{kept} Vorhersagen aufbewahrt, {open} davon noch ohne Ausgang.",
  "scores.hindcast":
    "{hindcast} wurden nachträglich berechnet, nur aus dem, was damals bekannt war.",
  "scores.ahead": "Im Voraus",
  "scores.hours": "{count, plural, one {# Stunde} other {# Stunden}}",
  "scores.days": "{count, plural, one {# Tag} other {# Tage}}",
  "scores.verdict": "In Worten",
  "scores.coverage": "Hielten, von 80 · 95 %",
  "scores.mae": "Mittlerer Fehler",
  "scores.mase": "MASE",
  "scores.count": "Vorhersagen",
  "scores.as-promised": "Spannen wie versprochen",
  "scores.too-narrow": "Spannen zu eng",
  "scores.too-wide": "Spannen zu weit",
  "scores.few": "zu wenige für ein Urteil",
  "scores.better": "besser als „bleibt, wie es ist“",
  "scores.same": "nicht besser als „bleibt, wie es ist“",
  "scores.worse": "schlechter als „bleibt, wie es ist“",
  "scores.unknown": "noch nicht vergleichbar",
  "entries.title": "Wie viele kommen an den nächsten Tagen herein?",
  "entries.source": "eigene Vorhersage, aufbewahrt und bewertet",
  "entries.known": "gezählt",
  "entries.summary": "{day}: etwa {middle}; viermal von fünf zwischen {low} und {high}.",
  "entries.hits":
    "{hits} der letzten {count} Vorhersagen von vor Beginn des Tages hielten. Versprochen sind " +
    "vier von fünf.",
  "entries.aboutLed":
    "Alle Übergänge zusammen, geführt von der Schlange: Wer heute wartet, kommt morgen herein, " +
    "so viele die Spuren schaffen. Grenzübertritte, nicht Anwesende.",
  "entries.aboutDamped":
    "Alle Übergänge zusammen, aus den Einreisen vergangener Tage mit gedämpften Verfahren: Ein " +
    "Anstieg wird nie endlos fortgesetzt. Grenzübertritte, nicht Anwesende.",
  "outlook.title": "Wo wird die Schlange zu lang, und was hülfe?",
  "outlook.about":
    "Die Schlange Stunde für Stunde: wer sich anstellt, weniger wen die Spuren nach Plan " +
    "abfertigen. Nötige Spuren: bei langer Schlange Ankünfte und die Schlange, verteilt auf die " +
    "Abbauzeit; sonst die wenigsten, mit denen höchstens einer von fünf länger als das Ziel " +
    "wartet.",
  "outlook.crossing": "Grenzübergang",
  "outlook.until": "Bis zum Grenzwert",
  "outlook.night": "Gruppen in der Nacht",
  "outlook.lanes": "Spuren",
  "outlook.notSoon": "nicht in Sicht",
  "outlook.passed": "schon über dem Grenzwert",
  "outlook.earliest": "frühestens in {hours}",
  "outlook.limit": "Grenzwert {limit} Gruppen",
  "outlook.noNight": "nicht bekannt",
  "outlook.noStaffing": "nicht bekannt: noch niemand abgefertigt",
  "outlook.lanesMore":
    "{open, plural, one {# Spur offen} other {# Spuren offen}}, {needed, plural, one {# nötig} " +
    "other {# nötig}}",
  "outlook.lanesEnough":
    "{open, plural, one {# Spur offen} other {# Spuren offen}}, {needed, plural, one {# reicht} " +
    "other {# reichen}}",
  "outlook.overload": "um die Schlange in {hours} abzubauen, Ziel {target}",
  "outlook.offered-load": "für unter {target} Wartezeit, sonst in {hours}",
  "outlook.twin.likely": "Stunden bis zum Grenzwert, wahrscheinlich",
  "outlook.twin.earliestHours": "Stunden bis zum Grenzwert, frühestens",
  "outlook.twin.limitParties": "Grenzwert, Gruppen",
  "outlook.twin.nightMost": "Meiste Gruppen in der Nacht",
  "outlook.twin.open": "Offene Spuren",
  "outlook.twin.needed": "Nötige Spuren",
};
