/**
 * Fictional agency reports written before the reader was looked at; the figures of their first
 * reading stand in docs/operating/reading-reports.md. Notation as in crises-tuning.ts; `¶` ends a
 * line.
 */
export const agencyReports: readonly string[] = [
  `N'DJAMENA, June 12, 2034 (Sahel Newswire) — {{More than 41,000 = 41000 more-than entries Chad
2034-06-05..2034-06-12 | refugee commission | Sahel Newswire}} people fled from Sudan into
eastern Chad over the past seven days, the country's refugee commission said on Monday. ¶ ¶
{{Around 3,500 households = 3500 about registrations/households Adre|Adré ?..? | ? | Sahel
Newswire}} were registered in the town of Adré alone. Some 18 percent of the arrivals are
children under five, and half of them came on foot. ¶ ¶ "The rains start in 3 weeks," said Halima
Oumar, 51, who runs a clinic 40 km from the frontier with a budget of $2.5 million.`,
  `Poland border guards report record day ¶ ¶ WARSAW (Vistula Press) 4 March 2033 - Poland's Border
Guard said {{142,300 = 142300 exact entries Poland 2033-03-03..2033-03-03 | Border Guard |
Vistula Press}} people entered the country from Ukraine on Thursday, up from {{nearly 100,000 =
100000 almost entries Poland 2033-03-02..2033-03-02 | Border Guard | Vistula Press}} a day
earlier. By 7 a.m. on Friday {{another 33,000 = 33000 exact entries Poland 2033-03-04..2033-03-04
| Border Guard | Vistula Press}} had arrived. ¶ ¶ Since 24 February, {{575,100 = 575100 exact
entries Poland 2033-02-24..2033-03-04 | Border Guard | Vistula Press}} people have crossed into
Poland, spokeswoman Lieutenant Agata Zielna told Vistula Press.`,
  `Queue of lorries at Moldovan crossing grows ¶ ¶ PALANCA, Oct. 9, 2035 - The line of trucks
waiting to enter Moldova at the Palanca crossing reached {{some 850 = 850 about queue/vehicles
Palanca ?..? | customs service | -}} vehicles on Tuesday, the customs service said. Drivers wait
{{up to 36 hours = 36 up-to waiting-time Palanca ?..? | customs service | -}}. {{Between 200 and
250 = 200-250 exact crossings|entries/vehicles Palanca ?..? | ? | -}} cars pass the post daily. ¶
¶ Officials turned back {{fewer than 30 = 30 less-than refusals Palanca|Moldova
2035-10-08..2035-10-08 | ? | -}} travellers on Monday. A litre of diesel costs 24 lei. For
details call +373 22 111 909.`,
  `By Desmond Akoto | 17 November 2034 ¶ ¶ CUCUTA, Colombia — Colombian migration authorities
counted {{13,870 = 13870 exact entries Colombia|Simón~Bolívar~bridge 2034-11-16..2034-11-16 | ? |
-}} Venezuelans entering at the Simon Bolivar bridge on Thursday and {{9,412 = 9412 exact exits
Colombia|Simón~Bolívar~bridge 2034-11-16..2034-11-16 | ? | -}} leaving, a net inflow of {{about
4,500 = 4500 about entries|other Colombia|Simón~Bolívar~bridge 2034-11-16..2034-11-16 | ? | -}}.
¶ ¶ An estimated {{1.8 million = 1800000 about present Colombia ?..? | Luisa Barrera |
Reuters-Andina}} Venezuelans now live in Colombia, migration director Luisa Barrera told
Reuters-Andina. Fewer than a third hold a residence permit. {{Two hundred thousand = 200000 exact
documents-issued ? ?..? | ? | ?}} permits were issued in October under decree 216 of 2031.`,
  `Finland sees rise in asylum claims ¶ ¶ Published 22 January 2036 ¶ ¶ The Finnish Immigration
Service received {{1,204 = 1204 exact applications Finland 2036-01-14..2036-01-20 | Immigration
Service | -}} asylum applications last week, it said in a statement. ¶ ¶ Of these, {{roughly 900
= 900 about applications Finland 2036-01-14..2036-01-20 | ? | -}} were lodged by Syrians who had
crossed from Russia. ¶ ¶ {{Three = 3 exact crossing-points Finland ?..? | ? | -}} of the
country's eight eastern crossings remain shut until 14 February.`,
  `TBILISI, Sept 30, 2037 (Kura News) — {{Almost 53,000 = 53000 almost entries Georgia
2037-09-21..2037-09-30 | Interior Minister Levan Chkhaidze | Kura News}} Russian citizens have
come to Georgia since 21 September, Interior Minister Levan Chkhaidze told reporters on
Wednesday, adding that daily arrivals had almost doubled to {{10,000 = 10000 exact|about entries
Georgia ?..? | Levan Chkhaidze | Kura News}}. ¶ ¶ The queue at Verkhny Lars stretched for 16
kilometres and counted {{5,500 cars = 5500 exact queue/vehicles Verkhny~Lars ?..? | regional
interior ministry | Ossetia Today}}, the news site Ossetia Today reported, citing the regional
interior ministry. Waiting times exceed {{two days = 48 more-than waiting-time Verkhny~Lars ?..?
| ? | ?}}.`,
  `Türkiye: {{2,300 = 2300 exact ? ? ?..? | ? | ?}} Syrians return in a month, governor says ¶ ¶
GAZIANTEP, 3 May 2035 (ANB) — {{A total of 2,318 = 2318 exact exits|entries ?
2035-04-01..2035-04-30 | Governor Kemal Aydın | ANB}} Syrians went home through the Öncüpınar
gate in April, Governor Kemal Aydın said. In the same month last year the number was {{1,640 =
1640 exact exits|entries ? 2034-04-01..2034-04-30 | Kemal Aydın | ANB}}. ¶ ¶ Authorities deported
{{more than 400 = 400 more-than exits|refusals|other ? 2035-04-01..2035-05-03 | ? | ANB}} people
without papers since the beginning of April. The province hosts {{at least 410,000 = 410000
at-least present|accommodated Gaziantep ?..? | ? | ANB}} refugees. It is not known {{how many = -
unknown ? ? ?..? | ? | ?}} have left for Europe.`,
  `ARMENIA DISPLACEMENT UPDATE #7 — as of 28 September 2033, 18:00 ¶ ¶ - {{65,036 = 65036 exact
entries|displaced Armenia ?..2033-09-28 | - | -}} forcibly displaced persons have arrived in
Armenia. ¶ - {{51,700 = 51700 exact registrations Armenia ?..? | - | -}} people have been
registered; {{close to 12,000 = 12000 about|almost accommodated Goris ?..? | - | -}} are housed
in shelters in Goris. ¶ - {{2,200 = 2200 exact crossings|entries/vehicles Kornidzor ?..? | - |
-}} vehicles passed through Kornidzor in the last 24 hours. ¶ - Humanitarian partners delivered
6,400 food parcels and 35 tonnes of flour. ¶ - Appeal: US$ 97 million (22% funded). Page 1 of
3.`,
  `Warschau, 5. März 2033 (pnd) – Aus der Ukraine sind nach Angaben des polnischen Grenzschutzes am
Freitag {{rund 106.400 = 106400 about entries Poland 2033-03-04..2033-03-04 | Grenzschutz | pnd}}
Menschen nach Polen gekommen. Am Donnerstag waren es {{knapp 99.000 = 99000 almost entries Poland
2033-03-03..2033-03-03 | ? | pnd}} gewesen. Seit Beginn des Krieges am 24. Februar reisten {{mehr
als 672.500 = 672500 more-than entries Poland 2033-02-24..2033-03-05 | ? | pnd}} Flüchtlinge ein.
¶ ¶ Etwa 60 Prozent von ihnen sind Frauen. In den Notunterkünften von Przemyśl schlafen {{gut
4000 = 4000 slightly-more-than|about|more-than accommodated Przemysl|Przemyśl ?..? | ? | pnd}}
Personen.`,
  `Lange Staus vor georgischer Grenze ¶ ¶ Tiflis (osd). Vor dem Grenzübergang Werchni Lars stauen
sich nach Behördenangaben {{3600 = 3600 exact queue/vehicles Verkhny~Lars ?..? | ? | osd}} Autos.
Die Wartezeit betrage {{bis zu 48 Stunden = 48 up-to waiting-time Verkhny~Lars ?..? | ? | osd}},
teilte das Innenministerium Nordossetiens am Montag, dem 26. September 2033, mit. Allein am
Sonntag hätten {{etwa 8500 = 8500 about exits|entries ? 2033-09-25..2033-09-25 | Innenministerium
| osd}} Russen das Land in Richtung Georgien verlassen. ¶ ¶ Sprecher Wachtang Lomidse sagte der
Agentur osd, in Georgien hielten sich derzeit {{zwischen 70.000 und 80.000 = 70000-80000 exact
present Georgia ?..? | Wachtang Lomidse | osd}} russische Staatsbürger auf.`,
  `Flucht aus dem Sudan: {{Tausende = 1000 several ? ? ?..? | ? | ?}} erreichen den Tschad ¶ ¶
Adré/Genf, 18.06.2034. In den vergangenen drei Tagen haben nach Angaben von Ärzten {{sechstausend
= 6000 exact entries Chad 2034-06-15..2034-06-18 | ? | -}} Verletzte und Vertriebene die Grenze
zum Tschad überquert. Das UN-Flüchtlingshilfswerk rechnet mit {{bis zu 100.000 = 100000 up-to ?
Chad ?..? | Flüchtlingshilfswerk | -}} Ankömmlingen bis Jahresende. Im Lager Farchana leben
inzwischen {{fast 50.000 = 50000 almost present|accommodated Farchana ?..? | ? | -}} Menschen,
ausgelegt ist es für {{20.000 = 20000 exact capacity Farchana ?..? | ? | -}}. ¶ ¶ Der Liter
Wasser kostet dort 2,50 Euro. Spendenkonto: DE12 5001 0517 0648 4898 90.`,
  `Astana. Im Grenzgebiet Westkasachstan wurden gestern {{1.870 = 1870 exact registrations ?
2034-10-03..2034-10-03 | Akimat | -}} russische Staatsangehörige registriert, wie das Akimat am
Mittwoch (4. Oktober 2034) mitteilte. Davon zogen zwei Drittel weiter nach Usbekistan. Nach
Kasachstan eingereist seien seit Monatsbeginn {{über 40.000 = 40000 more-than entries Kazakhstan
2034-10-01..2034-10-04 | Akimat | -}}, ausgereist {{rund 31.500 = 31500 about exits Kazakhstan
2034-10-01..2034-10-04 | Akimat | -}}. ¶ ¶ Persönliche Identifikationsnummern (IIN) stellten die
Bürgerämter in {{12.400 Fällen = 12400 exact documents-issued Kazakhstan|West~Kazakhstan ?..? | ?
| -}} aus.`,
  `Litauen schickt {{Hunderte = 100 several ? ? ?..? | ? | ?}} Migranten zurück ¶ ¶ Vilnius, 11.
August 2035 (Baltischer Dienst) - Der litauische Grenzschutz hat binnen 24 Stunden {{131 = 131
exact refusals Lithuania 2035-08-10..2035-08-11 | Grenzschutz | Baltischer~Dienst}} Menschen an
der Grenze zu Belarus zurückgewiesen. Seit Jahresbeginn waren es damit {{gut 1.900 = 1900
slightly-more-than|about|more-than refusals Lithuania 2035-01-01..2035-08-11 | ? |
Baltischer~Dienst}}. Asyl beantragten in diesem Jahr {{2.066 = 2066 exact applications Lithuania
2035-01-01..2035-08-11 | ? | LRT-Nord}} Personen, sagte Innenministerin Rasa Vaitkutė (47) dem
Sender LRT-Nord. ¶ ¶ Die Grenze ist 679 Kilometer lang. {{Wie viele = - unknown ? ? ?..? | ? |
?}} Menschen unentdeckt ins Land gelangten, ist unklar.`,
  `Cúcuta – An der Grenze zwischen Venezuela und Kolumbien passieren täglich {{zwischen 30.000 und
35.000 = 30000-35000 exact crossings|entries ? ?..? | Migrationsbehörde | -}} Menschen die
Simón-Bolívar-Brücke. Das teilte die kolumbianische Migrationsbehörde am 2. Februar 2036 mit. Die
Hälfte davon kehre am selben Tag zurück. Im Januar blieben {{42.318 = 42318 exact
settled|present|entries Colombia 2036-01-01..2036-01-31 | Migrationsbehörde | -}} Venezolaner in
Kolumbien, im Dezember {{38 000 = 38000 exact settled|present|entries Colombia
2035-12-01..2035-12-31 | Migrationsbehörde | -}}. ¶ ¶ Insgesamt leben {{1,7 Millionen = 1700000
exact present Colombia ?..? | ? | -}} Venezolaner im Land.`,
  `+++ Ticker +++ Serbien: Am Grenzübergang Horgoš warten Reisende derzeit {{fünf bis sechs Stunden
= 5-6 exact waiting-time Horgos|Horgoš ?..? | Automobilclub | -}}, meldet der Automobilclub
(Stand: 30.12.2035, 14:00 Uhr). Rund {{zweitausend = 2000 about queue/vehicles Horgos|Horgoš ?..?
| ? | -}} Fahrzeuge stehen im Stau. Vergangene Woche reisten {{mehr als eine Viertelmillion =
250000 more-than entries Serbia 2035-12-17..2035-12-23 | ? | -}} Menschen nach Serbien ein. +++
Hotline 0800 555 777 +++`,
  `Moldau verlängert Schutzstatus ¶ ¶ CHIŞINĂU, 27. Februar 2034. Die Generalinspektion für
Migration hat bis Montagmorgen {{25 300 = 25300 exact registrations|applications|documents-issued
Moldova ?..2034-02-27 | Generalinspektion | -}} Anträge auf vorübergehenden Schutz registriert.
{{Nicht ganz 110.000 = 110000 almost present Moldova ?..? | Ministerpräsident Ion Rusu |
Moldpress-Neu}} Ukrainer befinden sich im Land, sagte Ministerpräsident Ion Rusu laut der Agentur
Moldpress-Neu. In den Unterkünften gebe es noch {{1.150 freie Plätze = 1150 exact capacity
Moldova ?..? | Ion Rusu | Moldpress-Neu}}. Am Wochenende kamen {{einige Hundert = 100 several
entries Moldova 2034-02-25..2034-02-26 | ? | ?}} Menschen über Palanca an.`,
  `ТБИЛИСИ, 28 сентября 2033 года. /КУРА-ИНФО/. {{Свыше 53 тыс. = 53000 more-than entries Georgia
2033-09-21..2033-09-28 | Чхаидзе | КУРА-ИНФО}} граждан России въехали в Грузию с 21 сентября,
сообщил министр внутренних дел Леван Чхаидзе. За минувшие сутки границу пересекли {{почти 10
тысяч = 10000 almost entries|crossings Georgia 2033-09-27..2033-09-28 | Чхаидзе | КУРА-ИНФО}}
человек, покинули страну {{4,2 тыс. = 4200 exact exits Georgia 2033-09-27..2033-09-28 | Чхаидзе |
КУРА-ИНФО}}. ¶ ¶ На КПП "Верхний Ларс" скопилось {{около 3,5 тысячи = 3500 about queue/vehicles
Verkhny~Lars ?..? | ? | КУРА-ИНФО}} автомобилей.`,
  `{{Полмиллиона = 500000 ? ? ? ?..? | ? | ?}} беженцев в Чаде ¶ ¶ НДЖАМЕНА, 14 июля 2034. С начала
года из Судана в Чад прибыло {{более полумиллиона = 500000 more-than entries Chad
2034-01-01..2034-07-14 | ? | -}} беженцев, заявила представитель Управления ООН по делам беженцев
Мариам Дауд. Только за последнюю неделю — {{18 300 = 18300 exact entries Chad
2034-07-07..2034-07-14 | Мариам Дауд | -}} человек. 87% прибывших — женщины и дети. ¶ ¶ В лагере
Фаршана размещены {{порядка 47 тысяч = 47000 about accommodated|present Farchana|Фаршана|Фаршане
?..? | ? | -}} человек при вместимости {{20 тысяч = 20000 exact capacity Farchana|Фаршана|Фаршане
?..? | ? | -}} мест. Телефон пресс-службы: 8 (495) 123-45-67.`,
  `В Уральске за выходные зарегистрировали {{1 240 = 1240 exact registrations Oral|Uralsk
2034-10-07..2034-10-08 | ? | -|Степные~новости}} россиян ¶ ¶ УРАЛЬСК, 9 окт 2034 — Степные
новости. За субботу и воскресенье в Уральске временную регистрацию получили {{1240 = 1240 exact ?
? ?..? | ? | ?}} граждан РФ, рассказали в управлении миграционной службы. ИИН за тот же период
оформили {{не менее 870 = 870 at-least documents-issued|registrations Oral|Uralsk
2034-10-07..2034-10-08 | управлени | Степные~новости}} человек. В хостелах остаются {{от 300 до
350 = 300-350 exact accommodated|present Oral|Uralsk ?..? | ? | Степные~новости}} приезжих,
свободно {{42 места = 42 exact capacity Oral|Uralsk ?..? | ? | Степные~новости}}. ¶ ¶ Аренда
однокомнатной квартиры подорожала до 250 000 тенге.`,
  `Финляндия сократила въезд россиян вдвое ¶ ¶ ХЕЛЬСИНКИ, 3 октября 2033, агентство «Север». В
воскресенье через сухопутную границу в Финляндию въехали {{3 227 = 3227 exact entries Finland
2033-10-02..2033-10-02 | Пограничная~служба | Север}} россиян, выехали {{2 981 = 2981 exact exits
Finland 2033-10-02..2033-10-02 | Пограничная~служба | Север}}, говорится в сообщении Пограничной
службы Финляндии. Неделей ранее въехали {{8,3 тысячи = 8300 exact entries Finland
2033-09-25..2033-09-25 | ? | Север}}. Отказ во въезде получили {{несколько десятков = 10 several
refusals Finland ?..? | ? | Север}} человек.`,
  `Очередь из фур на границе с Польшей превысила {{1,2 тысячи = 1200 more-than queue/vehicles ?
?..? | ? | -}} машин ¶ ¶ БРЕСТ. 15 ноября 2035 г. В очереди перед пунктом пропуска «Козловичи»
{{более 1200 = 1200 more-than queue/vehicles Kozlovichi|Козловичи ?..2035-11-15 |
Госпогранкомитет | -}} грузовиков, сообщили в Госпогранкомитете. Среднее время ожидания — {{двое
суток = 48 exact waiting-time Kozlovichi|Козловичи ?..? | ? | -}}. За сутки польская сторона
приняла {{430 = 430 exact entries|crossings/vehicles Poland|Kozlovichi|Козловичи
2035-11-14..2035-11-15 | ? | -}} грузовых автомобилей, это 37% от нормы.`,
  `Миграция: итоги сентября. Бишкек, 2 октября 2034 года (Ала-Тоо пресс). В сентябре в Киргизию
прибыли {{184 тыс. 512 = 184512 exact entries Kyrgyzstan 2034-09-01..2034-09-30 | ? |
Ала-Тоо~пресс}} граждан России, убыли {{147 тыс. = 147000 exact exits Kyrgyzstan
2034-09-01..2034-09-30 | ? | Ала-Тоо~пресс}}, передаёт «Ала-Тоо пресс» со ссылкой на
погранслужбу. Таким образом, в стране могли остаться {{до 37 тысяч = 37000 up-to present|settled
Kyrgyzstan ?..? | ? | Ала-Тоо~пресс}} человек. ¶ ¶ {{Сколько = - unknown ? ? ?..? | ? | ?}} из
них намерены остаться надолго, в ведомстве не знают. Статья 15 закона разрешает пребывание без
регистрации 60 дней.`,
  `Турция выслала {{две с половиной тысячи = 2500 exact exits|refusals|other Turkey|Türkiye|Turkiye
?..? | ? | -}} нелегальных мигрантов ¶ ¶ Анкара, 19.05.2035. За первую половину мая из Турции
депортированы {{2 512 = 2512 exact exits|refusals|other Turkey|Türkiye|Turkiye
2035-05-01..2035-05-15 | МВД | -}} иностранцев, сообщает МВД страны. Задержаны {{чуть более 6
тысяч = 6000 slightly-more-than arrests Turkey|Türkiye|Turkiye ?..? | ? | -}} человек. В стране
находятся {{примерно 3,1 млн = 3100000 about present Turkey|Türkiye|Turkiye ?..? | ? | -}}
сирийцев под временной защитой. Лира подешевела до 58 за доллар.`,
  `ЕРЕВАН, 30 сентября 2033 — Арарат-24. По состоянию на 18:00 пятницы в Армению прибыли {{100 417
= 100417 exact entries|displaced Armenia ?..2033-09-30 | Наира Бадалян | Арарат-24}} вынужденных
переселенцев, сообщила пресс-секретарь премьер-министра Наира Бадалян. Зарегистрированы {{81
тысяча = 81000 exact registrations Armenia ?..? | Наира Бадалян | Арарат-24}}, из них {{32,2
тысячи = 32200 exact accommodated|registrations Armenia ?..? | ? | Арарат-24}} обеспечены
временным жильём. ¶ ¶ Через Лачинский коридор проехала {{21 тысяча 43 = 21043 exact
crossings|entries/vehicles Lachin|Лачинский~коридор|Armenia ?..? | ? | Арарат-24}} машины.`,
];
