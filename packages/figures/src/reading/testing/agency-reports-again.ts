/**
 * Fictional agency reports written before the reader was looked at; the figures of their first
 * reading stand in docs/operating/reading-reports.md. Notation as in crises-tuning.ts; `¶` ends a
 * line.
 */
export const agencyReportsAgain: readonly string[] = [
  `BISHKEK, 11 November 2036 (Tien Shan Dispatch) — Kyrgyzstan has taken in {{just over 27,000 =
27000 slightly-more-than entries Kyrgyzstan 2036-11-01..2036-11-11 | Deputy Foreign Minister
Aibek Toktorov | Tien Shan Dispatch}} Tajik citizens since the start of the month, Deputy Foreign
Minister Aibek Toktorov said on Tuesday. ¶ ¶ Of them, {{6,450 = 6450 exact registrations|entries
Kyrgyzstan ?..? | ? | ?}} have been registered and {{about 1,800 = 1800 about accommodated Batken
?..? | ? | ?}} are sleeping in schools in Batken. {{Several hundred = 100 several exits
Kyrgyzstan ?..? | ? | ?}} have already gone home, he said. ¶ ¶ Aid worth 3.2 million dollars is
needed, 61 per cent of it for food.`,
  `Crossing at Torkham overwhelmed ¶ ¶ TORKHAM, Pakistan, Oct 30, 2037 - {{Twenty-three thousand =
23000 exact exits|entries ? 2037-10-29..2037-10-29 | ? | Khyber~Mail}} Afghans crossed back into
Afghanistan through Torkham on Thursday, the highest daily figure this year, a border official
told Khyber Mail. On Wednesday the figure was {{14,700 = 14700 exact exits|entries ?
2037-10-28..2037-10-28 | ? | ?}}. ¶ ¶ {{Some 600 trucks = 600 about queue/vehicles Torkham ?..? |
? | ?}} were lined up for {{6 to 9 hours = 6-9 exact waiting-time Torkham ?..? | ? | ?}}. The
deadline expires in two days; those staying longer face a fine of 10,000 rupees.`,
  `UN: displaced by Sudan fighting ¶ ¶ GENEVA, 5 May 2034. More people are fleeing the fighting in
Sudan than expected, the UN refugee agency said on Friday. {{Over 30,000 = 30000 more-than
entries Chad ?..? | refugee agency | -}} have crossed into Chad, {{at least 27,000 = 27000
at-least entries South~Sudan ?..? | refugee agency | -}} into South Sudan and {{close to 11,000 =
11000 about|almost entries Egypt ?..? | refugee agency | -}} into Egypt. ¶ ¶ "We expect up to
860,000 by October," said spokeswoman Odile Marchand, 39. Nobody knows {{how many = - unknown ? ?
?..? | ? | ?}} people are stuck at the border.`,
  `Border figures for week 32 | Lithuanian State Border Guard Service | 12 August 2036 ¶ ¶ Between
4 and 10 August, {{214 = 214 exact refusals Lithuania 2036-08-04..2036-08-10 | ? | -}} persons
were refused entry, 31 fewer than in the week before. {{18,903 = 18903 exact
crossings|entries/vehicles Lithuania 2036-08-04..2036-08-10 | ? | -}} vehicles crossed the border
with Belarus. Border guards detained {{nine = 9 exact arrests Lithuania 2036-08-04..2036-08-10 |
? | -}} smugglers and {{46 = 46 exact arrests Lithuania 2036-08-04..2036-08-10 | ? | -}}
irregular migrants.`,
  `Genf/Juba (wnd) - Wegen der Kämpfe im Sudan sind nach UN-Angaben seit Mitte April {{mehr als
115.000 = 115000 more-than exits|entries ? 2034-04-15..2034-05-05 | ? | wnd}} Menschen in
Nachbarländer geflohen. Davon erreichten {{rund 30.000 = 30000 about entries Chad ?..? | ? |
wnd}} den Tschad und {{knapp 28.000 = 28000 almost entries South~Sudan ?..? | ? | wnd}} den
Südsudan, wie eine Sprecherin des Flüchtlingshilfswerks UNHCR am Freitag (5. Mai 2034) in Genf
sagte. Die Organisation benötigt 445 Millionen Dollar.`,
  `Kirgistan nimmt Tausende auf ¶ ¶ Bischkek, 12. November 2036. In der Grenzregion Batken haben
nach Worten von Vizeaußenminister Aibek Toktorow {{27.140 = 27140 exact
entries|registrations|accommodated|other Batken|Kyrgyzstan ?..? | Toktorow | -}} Menschen aus
Tadschikistan Zuflucht gefunden. Am Dienstag kamen {{gut 2.300 = 2300 slightly-more-than|about
entries Kyrgyzstan|Batken 2036-11-11..2036-11-11 | ? | -}} hinzu, halb so viele wie am Vortag. In
Turnhallen und Schulen schlafen {{fast zweitausend = 2000 almost accommodated Batken|Kyrgyzstan
?..? | ? | -}}. Rund 70 Prozent der Ankommenden sind minderjährig.`,
  `Stau am Brenner? Nein, in Bregana: Kroatien-Urlauber brauchen Geduld ¶ ¶ Zagreb, 2. August 2036
– Vor dem Grenzübergang Bregana warteten am Samstagmittag {{etwa 1.500 = 1500 about
queue/vehicles Bregana 2036-08-02..2036-08-02 | HAK | -}} Autos auf die Einreise nach Kroatien,
wie der Automobilclub HAK mitteilte. Die Wartezeit lag bei {{drei Stunden = 3 exact waiting-time
Bregana ?..? | ? | -}}, am Nachmittag bei {{90 Minuten = 1.5 exact waiting-time Bregana ?..? | ?
| -}}. Im Juli reisten {{3,2 Millionen = 3200000 exact entries Croatia 2036-07-01..2036-07-31 |
Innenministerium | -}} Touristen ein, {{2,9 Millionen = 2900000 exact exits Croatia
2036-07-01..2036-07-31 | Innenministerium | -}} wieder aus, so das Innenministerium.`,
  `Abschiebungen: Zahl steigt ¶ ¶ Wien, 14.01.2035. Österreich hat im vergangenen Jahr {{12.900 =
12900 exact exits|refusals|other Austria 2034-01-01..2034-12-31 | Innenminister Karl Hofstätter |
Donau-Zeitung}} Personen außer Landes gebracht, sagte Innenminister Karl Hofstätter der
„Donau-Zeitung“. {{Weniger als 5.000 = 5000 less-than exits|refusals|other Austria ?..? | ? | ?}}
davon reisten freiwillig aus. Asylanträge wurden im Dezember {{1.874 = 1874 exact applications
Austria 2034-12-01..2034-12-31 | ? | ?}} gestellt, in der Grundversorgung befinden sich {{67 300
= 67300 exact accommodated|present Austria ?..? | ? | ?}} Menschen.`,
  `БАТКЕН, 12 ноября 2036 г. (Кабар-Юг). За трое суток в Баткенскую область прибыло {{более 9,4
тыс. = 9400 more-than entries Batken 2036-11-09..2036-11-12 | ? | Кабар-Юг}} граждан
Таджикистана, сообщил полпред президента Эрмек Садыров. В школах и детских садах размещены {{1
850 = 1850 exact accommodated Batken ?..? | ? | Кабар-Юг}} человек, еще {{около двухсот = 200
about accommodated Batken ?..? | ? | Кабар-Юг}} — в палатках. Обратно вернулись {{не более 400 =
400 up-to exits Batken|Kyrgyzstan ?..? | ? | Кабар-Юг}} человек.`,
  `Пограничники: поток через Торхам вырос втрое ¶ ¶ ИСЛАМАБАД, 31 октября 2037 года — РИК. Через
КПП «Торхам» в четверг в Афганистан вернулись {{23 тысячи = 23000 exact entries|exits
Afghanistan|Torkham|Торхам 2037-10-29..2037-10-29 | ? | РИК}} афганцев против {{14,7 тысячи =
14700 exact entries|exits Afghanistan|Torkham|Торхам 2037-10-28..2037-10-28 | ? | РИК}} днем
ранее. Всего с сентября страну покинули {{почти четверть миллиона = 250000 almost exits Pakistan
2037-09-01..2037-10-31 | ? | РИК}} человек, заявил представитель МВД Пакистана Анвар Хан (44
года). Штраф за просрочку — 10 тысяч рупий.`,
  `ЗАГРЕБ, 2 августа 2036. Очередь на въезд в Хорватию на погранпереходе Брегана достигла
{{полутора тысяч = 1500 exact queue/vehicles Bregana|Брегана ?..? | ? | -}} автомобилей. Ждать
приходится {{от двух до трех часов = 2-3 exact waiting-time Bregana|Брегана ?..? | ? | -}}. По
данным МВД Хорватии, в июле в страну въехали {{3 млн 200 тыс. = 3200000 exact entries Croatia
2036-07-01..2036-07-31 | МВД Хорватии | -}} туристов, на 4% больше, чем годом ранее.`,
  `Литва за неделю не впустила {{214 = 214 exact refusals Lithuania ?..? | ? | -}} человек ¶ ¶
ВИЛЬНЮС, 12 августа 2036, Балтик-пресс. С 4 по 10 августа литовские пограничники развернули {{214
= 214 exact refusals Lithuania 2036-08-04..2036-08-10 | ? | Балтик-пресс}} нелегальных мигрантов,
сообщает Служба охраны госграницы. С начала года таких случаев {{свыше трех тысяч = 3000
more-than refusals Lithuania 2036-01-01..2036-08-12 | ? | Балтик-пресс}}. Убежища попросили {{87
= 87 exact applications Lithuania ?..? | ? | Балтик-пресс}} человек. Точное {{число = - unknown ?
? ?..? | ? | ?}} прорвавшихся неизвестно.`,
];
