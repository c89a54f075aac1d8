/**
 * Fictional reports of other borders, written with their claims before they were read for the first
 * time. Notation as in crises-tuning.ts; `¶` ends a line.
 */
export const otherBorders: readonly string[] = [
  `DAJABÓN, Dominican Republic, 6 May 2036 (Isla Wire) - Soldiers returned {{1,140 = 1140 exact
exits|refusals|other ? 2036-05-05..2036-05-05 | ? | ?}} Haitians across the bridge on Monday, the
migration directorate said. {{Around 300 = 300 about ? ? ?..? | ? | ?}} of them had been picked up
on farms. Market days usually draw {{some 15,000 shoppers = 15000 about entries|other|crossings ? ?..? | ?
| ?}} over the river.`,
  `Calais, 3 November 2034. Small boats carried {{612 = 612 exact entries|crossings|other ?
2034-11-02..2034-11-02 | ? | ?}} people over the Channel on Thursday, Britain's Home Office said, down
from {{980 = 980 exact entries|crossings|other ? ?..? | ? | ?}} a week before. French patrols pulled
{{47 = 47 exact ? ? ?..? | ? | ?}} people out of the water. The camp near the harbour sleeps {{450 = 450
exact capacity|accommodated ? ?..? | ? | ?}} but {{close to 700 = 700 almost
accommodated|present ? ?..? | ? | ?}} were there on Friday morning.`,
  `EL PASO, June 4, 2035 - Agents processed {{2,310 = 2310 exact entries|registrations|other ?
2035-06-03..2035-06-03 | ? | ?}} migrants on Sunday. The shelters are full: {{1,905 = 1905 exact
accommodated ? ?..? | ? | ?}} guests for {{1,400 = 1400 exact capacity/places ? ?..? | ? | ?}} beds,
Mayor Rita Ochoa told reporters. Lorries waited {{seven hours = 7 exact waiting-time ? ?..? | ? | ?}}
on the bridge.`,
  `Chiasso, 11. August 2036 (alp). Das Grenzwachtkorps griff am Wochenende {{318 = 318 exact
arrests|refusals|entries|other ? 2036-08-09..2036-08-10 | ? | ?}} Personen auf, {{92 = 92
exact refusals ? ?..? | ? | ?}} wurden nach Italien zurückgeschickt. Das Durchgangszentrum bietet
{{134 Personen = 134 exact capacity ? ?..? | ? | ?}} Platz, belegt waren {{121 = 121 exact
accommodated ? ?..? | ? | ?}} Betten.`,
  `Görlitz, 12. Mai 2035. Über die Altstadtbrücke sind nach Zählung der Stadt am Samstag {{gut
2.600 = 2600 slightly-more-than entries|crossings ? 2035-05-12..2035-05-12 | ? | ?}} Menschen
gekommen, doppelt so viele wie am Freitag. {{Drei Dutzend = 36 exact ? ? ?..? | ? | ?}} Familien
blieben über Nacht. Die Wartezeit für Lastwagen sank auf {{vier Stunden = 4 exact waiting-time ?
?..? | ? | ?}}.`,
  `Хоргос, 18 июля 2035 года. За минувшие сутки через пункт пропуска проследовали {{1 870 = 1870
exact crossings|entries ? 2035-07-17..2035-07-18 | ? | ?}} человек и {{412 = 412 exact
crossings|entries/vehicles ? 2035-07-17..2035-07-18 | ? | ?}} грузовиков, сообщили в таможне. Ещё
{{около двухсот = 200 about queue|other/vehicles ? ?..? | ? | ?}} фур ожидают оформления. Водители
стоят по {{20 часов = 20 exact waiting-time ? ?..? | ? | ?}}.`,
  `Пешавар, 2 ноября 2035 года (Индус-пресс). С начала месяца в Афганистан вернулись {{38,5 тыс. =
38500 exact entries|exits ? 2035-11-01..2035-11-02 | ? | ?}} человек, из них {{двадцать одна тысяча
= 21000 exact entries|exits ? 2035-11-01..2035-11-02 | ? | ?}} через Торхам. Комиссар по делам
беженцев отрицает, что задержаны 6000 семей.`,
];
