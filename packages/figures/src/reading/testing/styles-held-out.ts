/**
 * Fictional reports in many styles, kept apart until the reader was done: the figures of that first
 * reading stand in docs/operating/reading-reports.md. Notation as in crises-tuning.ts; `¶` ends a line.
 */
export const stylesHeldOut: readonly string[] = [
  `ASTANA, Nov 14, 2035 (Qazaq Wire) - {{More than a quarter of a million = 250000 more-than entries
Kazakhstan 2035-11-01..2035-11-14 | Serik Dauletov | Qazaq Wire}} Russians have crossed into
Kazakhstan since 1 November, First Deputy Interior Minister Serik Dauletov told parliament on
Wednesday. {{Some 140,000 = 140000 about exits Kazakhstan 2035-11-01..2035-11-14 | Serik Dauletov |
Qazaq Wire}} have departed again, he added. Article 43 of the migration act caps a stay at 30 days.
Personal numbers were issued to {{61,380 = 61380 exact documents-issued Kazakhstan -..- | ? | Qazaq
Wire}} of the newcomers.`,
  `By Nora Whitfield in Verkhny Lars, 21 April 2037¶ The queue begins before you see the mountains.
Zurab, 44, who sells tea at 50 roubles a cup, reckons that {{two to three thousand = 2000-3000 exact
queue/vehicles Verkhny~Lars 2037-04-19..2037-04-19 | Zurab | -}} cars stood here on Sunday. "I have
been waiting for {{31 hours = 31 exact waiting-time Verkhny~Lars -..- | Oleg | -}}," says Oleg, a
programmer from Perm. Georgia's interior ministry says {{10,000 = 10000 exact entries Georgia -..- |
interior ministry | -}} people now enter the country every day, {{twice = 2 exact ratio ? -..- | ? |
-}} as many as in March. The road to Tbilisi is 209 km long and closes at 8 pm.`,
  `MONGOLIA: influx from the Russian Federation. Situation Report No. 4 (as of 18 November 2035)¶ ¶
Highlights¶ • {{23,764 = 23764 exact entries Mongolia 2035-11-05..2035-11-18 | - | -}} new arrivals
were recorded since 5 November.¶ • {{1,912 = 1912 exact entries Mongolia 2035-11-17..2035-11-18 | -
| -}} people arrived in the past 24 hours; {{64 = 64 exact refusals Mongolia
-|2035-11-17..-|2035-11-18 | - | -}} were refused entry.¶ • {{Approximately 6,200 = 6200 about
accommodated Ulaanbaatar -..- | - | -}} people are staying in collective centres in Ulaanbaatar.¶ •
{{412 households = 412 exact registrations/households Darkhan -..- | - | -}} were registered in
Darkhan.¶ • 1,500 hygiene kits were dispatched; requirements: USD 4.2 million, 31% funded. Contact:
+976 11 326 789.`,
  `LIVE: the eastern border, Sunday 25 November 2035¶ ¶ 16:05 Finland's Border Guard says {{8,071 =
8071 exact entries Finland 2035-11-24..2035-11-24 | Border Guard | -}} people crossed into the
country from Russia on Saturday, against {{6,320 = 6320 exact entries Finland
2035-11-17..2035-11-17 | Border Guard | -}} a week earlier.¶ ¶ 13:40 Estonia turned back {{57 = 57
exact refusals Estonia 2035-11-24..2035-11-24 | Police and Border Guard Board | -}} Russian citizens
yesterday, the Police and Border Guard Board says.¶ ¶ 11:15 It is unclear {{how many = - unknown
exits Latvia -..- | ? | ?}} people have left Latvia again, a spokeswoman for the State Border Guard
told the agency LETA-N.¶ ¶ 09:50 Waiting times at Narva are {{between 3 and 5 hours = 3-5 exact
waiting-time Narva -..- | ? | -}}.`,
  `Ministry of Internal Affairs of Armenia, press release, 9 May 2034. Citizens of the Russian
Federation who crossed the state border:¶ ¶ Date | Entries | Exits¶ 6 May 2034 | {{4,310 = 4310
exact entries Armenia 2034-05-06..2034-05-06 | ? | ?}} | {{3,005 = 3005 exact exits Armenia
2034-05-06..2034-05-06 | ? | ?}}¶ 7 May 2034 | {{5,122 = 5122 exact entries Armenia
2034-05-07..2034-05-07 | ? | ?}} | {{3,340 = 3340 exact exits Armenia 2034-05-07..2034-05-07 | ? |
?}}¶ 8 May 2034 | {{4,987 = 4987 exact entries Armenia 2034-05-08..2034-05-08 | ? | ?}} | {{3,871 =
3871 exact exits Armenia 2034-05-08..2034-05-08 | ? | ?}}¶ ¶ In the period from 1 to 8 May
{{38,400 = 38400 exact entries Armenia 2034-05-01..2034-05-08 | ? | ?}} persons arrived in total.
Hotline: 114.`,
  `Tiflis (dpn) – Nach Georgien sind seit Mittwoch {{fast hunderttausend = 100000 almost entries
Georgia 2037-04-15..2037-04-20 | Innenministerium | dpn}} Russen eingereist. Das teilte das
Innenministerium am Montag mit. {{Zigtausende = 10000 several exits Georgia -..- | - | dpn}} hätten
das Land in Richtung Armenien und Türkei wieder verlassen, hieß es. Am Übergang Werchni Lars
warteten die Menschen {{bis zu 40 Stunden = 40 up-to waiting-time Verkhny~Lars -..- | ? | ?}}. Ein
Liter Benzin kostet dort inzwischen 3,49 Lari. (20. April 2037)`,
  `Auf der Brücke von Narva¶ Von Henrike Sandvoß¶ ¶ Narva, 23. November 2035. Wer über die Brücke
will, braucht Geduld. {{An die tausend = 1000 about queue Narva -..- | - | -}} Menschen stehen an
diesem Freitag im Schneeregen. „Gestern haben wir {{1.480 = 1480 exact entries Narva
2035-11-22..2035-11-22 | Margus Oja | -}} Einreisen abgefertigt und {{93 = 93 exact refusals Narva
2035-11-22..2035-11-22 | Margus Oja | -}} Personen zurückgewiesen“, sagt Margus Oja, der den
Grenzposten seit 2029 leitet. Er ist 52 und hat drei Kinder. Im Laufe der Woche seien {{etwa 8.900 =
8900 about entries Narva|Estonia 2035-11-19..2035-11-23 | Margus Oja | -}} Reisende gekommen. Die
Stadt hat {{250 Schlafplätze = 250 exact capacity Narva -..- | - | -}} in einer Turnhalle
eingerichtet.`,
  `‼️ Update Grenze, 21.10.2031, 19 Uhr ‼️¶ Syrym: Schlange ca. 6 km, Wartezeit {{12–15 Stunden =
12-15 exact waiting-time Syrym -..- | - | -}}¶ Laut Grenzdienst heute {{4300 = 4300 exact entries
Syrym|Kazakhstan 2031-10-21..2031-10-21 | Grenzdienst | -}} Leute rein, {{1900 = 1900 exact exits
Syrym|Kazakhstan 2031-10-21..2031-10-21 | Grenzdienst | -}} raus.¶ In Uralsk werden noch {{300
Betten = 300 exact capacity Oral -..- | - | -}} frei, meldet euch unter 0177 5550123. Taxi kostet
jetzt 15.000 Rubel!`,
  `Frage: Herr Minister Bolatow, wie viele Russen sind gekommen?¶ ¶ Bolatow: Seit dem 1. Oktober
haben {{mehr als 260 Tausend = 260000 more-than entries Kazakhstan 2031-10-01..2031-10-24 | Bolatow
| -}} Bürger Russlands Kasachstan betreten. Ausgereist sind {{rund 190 Tausend = 190000 about exits
Kazakhstan ?..? | Bolatow | -}}.¶ ¶ Frage: Und wie viele bleiben?¶ ¶ Bolatow: Das kann Ihnen niemand
sagen. {{40-50 Tausend = 40000-50000 exact registrations Kazakhstan -..- | Bolatow | -}} Menschen
haben sich angemeldet. Laut Paragraf 12 gilt eine Frist von 30 Tagen.¶ ¶ Das Gespräch erschien am
24. Oktober 2031.`,
  `Medienmitteilung. Bern, 12. Mai 2034. Wie die Agentur Helvetia Press unter Berufung auf das
kasachische Aussenministerium meldet, haben im Zeitraum vom 1. bis 10. Mai {{gegen 100'000 = 100000
about entries Kazakhstan 2034-05-01..2034-05-10 | Aussenministerium | Helvetia Press}} russische
Staatsangehörige die Grenze zu Kasachstan passiert; {{68'450 = 68450 exact exits Kazakhstan
2034-05-01..2034-05-10 | Aussenministerium | Helvetia Press}} reisten wieder aus. In der Schweiz
wurden im April {{214 = 214 exact applications Switzerland 2034-04-01..2034-04-30 | - | -}}
Asylgesuche russischer Personen gestellt. Der Bund stellt dafür 2,5 Millionen Franken bereit.`,
  `АСТАНА, 14 ноября 2035 года. Почти {{полмиллиона = 500000 almost entries Kazakhstan
2035-10-01..2035-10-31 | МВД | -}} россиян въехали в Казахстан в октябре, по данным МВД республики.
Покинули страну {{около 380 тысяч = 380000 about exits Kazakhstan 2035-10-01..2035-10-31 | МВД |
-}}. За минувшие сутки границу пересекли {{6 215 = 6215 exact entries|crossings Kazakhstan
2035-11-13..2035-11-13|2035-11-14 | МВД | -}} человек. Штраф по статье 517 КоАП составляет 10 МРП.
Доллар стоил 512 тенге.`,
  `🔴 Троицк — Кайрак, обстановка на 22:00, 21 октября 2031¶ Очередь на въезд: {{до 350 машин = 350
up-to queue/vehicles Kairak|Kayrak -..- | - | -}}, стоят {{18 часов = 18 exact waiting-time
Kairak|Kayrak -..- | - | -}}.¶ Пограничники: сегодня прошло {{2,1 тыс. = 2100 exact entries
Kairak|Kayrak|Kazakhstan 2031-10-21..2031-10-21 | Пограничники | -}} человек, развернули {{17 = 17
exact refusals Kairak|Kayrak|Kazakhstan 2031-10-21..2031-10-21 | Пограничники | -}}.¶ В Костанае в
спортзале школы № 5 ночуют {{больше сотни = 100 more-than accommodated Kostanay -..- | - | -}}
приезжих. Телефон волонтёров 8 705 123 45 67.`,
  `Как сообщает агентство «Степь-Ньюс» со ссылкой на миграционную службу Грузии, с 15 апреля в
страну прибыли {{98 тыс. = 98000 exact entries Georgia 2037-04-15..2037-04-21 | миграционную службу
| Степь-Ньюс}} граждан России, более половины — через Верхний
Ларс. Обратно выехали {{41 300 = 41300 exact exits Georgia 2037-04-15..2037-04-21 | ? |
Степь-Ньюс}}. По словам заместителя министра Левана Чкония, ежедневно въезжают {{от 9 до 12 тысяч =
9000-12000 exact entries Georgia -..- | Левана Чкония | ?}} человек. Длина дороги — 209 километров.
21 апреля 2037 г.`,
  `Акимат Западно-Казахстанской области информирует (на 12 мая 2034 года):¶ — с начала месяца через
пункты пропуска региона въехало {{33 870 = 33870 exact entries West~Kazakhstan
2034-05-01..2034-05-12 | Акимат | -}} граждан РФ;¶ — выехало {{19 042 = 19042 exact exits
West~Kazakhstan 2034-05-01..2034-05-12 | Акимат | -}};¶ — размещено в гостиницах и общежитиях {{2
460 = 2460 exact accommodated West~Kazakhstan -..- | Акимат | -}} человек;¶ — ИИН получили {{1 118 =
1118 exact documents-issued West~Kazakhstan -..- | Акимат | -}} человек;¶ — выделено 45 млн тенге,
работает 26 волонтёров.`,
  `Уральск. «Мы простояли {{двое суток = 48 exact waiting-time Oral|Syrym|West~Kazakhstan -..- |
Игорь | -}}», — рассказывает 29-летний Игорь из Самары. Хозяйка хостела Айгуль Сатпаева говорит, что
на {{40 мест = 40 exact capacity Oral -..- | Айгуль Сатпаева | -}} у неё {{человек семьдесят = 70
about accommodated Oral -..- | Айгуль Сатпаева | -}}. В миграционной полиции подтвердили: со среды в
город прибыло {{свыше пяти тысяч = 5000 more-than entries Oral 2031-10-22..2031-10-24 |
миграционной полиции | -}} россиян. Сколько из них уедет дальше, {{неизвестно = - unknown ?/? ? ?..?
| ? | ?}}. Комната стоит 25 тысяч тенге. Пятница, 24 октября 2031`,
];
