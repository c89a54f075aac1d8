/**
 * Fictional reports that the reader was not tuned on: written before it first ran, and only ever
 * scored. Notation as in tuning-english.ts.
 */
export const heldOutReports: readonly string[] = [
  `PETROPAVL, April 9, 2033 (AFP) - Kazakh authorities have recorded {{54,300 = 54300 exact entries
Kazakhstan 2033-04-02..2033-04-09}} arrivals from Russia over the past seven days, the border
service announced on Saturday. Departures over the same period came to {{roughly 29,000 = 29000
about exits Kazakhstan 2033-04-02..2033-04-09}}. Hotels charge up to $250 a night, four times the
normal rate, and 2 in 3 rooms are taken.`,
  `Finland saw {{a record 9,140 = 9140 exact entries Finland 2032-08-14..2032-08-14}} border
crossings from Russia on 14 August 2032, Matti Koivunen, a lieutenant colonel with the Border
Guard, told Yle. The number of asylum seekers remained low: {{just over 60 = 60 slightly-more-than
applications Finland -..-}} people filed applications. Koivunen, 56, has served since 2001.`,
  `The UNHCR office in Moldova says {{at least 12,700 = 12700 at-least entries Moldova
2033-01-03..2033-01-06}} refugees crossed at Palanca between 3 and 6 January 2033, among them
{{about 5,400 = 5400 about entries Moldova -..-}} children. Temperatures fell to minus 14 degrees.
The agency appealed for 8.5 million euros.`,
  `Traffic at Narva eased. {{Some 800 = 800 about queue Narva 2032-08-16..2032-08-16}} people were
still waiting in line on Monday morning, down from {{2,300 = 2300 exact queue Narva -..-}} at the
weekend, police said. Average waiting time has dropped to {{five hours = 5 exact waiting-time Narva
-..-}}. Bus number 33 no longer runs.

17 August 2032`,
  `Since the border reopened on 1 May, {{4,650 = 4650 exact entries Kazakhstan
2034-05-01..2034-05-20}} families have entered West Kazakhstan, the regional emergency department
reported. {{Dozens = 12 several present Kazakhstan -..-}} of buses leave Oral each day.
Registration takes 20 minutes and is free of charge under Resolution 148.

20 May 2034`,
  `{{Half a million = 500000 exact exits Russia 2033-03-01..2033-03-31}} Russians left the country
in March 2033, an opposition newspaper claimed without naming a source. The Kremlin put the figure
at {{fewer than 150,000 = 150000 less-than exits Russia -..-}}. Nobody knows {{how many = - unknown
exits Russia -..-}} will come back, said Irina Sokolova (44), a demographer at University No. 3.`,
  `Petropawl, 9. April 2033 (AFP) – {{54.300 = 54300 exact entries Kazakhstan
2033-04-02..2033-04-09}} Ankünfte aus Russland haben die kasachischen Behörden in den vergangenen
sieben Tagen registriert. Die Zahl der Ausreisen lag nach Angaben des Grenzdienstes bei {{ungefähr
29.000 = 29000 about exits Kazakhstan -..-}}. Ein Hotelzimmer kostet bis zu 250 Dollar.`,
  `Nach Finnland sind am vergangenen Samstag {{9.140 = 9140 exact entries Finland
2032-08-14..2032-08-14}} Menschen eingereist, so viele wie nie zuvor. Oberstleutnant Matti Koivunen
(56) zufolge verließen {{etwas mehr als 4.700 = 4700 slightly-more-than exits Finland
2032-08-14..2032-08-14}} Personen das Land in Richtung Russland. 8 von 10 Autos hatten russische
Kennzeichen.

16. August 2032`,
  `In der moldauischen Hauptstadt sind {{mindestens 3.200 = 3200 at-least accommodated Moldova
2033-01-07..2033-01-07}} Geflüchtete in Messehallen untergebracht, teilte das Innenministerium am
7. Januar 2033 mit. {{Tausende = 1000 several entries Moldova -..-}} weitere kamen zu Fuß über
Palanca. Bei minus 14 Grad wurden 2.000 Decken verteilt, Spendenkonto 4711.`,
  `Der Stau vor dem Grenzübergang Narva hat sich aufgelöst. Noch {{800 = 800 exact queue Narva
2032-08-16..2032-08-16}} Fußgänger standen am Montagmorgen an, am Wochenende waren es {{2.300 =
2300 exact queue Narva 2032-08-14..2032-08-15}} gewesen. Die Polizei rechnet damit, dass die
Wartezeit auf {{unter fünf Stunden = 5 less-than waiting-time Narva -..-}} sinkt. Linie 33 fährt
wieder.

17.08.2032`,
  `{{Eine halbe Million = 500000 exact exits Russia 2033-03-01..2033-03-31}} Russen habe im März
2033 das Land verlassen, schrieb eine Oppositionszeitung. Der Kreml sprach von {{weniger als
150.000 = 150000 less-than exits Russia -..-}}. Wie viele zurückkehren, weiß niemand. Die
Soziologin Irina Sokolowa, 44, verwies auf Paragraf 8.`,
  `Zwischen Freitag und Sonntag wurden im Gebiet Kostanai {{2.850 = 2850 exact documents-issued
Kostanay 2034-05-19..2034-05-21}} vorläufige Bescheinigungen ausgestellt. {{Dreihundert = 300 exact
accommodated Kostanay -..-}} Familien übernachteten in Schulen, sagte Akim Daulet Sejtow am Montag,
22. Mai 2034. Die Hotline lautet 109.`,
  `Петропавловск, 9 апреля 2033 г. Казахстанские власти зарегистрировали {{54,3 тысячи = 54300
exact entries Kazakhstan 2033-04-02..2033-04-09}} прибытий из России за последние семь дней.
Выехали за тот же срок {{приблизительно 29 тыс. = 29000 about exits Kazakhstan
2033-04-02..2033-04-09}} человек, заявили в пограничной службе. Номер в гостинице стоит 250
долларов.`,
  `В минувшую субботу в Финляндию въехали {{9140 = 9140 exact entries Finland
2032-08-14..2032-08-14}} россиян — это рекорд. По словам подполковника Матти Койвунена, 56,
покинули страну {{чуть более 4,7 тыс. = 4700 slightly-more-than exits Finland
2032-08-14..2032-08-14}} человек. {{Свыше шестидесяти = 60 more-than applications Finland -..-}}
человек попросили убежища.

16 августа 2032`,
  `В Молдове разместили {{не менее 3 200 = 3200 at-least accommodated Moldova -..-}} беженцев,
сообщили 7 января 2033 года в МВД. Через Паланку с 3 по 6 января прошли {{около двенадцати тысяч
семисот = 12700 about entries Moldova 2033-01-03..2033-01-06}} человек. На помощь нужно 8,5 млн
евро.`,
  `На переходе в Нарве в понедельник утром в очереди стояли {{800 = 800 exact queue Narva
2032-08-16..2032-08-16}} пешеходов против {{2300 = 2300 exact queue Narva 2032-08-14..2032-08-15}}
в выходные. Ожидание сократилось до {{пяти часов = 5 exact waiting-time Narva -..-}}. Автобус № 33
отменён, штраф — 120 евро.

17 августа 2032 года`,
  `{{Полмиллиона = 500000 exact exits Russia 2033-03-01..2033-03-31}} россиян уехали из страны в
марте 2033 года, написала оппозиционная газета. Кремль назвал цифру {{менее 150 тысяч = 150000
less-than exits Russia -..-}}. В опросе участвовали 12% жителей, средний возраст — 31 год.`,
  `С пятницы по воскресенье в Костанайской области выдали {{2 850 = 2850 exact documents-issued
Kostanay 2034-05-19..2034-05-21}} временных справок. {{Триста = 300 exact accommodated Kostanay
-..-}} семей ночевали в школах, сказал аким Даулет Сеитов. {{Около 1,1 тыс. = 1100 about entries
Kostanay 2034-05-21..2034-05-21}} автомобилей въехали в область в воскресенье. Пункт 7 приказа № 88
отменён.

22 мая 2034`,
];
