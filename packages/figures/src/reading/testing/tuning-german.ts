/** Fictional reports, see tuning-english.ts. */
export const tuningGerman: readonly string[] = [
  `Astana, 14. März 2031 (Orda) – Rund {{98.500 = 98500 about entries Kazakhstan
2031-03-08..2031-03-14}} russische Staatsbürger sind seit dem 8. März nach Kasachstan eingereist.
Im gleichen Zeitraum hätten {{gut 61.000 = 61000 slightly-more-than exits Kazakhstan
2031-03-08..2031-03-14}} das Land wieder verlassen, teilte das Innenministerium am Freitag mit.
Nach Artikel 12 des Gesetzes drohen 300 Euro Strafe.`,
  `An der finnischen Landgrenze zählte der Grenzschutz am Samstag {{fast 8.300 = 8300 almost
entries Finland 2029-10-06..2029-10-06}} Einreisen und {{4.100 = 4100 exact exits Finland
2029-10-06..2029-10-06}} Ausreisen. In der Vorwoche waren es {{5.200 = 5200 exact entries Finland
2029-10-01..2029-10-07}} Einreisen gewesen. Die Behörde beschäftigt 2.900 Mitarbeiter, die Grenze
ist 1.340 Kilometer lang.

Stand: 8.10.2029`,
  `{{Zigtausende = 10000 several exits Russia -..-}} haben Russland seit der Ankündigung verlassen.
Nach Georgien kämen täglich {{5000 bis 6000 = 5000-6000 exact entries Georgia -..-}} Menschen,
sagte Innenminister Lewan Kobalia. Vorher seien es {{etwa 2.500 = 2500 about entries Georgia -..-}}
am Tag gewesen. Der 47-Jährige sprach von einer Zunahme um 120 Prozent.

Tiflis, 2. Oktober 2029`,
  `Am Übergang Werchni Lars warten {{mehrere tausend = 1000 several queue Verkhny Lars -..-}} Autos
und Busse. Die Wartezeit liege bei {{bis zu 50 Stunden = 50 up-to waiting-time Verkhny Lars -..-}},
sagte ein Grenzbeamter der dpa. Auf der Georgischen Heerstraße, Kilometer 128, kostete eine
Mitfahrt 500 Dollar. Infos unter 0800 123456.

15.11.2030`,
  `Seit 1. Februar wurden in Kasachstan {{mehr als 9.200 = 9200 more-than documents-issued
Kazakhstan 2030-02-01..2030-02-11}} Identifikationsnummern an Ausländer ausgestellt, seit
Jahresbeginn {{31.000 = 31000 exact documents-issued Kazakhstan 2030-01-01..2030-02-11}}. Das geht
aus Zahlen des Digitalministeriums hervor. Die Schalter 3 und 4 haben bis 20 Uhr geöffnet.

11. Februar 2030`,
  `{{Hunderttausend = 100000 exact entries Kazakhstan 2030-06-13..2030-06-20}} Menschen seien
binnen einer Woche nach Kasachstan gekommen, berichtete der Sender Al Jazeera unter Berufung auf
die Regierung. Unklar ist, {{wie viele = - unknown present Kazakhstan -..-}} von ihnen bleiben. In
der Stadt Oral mit 240.000 Einwohnern schliefen {{rund 300 = 300 about accommodated Oral -..-}}
Menschen in einem Kino.

20. Juni 2030`,
  `Allein am Sonntag reisten {{7.743 = 7743 exact entries Finland 2031-05-11..2031-05-11}} Menschen
nach Finnland ein, {{5.068 = 5068 exact exits Finland 2031-05-11..2031-05-11}} reisten aus. Das
meldete der Grenzschutz am Montag, 12. Mai 2031. {{Knapp 400 = 400 almost applications Finland
-..-}} Personen stellten einen Asylantrag. {{Neun = 9 exact crossing-points Finland -..-}}
Grenzübergänge sind geöffnet.`,
  `Die Zahl der Einreisen nach Kasachstan ist von {{9.000 = 9000 exact entries Kazakhstan -..-}}
auf {{22.500 = 22500 exact entries Kazakhstan -..-}} am Tag gestiegen, sagte Minister Marat
Achmetow. Ende September 2030 lebten laut Statistikamt {{3,5 Millionen = 3500000 exact present
Kazakhstan 2030-09-01..2030-09-30}} ethnische Russen im Land. Ein Flugticket kostete zuletzt
1.234,56 Euro.`,
  `{{Weit über 1.000 = 1000 far-more-than arrests Russia -..-}} Menschen wurden bei Protesten in
Russland festgenommen. {{300.000 = 300000 exact call-up Russia -..-}} Reservisten sollen eingezogen
werden. Die 34-jährige Anna K. floh mit zwei Kindern; ihr Zug hatte 14 Wagen.

Merkur, 28. September 2030`,
  `Zwischen dem 3. und 12. November 2031 kamen {{71.480 = 71480 exact entries Georgia
2031-11-03..2031-11-12}} Personen nach Georgien. {{Weniger als 200 = 200 less-than refusals Georgia
-..-}} wurden abgewiesen. Das Ministerium nannte später {{58.903 = 58903 exact entries Georgia
-..-}} Einreisen. Aktenzeichen 17/2031, Seite 4.`,
];
