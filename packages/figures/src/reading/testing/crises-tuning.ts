/**
 * Fictional reports from many borders to tune the reader on. Notation:
 * `{{written = value qualifier measure[/unit] place start..end | said by | relayed by}}`;
 * `-` is null, `?` is not scored.
 */
export const crisesTuningReports: readonly string[] = [
  `MEDYKA, March 9, 2033 (PAP) - {{More than 48,000 = 48000 more-than entries Poland
2033-03-08..2033-03-08 | Border Guard | ?}} people crossed into Poland from Ukraine on Tuesday,
{{up from 31,200 = 31200 exact entries Poland 2033-03-07..2033-03-07 | Border Guard | ?}} a day
earlier, the Border Guard said. Since 24 February {{1.2 million = 1200000 exact entries Poland
2033-02-24..2033-03-09 | Border Guard | ?}} people have arrived. "We have never seen queues like
this," said Captain Ewa Mazurek, 41, who has worked at the Medyka crossing for 12 years. Coffee
costs 9 zloty on route 28.`,
  `Mongolia registered {{3,417 = 3417 exact entries Mongolia 2033-03-01..2033-03-07 | Immigration
Agency | Montsame}} Russian citizens between 1 and 7 March 2033, the Immigration Agency said,
according to Montsame. Of them {{2,016 = 2016 exact entries Mongolia|Altanbulag
2033-03-01..2033-03-07 | Immigration Agency | Montsame}} came through Altanbulag. {{Only 611 = 611
exact exits Mongolia 2033-03-01..2033-03-07 | Immigration Agency | Montsame}} left the country in
the same period. A night in a hostel costs 60,000 tugrik.`,
  `FLASH UPDATE No. 7, 15 March 2033. Earthquake response, Hatay. {{Some 14,300 = 14300 about
accommodated Hatay -..- | - | -}} people are sheltered in {{42 = 42 exact ?/? Hatay -..- | - | -}}
reception centres. {{9,860 = 9860 exact crossings|exits Turkey|Cilvegözü 2033-03-06..2033-03-15 |
Turkish authorities | -}} Syrians returned through the Cilvegözü crossing since 6 March, according
to Turkish authorities. Funding gap: US$ 12.4 million (63 per cent). Contact: +90 312 555 0147.`,
  `CÚCUTA, 22 March 2033. Colombia's migration agency Migración Colombia counted {{between 35,000
and 40,000 = 35000-40000 exact entries Cúcuta -..- | Migración Colombia | -}} Venezuelans a day at
the Simón Bolívar bridge. Director Felipe Quintana said {{17,500 = 17500 exact documents-issued
Colombia -..- | Felipe Quintana | -}} temporary permits had been issued, {{nearly 2,000 = 2000
almost documents-issued Colombia 2033-03-21..2033-03-21 | Felipe Quintana | -}} of them on Monday
alone. Two children died in 2031.`,
  `Finland's Border Guard turned away {{87 = 87 exact refusals Vaalimaa 2033-03-19..2033-03-20 |
Border Guard | Yle}} people at Vaalimaa over the weekend, Yle reported on Monday. {{About 450 = 450
about queue/vehicles Vaalimaa -..- | Border Guard | Yle}} cars were waiting on the Russian side,
and drivers spent {{up to nine hours = 9 up-to waiting-time Vaalimaa -..- | Border Guard | Yle}} in
line. The consulate in Saint Petersburg issued {{fewer than 500 = 500 less-than documents-issued
Saint~Petersburg 2033-02-01..2033-02-28 | ? | Yle}} visas last month, against {{10,300 = 10300
exact documents-issued Saint~Petersburg 2032-07-01..2032-07-31 | ? | Yle}} in July.

21 March 2033`,
  `Reuters reported on Thursday, citing an official of the Georgian interior ministry, that
{{78,000 = 78000 exact entries Georgia 2033-02-17..2033-02-28 | interior ministry | Reuters}}
Russians had entered Georgia from 17 to 28 February and {{62,000 = 62000 exact exits Georgia
2033-02-17..2033-02-28 | interior ministry | Reuters}} had left again. "I waited {{two days = 48
exact waiting-time Georgia|Verkhny~Lars -..- | Anton | -}} at Upper Lars," Anton, 27, wrote on
Telegram. The road is 16 kilometres long.

3 March 2033`,
  `Przemyśl, 11. März 2033 (dpa) – Am Donnerstag sind nach Angaben des polnischen Grenzschutzes
{{rund 29.800 = 29800 about entries Poland 2033-03-10..2033-03-10 | Grenzschutz | ?}} Menschen aus
der Ukraine nach Polen eingereist, {{nach 37.400 = 37400 exact entries Poland
2033-03-09..2033-03-09 | Grenzschutz | ?}} am Vortag. In umgekehrter Richtung passierten {{12.600 =
12600 exact exits Poland 2033-03-10..2033-03-10 | Grenzschutz | ?}} Personen die Grenze. Die Halle
in Korczowa bietet {{2.500 Betten = 2500 exact capacity Korczowa -..- | - | ?}}. Die Bahn setzt 14
Sonderzüge ein; eine Fahrkarte kostet 39,90 Euro.`,
  `Wie die Nachrichtenagentur AFP unter Berufung auf das georgische Innenministerium meldet, haben
seit dem 21. Februar {{gut 53.000 = 53000 slightly-more-than entries Georgia 2033-02-21..2033-03-02
| Innenministerium | AFP}} Russen die Grenze zu Georgien überquert. {{Knapp 8000 = 8000 almost
present Tbilisi -..- | Stadtverwaltung | -}} von ihnen hielten sich noch in Tiflis auf, so ein
Sprecher der Stadtverwaltung. Vor dem Grenzübergang Werchni Lars stauten sich {{2300 = 2300 exact
queue/vehicles Verkhny~Lars 2033-03-01..2033-03-01 | - | -}} Fahrzeuge am Dienstag auf 20
Kilometern.

2. März 2033`,
  `Das Bundesamt meldete am 14. März 2033, im Februar seien {{18.432 = 18432 exact applications
Germany 2033-02-01..2033-02-28 | Bundesamt | -}} Asylanträge gestellt worden, {{darunter 2.110 =
2110 exact applications Germany 2033-02-01..2033-02-28 | Bundesamt | -}} von Russen. Das seien 12,5
Prozent mehr als im Januar. In der Erstaufnahme Eisenhüttenstadt leben {{1.940 = 1940 exact
accommodated Eisenhüttenstadt -..- | Leiter Olaf Jentsch | -}} Menschen auf {{1.800 Plätzen = 1800
exact capacity Eisenhüttenstadt -..- | Leiter Olaf Jentsch | -}}, sagte Leiter Olaf Jentsch. "{{Wie
viele = - unknown ? ? -..- | Olaf Jentsch | -}} weiterreisen, weiß niemand."`,
  `LAGEBERICHT 23 vom 17. März 2033, Stand 18 Uhr. Registriert: {{6.204 = 6204 exact registrations
Oral 2033-03-17..2033-03-17 | - | -}} Personen in Oral, davon {{1.377 = 1377 exact registrations
Oral 2033-03-17..2033-03-17 | - | -}} Kinder. Untergebracht in Turnhallen: {{3.050 = 3050 exact
accommodated Oral 2033-03-17..2033-03-17 | - | -}}. Freie Plätze: {{240 = 240 exact capacity Oral
2033-03-17..2033-03-17 | - | -}}. Ausgegebene Mahlzeiten: 11.000. Telefon 030 123 45 67.`,
  `Zwischen 8000 und 9000 Menschen? Die Zahl ist umstritten. Laut Gouverneurin Dorothea Lind kamen
in den vergangenen drei Tagen {{7.850 = 7850 exact entries Kirkenes 2033-03-15..2033-03-18 |
Dorothea Lind | -}} Menschen über Storskog nach Kirkenes, {{täglich bis zu 3.000 = 3000 up-to
entries Kirkenes -..- | Dorothea Lind | -}}. Die Polizei spricht dagegen von {{höchstens 5.000 =
5000 up-to entries Kirkenes 2033-03-15..2033-03-18 | Polizei | -}}. {{Zwölf = 12 exact refusals
Kirkenes -..- | ? | -}} Männer wurden zurückgewiesen.

18. März 2033`,
  `"{{Zehntausende = 10000 several exits Russia -..- | Kirill | -}} sind schon weg", schreibt der
Nutzer Kirill auf Telegram. Bestätigt ist das nicht. Der kasachische Vizeminister Serik Ospanow
nannte am 24. März 2033 in Astana andere Zahlen: {{41.300 = 41300 exact entries Kazakhstan -..- |
Serik Ospanow | -}} Einreisen und {{28.700 = 28700 exact exits Kazakhstan -..- | Serik Ospanow |
-}} Ausreisen von Russen, {{5.612 = 5612 exact documents-issued Kazakhstan -..- | Serik Ospanow |
-}} persönliche Identifikationsnummern (IIN). Ospanow ist 52 Jahre alt.`,
  `ПЕТРОПАВЛОВСК, 16 марта 2033 года. За минувшие сутки через границу в Казахстан въехали {{11,4
тысячи = 11400 exact entries Kazakhstan 2033-03-15..2033-03-16 | МВД | КазТАГ|KazTAG}} граждан
России, выехали {{9,2 тысячи = 9200 exact exits Kazakhstan 2033-03-15..2033-03-16 | МВД |
КазТАГ|KazTAG}}, сообщает КазТАГ со ссылкой на МВД республики. С 1 марта выдано {{7 308 ИИН = 7308
exact documents-issued Kazakhstan 2033-03-01..2033-03-16 | МВД | КазТАГ|KazTAG}}. Температура
опустится до минус 15 градусов. Дежурный телефон 102.`,
  `По данным пограничной службы Грузии, в понедельник страну посетили {{около 6,7 тыс. = 6700 about
entries Georgia 2033-03-14..2033-03-14 | пограничной службы | -}} россиян, а покинули — {{5 940 =
5940 exact exits Georgia 2033-03-14..2033-03-14 | пограничной службы | -}}. В очереди на КПП
«Верхний Ларс» стоят {{более 3 тысяч = 3000 more-than queue/vehicles Verkhny~Lars -..- | - | -}}
автомобилей, время ожидания — {{от 20 до 30 часов = 20-30 exact waiting-time Verkhny~Lars -..- | -
| -}}. Штраф составит 500 лари по статье 192.

15 марта 2033`,
  `Губернатор Акмолинской области Ермек Жумабаев заявил, что в регионе размещены {{1 260 = 1260
exact accommodated Akmola -..- | Ермек Жумабаев | -}} человек, в том числе {{430 = 430 exact
accommodated Akmola -..- | Ермек Жумабаев | -}} детей. Ещё {{350 мест = 350 exact capacity Akmola
-..- | Ермек Жумабаев | -}} свободны в пяти общежитиях. Ранее ТАСС передавал о {{двух тысячах =
2000 exact accommodated Akmola -..- | - | ТАСС|TASS}} размещённых. 20 марта 2033 г.`,
  `ВАРШАВА, 12 марта 2033. Польша приняла {{1 млн 340 тыс. = 1340000 exact entries Poland
2033-02-24..2033-03-12 | Пётр Зелинский | -}} беженцев из Украины с 24 февраля, сообщил
представитель погранслужбы Пётр Зелинский. В пятницу въехали {{42 100 = 42100 exact entries Poland
2033-03-11..2033-03-11 | Пётр Зелинский | -}} человек — на 8% меньше, чем в четверг ({{45 800 =
45800 exact entries Poland 2033-03-10..2033-03-10 | Пётр Зелинский | -}}). Билет до Кракова стоит
60 злотых.`,
  `УЛАН-БАТОР. Как пишет «Монцамэ», в Монголию с 21 по 28 марта прибыли {{почти 7 тысяч = 7000
almost entries Mongolia 2033-03-21..2033-03-28 | - | Монцамэ|Montsame}} россиян, из них {{3 800 =
3800 exact entries Mongolia|Altanbulag 2033-03-21..2033-03-28 | - | Монцамэ|Montsame}} — через
пункт пропуска Алтанбулаг. Ходатайства об убежище подали {{всего 14 = 14 exact applications
Mongolia 2033-03-21..2033-03-28 | - | Монцамэ|Montsame}} человек. {{Сколько = - unknown ? ? -..- |
- | ?}} останется, неизвестно.

29 марта 2033 года`,
  `Глава Комитета миграционной службы Аслан Беков 30 марта 2033 года рассказал журналистам: на учёт
поставлено {{23 670 = 23670 exact registrations Kazakhstan -..- | Аслан Беков | -}} россиян, вид на
жительство получили {{913 = 913 exact documents-issued Kazakhstan -..- | Аслан Беков | -}},
отказано во въезде {{46 = 46 exact refusals Kazakhstan -..- | Аслан Беков | -}}. «{{Сотни = 100
several ? Oral -..- | Марина | -}} людей ночевали в мечети Уральска», — рассказала волонтёр Марина,
33 года.`,
];
