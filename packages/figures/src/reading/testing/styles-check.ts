/**
 * Fictional reports in many styles, a second set: scored once half-way, then learnt from.
 * Notation as in crises-tuning.ts; `¶` ends a line.
 */
export const stylesCheck: readonly string[] = [
  `BREAKING - KAZAKHSTAN SAYS {{NEARLY 75,000 = 75000 almost entries Kazakhstan -..- | ? | ?}}
RUSSIANS ARRIVED¶ ¶ ASTANA, July 14, 2033 (Meridian News Agency) - Nearly {{75,000 = 75000 almost
entries Kazakhstan 2033-07-07..2033-07-14 | National Security Committee | Meridian News Agency}}
Russian nationals entered the country over the past week, the National Security Committee's border
service said in a statement on Thursday. Of those, {{52,300 = 52300 exact exits Kazakhstan ?..? | ?
| Meridian News Agency}} travelled on to third countries. There are {{30 = 30 exact ?/? ? ?..?
| ? | ?}} road checkpoints along the
7,598-km frontier.`,
  `The hostel owner has stopped answering her phone. "I have {{28 beds = 28 exact capacity Kostanay
-..- | Gulnara Akhmet | -}} and {{fifty-five = 55 exact accommodated Kostanay -..- | Gulnara Akhmet
| -}} guests," says Gulnara Akhmet, 61, in Kostanay. City officials put the number of Russians
sleeping in the town at {{several thousand = 1000 several accommodated|present Kostanay -..- | City
officials | -}}. Since Friday {{4,900 = 4900 exact entries Kairak|Kostanay 2033-07-15..2033-07-19 |
border guards | -}} people came through the Kairak checkpoint, according to border guards. A
one-way ticket to Tashkent costs $740.¶ ¶ Kostanay, Tuesday 19 July 2033`,
  `UNHCR REGIONAL UPDATE #7 | 8 JULY 2033¶ ¶ - Georgia: {{18,240 = 18240 exact entries Georgia
2033-07-01..2033-07-07 | - | -}} entries from 1 to 7 July, {{11,905 = 11905 exact exits Georgia
2033-07-01..2033-07-07 | - | -}} exits.¶ - Armenia: {{over 9,000 = 9000 more-than registrations
Armenia -..- | - | -}} people registered with the Migration Service.¶ - Mongolia: {{3,050 = 3050
exact entries Mongolia -..- | - | -}} arrivals per day on average through Altanbulag.¶ - Finland:
{{1,127 = 1127 exact applications Finland 2033-06-01..2033-06-30 | - | -}} asylum applications in
June.¶ - Two staff members were injured in a road accident near Ulaanbaatar.`,
  `Interior minister Giorgi Maisuradze told the daily Kviris Ambebi: "{{Forty to fifty thousand =
40000-50000 exact present ? -..- | Giorgi Maisuradze | Kviris Ambebi}} Russian citizens are in
the country at this moment." Opposition lawmaker Ana Lomidze put it at {{no fewer than 80,000 =
80000 at-least present ? -..- | Ana Lomidze | ?}}. The ministry's own tables show {{63,455 =
63455 exact entries ? 2033-07-01..2033-07-15 | ministry | ?}} entries and {{51,200 = 51200
exact exits ? 2033-07-01..2033-07-15 | ministry | ?}} exits in the first half of July.
(Published 18 July 2033)`,
  `Q: How long do people wait at the border?¶ A: On Monday it was {{36 hours = 36 exact waiting-time
Sagarchin|Zhaisan -..- | ? | -}} at Sagarchin, today it is {{about six = 6 about waiting-time
Sagarchin|Zhaisan -..- | ? | -}}.¶ Q: And how many crossed?¶ A: We processed {{1,300 vehicles = 1300
exact entries/vehicles Sagarchin|Zhaisan 2033-07-05..2033-07-06 | ? | -}} in the last 24 hours. A
further {{240 = 240 exact refusals Sagarchin|Zhaisan -..- | ? | -}} people were sent back, mostly
for debts.¶ ¶ Colonel Ruslan Ospanov, head of the Sagarchin post, spoke on 6 July 2033.`,
  `+++ {{Mehr als 30.000 = 30000 more-than entries Georgia 2033-07-04..2033-07-10|2033-07-11 | ? | ?}} Russen
kommen in einer Woche nach Georgien +++¶ ¶ Tiflis/Wladikawkas, 11. Juli 2033 (Kontor) - In der
vergangenen Woche haben {{31.240 = 31240 exact entries Georgia 2033-07-04..2033-07-10 |
Innenministerium | Kontor}} russische Staatsbürger die georgische Grenze überschritten. Dies gab das
Innenministerium in Tiflis bekannt. Das seien {{5.000 bis 6.000 = 5000-6000 exact entries Georgia
-..- | ? | Kontor}} pro Tag, vor dem Erlass waren es {{rund 3.500 = 3500 about entries Georgia -..-
| ? | Kontor}}. Die Entfernung zwischen beiden Städten beträgt 195 Kilometer.`,
  `Sie kommen mit dem Rad, mit dem Bus, zu Fuß. {{Dreihundert = 300 exact ? Petropavl -..- | ? | -}}
Menschen hat das Kino „Kosmos“ in Petropawl am Dienstag aufgenommen, erzählt die Betreiberin Irina
W. (47). Die Stadtverwaltung hat {{1.150 = 1150 exact registrations Petropavl 2033-07-04..2033-07-06
| Stadtverwaltung | -}} Neuankömmlinge seit Montag registriert. „{{Wie viele = - unknown present|other
Petropavl|Kazakhstan -..- | ? | -}} wirklich hier sind, weiß keiner“, so Irina W. Eine Nacht im Hotel
kostet 42.000 Tenge.¶ ¶ Petropawl, Mittwoch, 6. Juli 2033`,
  `Das Staatliche Komitee für Migration der Mongolei teilt mit (Stand: 20. Juli 2033):¶ 1. Im
Zeitraum 1.–19. Juli reisten {{12.908 = 12908 exact entries Mongolia 2033-07-01..2033-07-19 |
Komitee | -}} Personen aus der Russischen Föderation ein.¶ 2. Davon haben {{7.341 = 7341 exact exits
Mongolia ?..? | Komitee | -}} das Land wieder verlassen.¶ 3. Es wurden {{1.866 = 1866 exact
documents-issued Mongolia -..- | Komitee | -}} Aufenthaltstitel erteilt.¶ 4. Abgewiesen wurden {{118
= 118 exact refusals Mongolia -..- | Komitee | -}} Personen nach Art. 24 Abs. 2 des
Ausländergesetzes.`,
  `Tass zufolge sind {{rund 261.000 = 261000 about exits Russia 2033-07-02..2033-07-05 | FSB | Tass}}
Männer zwischen Samstag und Dienstag aus Russland ausgereist; das Blatt beruft sich auf den
Inlandsgeheimdienst FSB. Der Sprecher der EU-Grenzagentur, Jonas Wiegand, nannte für die EU
{{66.000 = 66000 exact entries European~Union -..- | Jonas Wiegand | ?}} Einreisen, {{30 Prozent mehr = 30
about ?/? ? ?..? | ? | ?}} als in der Vorwoche. In Lappeenranta standen die Autos {{bis zu neun
Stunden = 9 up-to waiting-time Lappeenranta -..- | - | ?}} lang.¶ 6. Juli 2033`,
  `Moderatorin: Wie ist die Lage in Werchni Lars?¶ Reporter: Chaotisch. {{Tausende Autos = 1000
several queue/vehicles Verkhny~Lars -..- | - | -}} stehen vor dem Tunnel, die Leute warten {{ein bis
zwei Tage = 24-48 exact waiting-time Verkhny~Lars -..- | - | -}}. Ein Grenzer sagte mir, dass allein
gestern {{gut elftausend = 11000 slightly-more-than entries Verkhny~Lars|Georgia
2033-07-07..2033-07-07 | Grenzer | -}} Menschen durchgekommen sind. Fahrräder werden für 1.200 Euro
verkauft.¶ (Sendung vom 8. Juli 2033, 17:30 Uhr)`,
  `НУР-СУЛТАН, 12 июля 2033 — Глава МВД Казахстана Ерлан Сагадиев сообщил журналистам, что с 1 июля
в республику въехали {{более двухсот тысяч = 200000 more-than entries Kazakhstan
2033-07-01..2033-07-12 | Ерлан Сагадиев | -}} граждан России, выехали {{147 тысяч = 147000 exact
exits Kazakhstan 2033-07-01..2033-07-12 | Ерлан Сагадиев | -}}. Пик пришёлся на 5 июля — {{до 30
тысяч = 30000 up-to entries Kazakhstan 2033-07-05..2033-07-05 | Ерлан Сагадиев | -}} в день. Срок
пребывания без регистрации — 30 суток. В розыске были 4 человека.`,
  `Пограничная служба Финляндии: в субботу через восточную границу в страну въехали {{8 572 = 8572
exact entries Finland 2033-07-09..2033-07-09 | Пограничная служба | -}} человека, выехали {{4 199 =
4199 exact exits Finland 2033-07-09..2033-07-09 | Пограничная служба | -}}. Это на 62 % больше, чем
неделей ранее. Отказано во въезде {{23 = 23 exact refusals Finland -..- | Пограничная служба | -}}
гражданам РФ, убежища попросили {{шестнадцать = 16 exact applications Finland -..- | Пограничная
служба | -}}.¶ ¶ 10.07.2033`,
  `⚡️Верхний Ларс. Сводка за сутки (на 09:00 15.07.2033):¶ ▪️въехало в Грузию — {{10 412 = 10412
exact entries Georgia|Verkhny~Lars 2033-07-14..2033-07-14|2033-07-15 | - | -}}¶ ▪️выехало из Грузии —
{{3 877 = 3877 exact exits Georgia|Verkhny~Lars 2033-07-14..2033-07-14|2033-07-15 | - | -}}¶ ▪️в
очереди {{около 2300 машин = 2300 about queue/vehicles Verkhny~Lars -..- | - | -}}¶ ▪️время ожидания
— {{от 20 до 26 часов = 20-26 exact waiting-time Verkhny~Lars -..- | - | -}}¶ Проход пешком закрыт!
Такси от Владикавказа 10 000 руб.`,
  `«Интерфакс-Азия» передаёт со ссылкой на источник в министерстве цифрового развития: с 4 июля
россиянам выдано {{свыше 70 000 ИИН = 70000 more-than documents-issued Kazakhstan
2033-07-04..2033-07-18 | источник | Интерфакс-Азия}}. По его словам, банки открыли {{десятки тысяч =
10000 several ?/? ? ?..? | ? | ?}} счетов. В Алма-Ате на учёте состоят {{14,6 тыс. = 14600 exact
registrations Almaty -..- | ? | ?}} иностранцев. Министр ушёл в отставку в возрасте 59 лет. 18 июля
2033 года.`,
  `Казахстан не закроет границу, заявил президент. По оценке политолога Сабита Нургалиева, уехать
дальше успели {{две трети = 0.67 about ?/? ? ?..? | ? | ?}} приехавших, а {{тысяч сто = 100000 about
present Kazakhstan -..- | Сабита Нургалиева | -}} остаются в стране. В Павлодаре за неделю
зарегистрировали {{1 904 = 1904 exact registrations Pavlodar 2033-07-14..2033-07-21 | ? | -}}
приезжих; в пункте обогрева на вокзале ночевали {{несколько десятков = 10 several accommodated
Pavlodar -..- | - | -}} человек. Павлодар, 21 июля 2033`,
];
