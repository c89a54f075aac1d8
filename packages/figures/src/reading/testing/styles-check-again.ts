/**
 * Fictional reports in many styles, a third set: scored once, then learnt from. Notation as in
 * crises-tuning.ts; `¶` ends a line.
 */
export const stylesCheckAgain: readonly string[] = [
  `Almaty, 6 October 2031 (Steppe Courier) — More people are leaving Kazakhstan than arriving for the
first time in two weeks. On Sunday {{7,215 = 7215 exact entries Kazakhstan 2031-10-05..2031-10-05 |
Interior Ministry | Steppe Courier}} Russians came in while {{9,904 = 9904 exact exits Kazakhstan
2031-10-05..2031-10-05 | Interior Ministry | Steppe Courier}} went out, figures from the Interior
Ministry show. Deputy minister Nurlan Abenov, 49, said that {{north of 20,000 = 20000 more-than
registrations Kazakhstan -..- | Nurlan Abenov | Steppe Courier}} had registered with the migration
police, of whom {{2,713 = 2713 exact applications Kazakhstan -..- | ? | Steppe Courier}} had applied
for residence.`,
  `"It is a stampede," said a truck driver named Vadim at the Petukhovo checkpoint, where the line was
nine kilometres long on Wednesday night. He had waited {{almost 60 hours = 60 almost waiting-time
Petukhovo -..- | ? | -}}. Kazakh border guards let through {{150 cars = 150 exact
entries/vehicles Petukhovo|Kazakhstan -..- | ? | -}} an hour. In nearby Petropavl, imam Serik
Tulegen has put up {{80 men = 80 exact accommodated Petropavl -..- | ? | -}} in the prayer hall.¶ ¶
9 October 2031`,
  `Lithuania's State Border Guard Service says {{1,512 = 1512 exact entries Lithuania
2031-10-07..2031-10-07 | State Border Guard Service | -}} Russian nationals entered the country on
Tuesday and {{1,498 = 1498 exact exits Lithuania 2031-10-07..2031-10-07 | State Border Guard Service
| -}} departed. {{Thirty-one = 31 exact refusals Lithuania ?..? | ? | -}} were
refused admission. Since 19 September, when Vilnius restricted Schengen visas, {{a total of 1,904 =
1904 exact refusals Lithuania 2031-09-19..2031-10-08 | ? | -}} people have been turned away.
(8 October 2031)`,
  `OCHA-style FLASH NOTE no. 2, 9 October 2031¶ KEY FIGURES¶ {{112,000 = 112000 exact ?/? ?
?..? | ? | ?}} people in need (est.)¶ ¶
• North Kazakhstan: {{14,320 = 14320 exact entries North~Kazakhstan -..- | - | -}} arrivals, {{3,100
= 3100 exact accommodated North~Kazakhstan -..- | - | -}} hosted in collective shelters¶ • Kostanay:
{{9,870 = 9870 exact entries Kostanay -..- | - | -}} arrivals, {{1,450 = 1450 exact accommodated
Kostanay -..- | - | -}} hosted¶ • West Kazakhstan: {{21,600 = 21600 exact entries West~Kazakhstan
-..- | - | -}} arrivals, {{850 beds = 850 exact capacity West~Kazakhstan -..- | - | -}} available¶
Partners distributed 6,400 hot meals. Staff deployed: 37.`,
  `Moderator: How many are still in the country?¶ Duisen: Honestly, we do not know {{how many = -
unknown present ? -..- | Duisen | -}} stayed. {{Around 400,000 = 400000 about entries
Kazakhstan 2031-09-21..2031-10-30 | Duisen | -}} have entered since 21 September, {{some 320,000 =
320000 about exits ? ?..? | Duisen | -}} have gone.¶ Moderator: And work permits?¶ Duisen:
{{Fewer than 3,000 = 3000 less-than documents-issued ? -..- | Duisen | -}} were issued.¶
Broadcast on 30 October 2031`,
  `Jerewan – Die armenische Migrationsbehörde hat seit Anfang Oktober {{12.400 = 12400 exact
registrations Armenia 2031-10-01..2031-10-13 | Migrationsbehörde | -}} Russinnen und Russen
registriert, doppelt so viele wie im ganzen September. Allein am Freitag landeten {{zweieinhalbtausend
= 2500 exact entries Yerevan|Armenia 2031-10-10..2031-10-10 | ? | -}} Passagiere aus Moskau. „Wir haben
noch {{etwa 300 Zimmer = 300 about ?/? ? ?..? | ? | ?}}“, sagt Hotelbesitzerin Anahit Sarkissjan. Stand:
13. Oktober 2031`,
  `Was wir wissen – und was nicht¶ ¶ * Das kasachische Innenministerium nennt {{98.000 = 98000 exact
entries Kazakhstan 2031-09-21..2031-09-27 | Innenministerium | -}} Einreisen vom 21. bis 27.
September.¶ * Das Arbeitsministerium spricht von {{knapp 100.000 = 100000 almost entries Kazakhstan
?..? | Arbeitsministerium | -}}.¶ * {{Wie viele = - unknown exits|present|other Kazakhstan -..- | -
| -}} weiterreisten, ist nicht bekannt.¶ * Grenzschützer berichten von Wartezeiten {{zwischen drei
Stunden und drei Tagen = 3-72 exact waiting-time Kazakhstan -..- | Grenzschützer | -}}.¶ ¶
28. September 2031`,
  `Helsinki (Nordfunk) - Über die finnische Ostgrenze kamen am Wochenende {{16.886 = 16886 exact entries
Finland 2031-10-04..2031-10-05 | ? | Nordfunk}} Menschen, so viele wie nie. Davon reisten
{{8.572 = 8572 exact entries Finland 2031-10-04..2031-10-04 | Grenzschutz | Nordfunk}} am Samstag und
{{8.314 = 8314 exact entries Finland 2031-10-05..2031-10-05 | Grenzschutz | Nordfunk}} am Sonntag ein,
wie der Grenzschutz mitteilte. {{Einige hundert = 100 several ? Finland -..- | ? | Nordfunk}} hätten
Asyl beantragt. Das Auswärtige Amt in Berlin äußerte sich nicht. 6. Oktober 2031`,
  `Sie haben es eilig. {{Hunderte Radfahrer = 100 several ? Verkhny~Lars -..- | - | -}} schieben sich
am Grenzposten Werchni Lars an den Lastwagen vorbei, denn zu Fuß darf man nicht hinüber. Der
georgische Zoll zählte am Donnerstag {{4.350 Fahrzeuge = 4350 exact entries/vehicles
Verkhny~Lars|Georgia 2031-10-09..2031-10-09 | Zoll | -}} aus dem Norden. Für den Platz im Kofferraum
zahlen manche 500 Euro. Vor drei Wochen waren es {{keine 900 = 900 less-than entries/vehicles
Verkhny~Lars|Georgia ?..? | Zoll | -}}. (10. Oktober 2031)`,
  `ТБИЛИСИ, 7 октября 2031, «Кавказ-Медиа». За последние четверо суток в Грузию въехали {{53 136 =
53136 exact entries Georgia 2031-10-03..2031-10-07 | Зураб Чхеидзе | Кавказ-Медиа}} граждан России,
рассказал министр внутренних дел Зураб Чхеидзе. Ежедневно, по его словам, приезжают {{5–6 тысяч =
5000-6000 exact entries Georgia -..- | Зураб Чхеидзе | Кавказ-Медиа}} человек, а теперь — {{около 10
000 = 10000 about entries Georgia -..- | Зураб Чхеидзе | Кавказ-Медиа}}. 45% из них уезжают
дальше. Население страны — 3,7 млн.`,
  `Сводка по Северо-Казахстанской области за 8 октября 2031 г.¶ 1. Въехало граждан РФ: {{1 940 = 1940
exact entries North~Kazakhstan 2031-10-08..2031-10-08 | - | -}}¶ 2. Выехало: {{1 122 = 1122 exact
exits North~Kazakhstan 2031-10-08..2031-10-08 | - | -}}¶ 3. Отказано во въезде: {{14 = 14 exact
refusals North~Kazakhstan 2031-10-08..2031-10-08 | - | -}}¶ 4. Размещено в ПВР: {{286 = 286 exact
accommodated North~Kazakhstan ?..? | - | -}}¶ 5. Свободных мест: {{640 = 640 exact capacity
North~Kazakhstan ?..? | - | -}}¶ Тел. горячей линии: 8-7152-46-12-34`,
  `Почти {{сто тысяч = 100000 almost entries Kazakhstan 2031-09-21..2031-09-27 | МВД | Евразия-Пресс}}
россиян приехали в Казахстан с 21 сентября, пишет «Евразия-Пресс» со ссылкой на МВД. В ведомстве
уточнили: {{64 234 = 64234 exact exits Kazakhstan ?..? | ? | ?}} человека уже покинули республику.
Сенатор Мурат Алиев назвал другую цифру — {{40 тысяч = 40000 exact exits Kazakhstan -..- | Мурат
Алиев | ?}}. Сколько человек осталось, в ведомстве не сообщили. Билет до Ташкента подорожал до 90
тысяч рублей. 27 сентября 2031`,
];
