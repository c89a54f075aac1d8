/**
 * Fictional agency reports, a third set: scored once, then learnt from. Notation as in
 * crises-tuning.ts; `¶` ends a line.
 */
export const agencyReportsThird: readonly string[] = [
  `COX'S BAZAR, Bangladesh (Delta Newsroom), 9 September 2035 – An estimated {{14,500 = 14500 about
entries Bangladesh 2035-09-06..2035-09-09 | ? | Delta Newsroom}} Rohingya have crossed from
Myanmar into Bangladesh in the past three days, according to the Refugee Relief Commissioner,
Anwarul Kabir. {{No fewer than 900 = 900 at-least present|accommodated|queue ? ?..? | ? | ?}} of
them are camped on the embankment at Whykong. Bangladesh already hosts {{more than a million =
1000000 more-than present|accommodated Bangladesh ?..? | ? | ?}} refugees. Authorities turned
back {{56 = 56 exact refusals ? 2035-09-08..2035-09-08 | ? | ?}} people on Saturday.`,
  `Georgia's Interior Ministry on Monday put the number of Russians who entered the country in May
at {{118,204 = 118204 exact entries Georgia 2037-05-01..2037-05-31 | Interior Ministry | ?}}, and
the number who left at {{109,877 = 109877 exact exits Georgia 2037-05-01..2037-05-31 | Interior
Ministry | ?}}. (1 June 2037, Kura News)`,
  `Hungary: {{3,911 = 3911 exact entries Hungary 2034-03-14..2034-03-14 | police | -}} people
arrive from Ukraine on Tuesday. Budapest, 15 March 2034. According to police headquarters,
{{1,702 = 1702 exact entries Hungary 2034-03-14..2034-03-14 | police | -}} of them came directly
and {{2,209 = 2209 exact entries Hungary 2034-03-14..2034-03-14 | police | -}} via Romania.
{{Eighty-one = 81 exact arrests ? ?..? | ? | ?}} people were detained. Temporary protection was
granted to {{412 = 412 exact documents-issued|registrations|applications|other ? ?..? | ? | ?}}
applicants.`,
  `Dhaka. Binnen drei Tagen haben schätzungsweise {{14.500 = 14500 about entries Bangladesh ?..? |
? | -}} Rohingya die Grenze von Myanmar nach Bangladesch überquert, sagte der
Flüchtlingskommissar Anwarul Kabir am 9. September 2035. In den Lagern von Ukhiya leben {{über
eine Million = 1000000 more-than present|accommodated Ukhiya|Bangladesh ?..? | ? | -}} Menschen.
Etwa jeder Dritte ist krank.`,
  `Einreisen aus Russland nach Georgien gehen zurück ¶ ¶ Tiflis, 1. Juni 2037. Im Mai sind
{{118.204 = 118204 exact entries Georgia 2037-05-01..2037-05-31 | Innenministerium | -}} Russen
nach Georgien eingereist, gut 9.000 weniger als im April. Das Innenministerium in Tiflis
bezifferte die Zahl der Ausreisen auf {{109.877 = 109877 exact exits Georgia
2037-05-01..2037-05-31 | Innenministerium | -}}. An der Grenze abgewiesen wurden {{213 = 213
exact refusals Georgia 2037-05-01..2037-05-31 | ? | -}} Personen.`,
  `Die Schlange vor dem Übergang Dorohusk ist am Mittwoch auf {{1.100 = 1100 exact queue/vehicles
Dorohusk 2033-02-09..2033-02-09 | ? | ?}} Lastwagen angewachsen, berichtet die polnische Agentur
NAW unter Berufung auf den Zoll (9.2.2033). Fahrer warten {{rund 40 Stunden = 40 about
waiting-time Dorohusk ?..? | ? | ?}}. Pro Tag werden {{etwa 300 = 300 about
crossings|entries|other/vehicles ? ?..? | ? | ?}} Lkw abgefertigt.`,
  `За май в Грузию въехали {{118 204 = 118204 exact entries Georgia 2037-05-01..2037-05-31 | МВД |
Кура-инфо}} россиянина, выехали {{109 877 = 109877 exact exits Georgia 2037-05-01..2037-05-31 |
МВД | Кура-инфо}}, передает «Кура-инфо» 1 июня 2037 года со ссылкой на МВД Грузии. Не пропустили
{{213 = 213 exact refusals Georgia ?..? | ? | ?}} человек.`,
  `ДАККА, 9 сентября 2035 года (Дельта-пресс). За трое суток из Мьянмы в Бангладеш перешли
{{ориентировочно 14,5 тыс. = 14500 about entries Bangladesh 2035-09-06..2035-09-09 | ? |
Дельта-пресс}} рохинджа, заявил комиссар по делам беженцев Анварул Кабир. В лагерях живут {{свыше
миллиона = 1000000 more-than present|accommodated Bangladesh ?..? | ? | ?}} беженцев. {{Десятки
тысяч = 10000 several ? ? ?..? | ? | ?}} ждут переправы на другом берегу.`,
  `В хабе «Ягодин» стоит {{1100 = 1100 exact queue/vehicles ? ?..? | ? | ?}} фур, очередь движется
медленно: ждать до {{40 часов = 40 up-to waiting-time ? ?..? | ? | ?}}. Об этом 9 февраля 2033
года сообщила пресс-секретарь таможни Оксана Дымко. За январь границу на этом участке пересекли
{{8,9 тыс. = 8900 exact crossings|entries/vehicles ? 2033-01-01..2033-01-31 | ? | ?}} грузовиков
и {{26 тысяч = 26000 exact crossings|entries ? 2033-01-01..2033-01-31 | ? | ?}} человек.`,
];
