/**
 * Fictional reports from many borders, written before the reader's code was read and only ever
 * scored as a whole. Notation as in crises-tuning.ts.
 */
export const crisesHeldOutReports: readonly string[] = [
  `SIRET, March 8, 2033 - Romania took in {{nearly 22,000 = 22000 almost entries Romania
2033-03-07..2033-03-07 | border police | -}} refugees from Ukraine on Monday, the border police
announced, compared with {{24,350 = 24350 exact entries Romania 2033-03-06..2033-03-06 | border
police | -}} on Sunday. {{About 80,000 = 80000 about present Romania -..- | Raluca Petrescu | -}}
are still in the country, interior ministry spokeswoman Raluca Petrescu told reporters. She did not
comment on the 3 arrests.`,
  `UNHCR Emergency Update, 14 March 2033: {{312,480 = 312480 exact entries Chad -..2033-03-13 | - |
-}} people have crossed from Sudan into Chad as of 13 March. {{An estimated 60,000 = 60000 about
present Adré -..- | - | -}} remain in Adré, living in makeshift shelters. {{4,118 = 4118 exact
displaced|accommodated Farchana 2033-03-06..2033-03-12 | - | -}} were relocated to Farchana between
6 and 12 March. Only 37% of the US$ 172 million appeal is funded.`,
  `Border guard Timo Lahti says the night shift at Nuijamaa counts {{120 to 150 = 120-150 exact
entries/vehicles Nuijamaa -..- | Timo Lahti | -}} cars an hour. "On Saturday it was {{4,200 = 4200
exact entries Nuijamaa 2033-03-12..2033-03-12 | Timo Lahti | -}} people, the highest since 2019,"
he told the Helsinki daily. {{Six = 6 exact applications Nuijamaa -..- | - | -}} asked for asylum.
Lahti, 35, lives 4 km away.

15 March 2033`,
  `BOGOTÁ - The number of Venezuelans living in Colombia has risen to {{2.4 million = 2400000 exact
present Colombia -..- | IOM | -}}, the IOM said on 2 March 2033. {{More than 1.6 million = 1600000
more-than registrations Colombia -..- | IOM | -}} have registered for temporary protection. At
Paraguachón {{1,100 = 1100 exact entries Paraguachón -..- | IOM | -}} people arrive daily, {{twice
as many = 2 exact ratio ? -..- | ? | -}} as a year ago.`,
  `Kazakhstan's interior minister said {{19,600 = 19600 exact entries Kazakhstan
2033-03-29..2033-03-29 | interior minister | Interfax}} Russians entered and {{14,250 = 14250 exact
exits Kazakhstan 2033-03-29..2033-03-29 | interior minister | Interfax}} left on Tuesday, Interfax
reported. Hotels in Kostanay are full; the city opened a sports hall with {{300 beds = 300 exact
capacity Kostanay -..- | - | -}}, mayor Dana Akhmetova wrote on Facebook.

March 30, 2033`,
  `Turkish soldiers stopped {{at least 1,500 = 1500 at-least refusals Turkey -..- | Bilal Hamdan |
-}} people at the Syrian border this week, aid worker Bilal Hamdan said. The defence ministry in
Ankara gave a figure of {{640 = 640 exact refusals Turkey -..- | defence ministry | Anadolu}},
state news agency Anadolu reported. In Gaziantep {{8,900 = 8900 exact registrations Gaziantep
2033-03-01..2033-03-18 | - | -}} newcomers were registered from 1 to 18 March.

19 March 2033`,
  `Narva, 29. März 2033. Die estnische Polizei zählte am Montag {{1.912 = 1912 exact entries
Estonia 2033-03-28..2033-03-28 | Polizei | -}} Einreisen aus Russland und {{1.640 = 1640 exact
exits Estonia 2033-03-28..2033-03-28 | Polizei | -}} Ausreisen. {{Mehr als 600 = 600 more-than
queue/persons Narva -..- | Liis Tamm | -}} Menschen warteten vor der Brücke, sagte
Polizeisprecherin Liis Tamm. Zurückgewiesen wurden {{31 = 31 exact refusals Estonia -..- | ? | -}}
Reisende.`,
  `Nach Darstellung des Innenministeriums in Chişinău haben {{rund 100.000 = 100000 about entries
Moldova 2033-02-24..2033-03-05 | Innenministeriums | -}} Menschen seit dem 24. Februar die Republik
Moldau erreicht; {{etwa 71.000 = 71000 about exits Moldova 2033-02-24..2033-03-05 |
Innenministeriums | -}} seien nach Rumänien weitergereist. Die Zeltstadt in Palanca fasst {{800
Personen = 800 exact capacity Palanca -..- | - | -}}. Die Spenden beliefen sich auf 1,3 Millionen
Euro.

5. März 2033`,
  `Wien, 4. März 2033 (APA) - In Österreich wurden bisher {{15.270 = 15270 exact registrations
Austria -..- | Helmut Brandner | ?}} Vertriebene registriert, teilte Flüchtlingskoordinator Helmut
Brandner mit. Vier von fünf reisen weiter. Am Hauptbahnhof kommen {{pro Tag 2.000 bis 3.000 =
2000-3000 exact entries Vienna -..- | Helmut Brandner | ?}} Menschen an. {{Hunderte = 100 several
?/? ? -..- | ? | ?}} Freiwillige helfen. Die Notschlafstelle hat Hausnummer 12.`,
  `Der Grenzer Nurlan B. winkt das nächste Auto durch. "Gestern hatten wir hier in Syrym {{über
3.600 = 3600 more-than entries Syrym 2033-03-22..2033-03-22 | Nurlan B. | -}} Leute, heute bis
Mittag schon {{2.000 = 2000 exact entries Syrym 2033-03-23..2033-03-23 | Nurlan B. | -}}", sagt der
38-Jährige. Die Wartezeit sank von {{14 = 14 exact waiting-time Syrym -..- | - | -}} auf {{sechs
Stunden = 6 exact waiting-time Syrym -..- | - | -}}.

23. März 2033`,
  `Die russische Nachrichtenagentur Interfax berichtet, die Schlange vor dem finnischen Übergang
Vaalimaa sei fünf Kilometer lang. Finnlands Grenzschutz sprach von {{5.300 = 5300 exact entries
Finland 2033-03-13..2033-03-13 | Grenzschutz | -}} Einreisen am Sonntag gegenüber {{7.100 = 7100
exact entries Finland 2033-03-12..2033-03-12 | Grenzschutz | -}} am Samstag. {{Dutzende = 12
several applications Finland -..- | ? | -}} Menschen hätten Asyl beantragt.

14. März 2033`,
  `Berlin, 18. März 2033. Das Landesamt hat in dieser Woche {{4.020 = 4020 exact registrations
Berlin 2033-03-14..2033-03-18 | Landesamt | -}} Ankommende registriert wie nie zuvor. {{9.700 =
9700 exact accommodated Berlin -..- | Senatorin Jana Vogt | -}} schlafen in Unterkünften, {{1.200 =
1200 exact accommodated Tegel -..- | Senatorin Jana Vogt | -}} davon in Tegel, wie Senatorin Jana
Vogt der dpa sagte.`,
  `ХЕЛЬСИНКИ, 28 марта 2033. В воскресенье финскую границу пересекли {{8 314 = 8314 exact entries
Finland 2033-03-27..2033-03-27 | Погранохрана | Yle}} россиян, передаёт Yle со ссылкой на
Погранохрану Финляндии. Неделей ранее въехали {{5 090 = 5090 exact entries Finland
2033-03-20..2033-03-20 | Погранохрана | Yle}}. Виз в марте оформлено {{менее 400 = 400 less-than
documents-issued Finland 2033-03-01..2033-03-31 | ? | ?}}. Курс евро вырос до 97 рублей.`,
  `В Кыргызстан с начала марта прибыли {{19,5 тыс. = 19500 exact entries Kyrgyzstan
2033-03-01..2033-03-17 | Госпогранслужба | -}} граждан РФ, убыли {{13,1 тыс. = 13100 exact exits
Kyrgyzstan 2033-03-01..2033-03-17 | Госпогранслужба | -}}, сообщила Госпогранслужба. В Бишкеке
зарегистрированы {{порядка 4 500 = 4500 about registrations Bishkek -..- | Азамат Токтосунов | -}}
человек, уточнил замглавы МВД Азамат Токтосунов. Аренда подорожала вдвое.

17 марта 2033 г.`,
  `УРАЛЬСК, 26 марта 2033 года. «Вчера через «Сырым» прошли {{больше двух тысяч = 2000 more-than
entries Syrym 2033-03-25..2033-03-25 | пограничник | -}} человек», — говорит пограничник. В области
развёрнуто {{12 = 12 exact ?/? West~Kazakhstan -..- | ? | -}} пунктов обогрева на {{900 мест = 900
exact capacity West~Kazakhstan -..- | акимат | -}}, сообщили в акимате. Машины стоят {{до 18 часов
= 18 up-to waiting-time ? -..- | ? | -}}.`,
  `Министр внутренних дел Армении Ваагн Саркисян заявил, что за две недели в республику въехали
{{37 400 = 37400 exact entries Armenia 2033-03-05..2033-03-19 | Ваагн Саркисян | -}} россиян, а
выехали {{31 950 = 31950 exact exits Armenia 2033-03-05..2033-03-19 | Ваагн Саркисян | -}}.
«Разница — {{5 450 = 5450 exact present|other Armenia ?..? | Ваагн Саркисян | -}} человек», —
сказал он. Reuters, ссылаясь на источник, пишет о {{50 тысячах = 50000 exact entries Armenia ?..? |
источник | Reuters}} прибывших.

19 марта 2033`,
  `КИШИНЁВ, 10 марта 2033. По информации Бюро миграции, на территории Молдовы находятся {{98 702 =
98702 exact present Moldova 2033-03-10..2033-03-10 | Бюро миграции | -}} гражданина Украины, среди
них {{47 300 = 47300 exact present Moldova 2033-03-10..2033-03-10 | Бюро миграции | -}}
несовершеннолетних. Прошения об убежище подали {{4 460 = 4460 exact applications Moldova -..- |
Бюро миграции | -}}. За сутки границу в обоих направлениях пересекли {{21 тысяча = 21000 exact
crossings Moldova 2033-03-09..2033-03-10 | Бюро миграции | -}} человек.`,
  `СТАМБУЛ. Турция депортировала {{1 870 = 1870 exact exits|refusals Turkey 2033-02-01..2033-02-28
| управление по миграции | Анадолу|Anadolu}} нелегальных мигрантов в феврале, сообщило агентство
«Анадолу», ссылаясь на управление по миграции. {{Порядка ста = 100 about ? Van -..- | - | -}} семей
ждут в провинции Ван. Стоимость переправы выросла до 3 тысяч долларов.

3 марта 2033 года`,
];
