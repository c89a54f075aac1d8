/**
 * Fictional reports in many styles to tune the reader on. Notation as in crises-tuning.ts; `¶`
 * ends a line.
 */
export const stylesTuning: readonly string[] = [
  `TBILISI, Sept 14, 2033 (Caucasus Wire) - The Georgian Interior Ministry on Wednesday reported
{{53,136 = 53136 exact entries Georgia 2033-09-05..2033-09-13 | Interior Ministry | Caucasus Wire}}
entries by Russian citizens between September 5 and 13, a 45 percent rise on the week before.
Roughly 60 percent went on to other countries. As many as {{five and a half thousand = 5500
up-to queue/vehicles Verkhny~Lars -..- | ? | ?}} cars were backed up at the Upper Lars
checkpoint, state broadcaster TV Alan said. The pass lies at 2,379 metres.`,
  `Dateline Oral, 22 September 2033. At the railway station volunteers have counted {{a dozen = 12
exact ?/? Oral -..- | volunteers | -}} trains a day. "They gave us tea and a place on the floor,
there were {{a hundred and twenty = 120 exact accommodated Oral -..- | Pavel | -}} of us," says
Pavel, 26. The regional administration says {{8,000-9,000 = 8000-9000 exact entries
Oral|West~Kazakhstan -..- | regional administration | -}} people arrive every day; {{dozens = 12
several accommodated Oral -..- | - | -}} still sleep in the cinema. The exchange rate is 7.9 tenge
to the rouble.`,
  `Border Guard Service of Lithuania¶ Daily summary, 20 September 2033¶ ¶ Refused entry: {{143 = 143
exact refusals Lithuania 2033-09-20|-..2033-09-20|- | ? | -}} persons¶ Entered: {{1,206 = 1206 exact
entries Lithuania 2033-09-20|-..2033-09-20|- | ? | -}} persons¶ Left: {{1,350 = 1350 exact exits
Lithuania 2033-09-20|-..2033-09-20|- | ? | -}} persons¶ Asylum applications: {{9 = 9 exact applications
Lithuania 2033-09-20|-..2033-09-20|- | ? | -}}¶ Waiting time at Medininkai (trucks): {{11 h = 11 exact
waiting-time Medininkai -..- | ? | -}}¶ Press office: +370 5 271 9305`,
  `Officials in Astana gave conflicting totals on Tuesday. {{62,120 = 62120 exact entries Kazakhstan
-..- | labour ministry | -}} Russians entered, the labour ministry said; the border service spoke of
{{51,643 = 51643 exact entries Kazakhstan -..- | border service | -}}. Al Waha TV, quoting unnamed
guards, reported {{far more than 100,000 = 100000 far-more-than entries Kazakhstan -..- | guards |
Al Waha TV}}. Nobody could say {{how many = - unknown present Kazakhstan -..- | - | -}} of them
remain. Last year 1.9 million Kazakhs travelled to Russia by rail, a record since 2019. (27 September
2033)`,
  `14:20 - Queue at Vaalimaa now {{400 vehicles = 400 exact queue/vehicles Vaalimaa -..- | - | -}},
average wait {{4.5 hours = 4.5 exact waiting-time Vaalimaa -..- | - | -}}.¶ 12:05 - Prime Minister
Aino Rautio says Finland received {{16,886 = 16886 exact entries Finland 2033-09-24..2033-09-25 |
Aino Rautio | -}} Russians at the weekend.¶ 10:30 - Norway: {{180 = 180 exact entries Storskog|Norway
2033-09-25..2033-09-25 | police | -}} people entered at Storskog yesterday, police in Finnmark
report.¶ 08:00 - Good morning, this is our live blog of 26 September 2033.`,
  `Wie die Agentur Kaspi-Info unter Berufung auf das kasachische Innenministerium meldet, haben binnen
einer Woche {{nahezu 100.000 = 100000 almost entries Kazakhstan 2033-09-20..2033-09-27 |
Innenministerium | Kaspi-Info}} Russen Russland in Richtung Kasachstan verlassen. {{Etwas mehr als
64.000 = 64000 slightly-more-than exits Kazakhstan 2033-09-20..2033-09-27 | Innenministerium |
Kaspi-Info}} seien weitergereist. An {{zehn = 10 exact crossing-points Kazakhstan -..- | ? | ?}}
Grenzübergängen gibt es Schlangen, die Wartezeit beträgt {{drei Stunden bis drei Tage = 3-72 exact
waiting-time Kazakhstan -..- | ? | ?}}. 27. September 2033.`,
  `Liveticker¶ 18.40 Uhr: In Georgien sind nach Angaben von Vize-Innenminister Lascha Tewzadse
{{täglich bis zu 10.000 = 10000 up-to entries Georgia -..- | Lascha Tewzadse | -}} Russen
angekommen.¶ 17.15 Uhr: Die Mongolei meldet {{3000 = 3000 exact entries Mongolia
2033-09-21..2033-09-26 | ? | -}} Einreisen seit dem 21. September.¶ 15.00 Uhr: Für 800 Dollar werde
ein Platz in der Schlange verkauft, berichtet Vera (34).¶ 12.10 Uhr: An der Grenze zu Finnland hat
sich die Zahl der Einreisen binnen Tagen {{verdoppelt = 2 exact ?/? ? ?..? | ? | ?}}; am Sonntag
kamen {{8.314 = 8314 exact entries Finland 2033-09-25..2033-09-25 | - | -}} Menschen.¶ Montag, 26.
September 2033`,
  `Aktobe. Der Bürgermeister hat Schulden, Rückenschmerzen und {{zweitausend = 2000 exact ?
Aktobe|Aktobe~Region -..- | ? | -}} Gäste. In der Stadt, sagt Marat Jessenow, seien {{hunderte
Familien = 100 several accommodated/households Aktobe|Aktobe~Region -..- | Marat Jessenow | -}} in
Schulen untergebracht. Offiziell kamen in den letzten fünf Tagen {{9.450 = 9450 exact entries
Aktobe|Aktobe~Region 2033-09-18..2033-09-23 | - | -}} Menschen in die Region. Rund ein Viertel
von ihnen habe Kinder. Die Pension „Altyn“ nimmt 60 Euro für ein Bett. 23.09.2033`,
  `Bundespolizei Pressemitteilung 22.09.2033: Im August 2033 wurden {{1.234 = 1234 exact refusals
Germany 2033-08-01..2033-08-31 | Bundespolizei | -}} Personen an den Grenzen zurückgewiesen und
{{4.021 = 4021 exact ?/? Germany ?..? | ? | ?}} unerlaubte Einreisen festgestellt. Das Bundesamt
registrierte im selben Zeitraum {{2.450 = 2450 exact applications Germany 2033-08-01..2033-08-31 |
Bundesamt | -}} Erstanträge auf Asyl. Der Einsatz kostete 1,23 Mio. Euro. Rückfragen: 030 5550-123.`,
  `@granitsa_live¶ Полтавка/Карак, 24.09.2033¶ Стоим {{10 часов = 10 exact waiting-time
Poltavka|Karak|? -..- | - | -}}, перед нами {{машин 200 = 200 about queue/vehicles
Poltavka|Karak|? -..- | - | -}}. Пограничник сказал, что за сутки пропустили {{3,5 тысячи = 3500
exact entries|crossings Poltavka|Karak|? 2033-09-23..2033-09-24|2033-09-23 | Пограничник | -}}
человек. Развернули {{человек десять = 10 about refusals Poltavka|Karak|? -..- | ? | -}} с
долгами. Вода 500 тг, бензина нет.`,
  `Вчера вечером МВД Казахстана обновило статистику: с 21 по 26 сентября въехали {{98 154 = 98154
exact entries Kazakhstan 2033-09-21..2033-09-26 | МВД | -}} гражданина РФ, выехали {{64 234 = 64234
exact exits Kazakhstan 2033-09-21..2033-09-26 | МВД | -}}. Ранее ТАСС-Евразия сообщало о {{40 тыс. =
40000 exact exits Kazakhstan -..- | - | ТАСС-Евразия|-}} выехавших. «Разница — {{34 тысячи = 34000
about present|other Kazakhstan ?..? | ? | ?}}, но это не число оставшихся», — пояснил чиновник.
Опубликовано 27 сентября 2033 г., 10:15.`,
  `Репортаж. В Петропавловске на вокзале не протолкнуться. {{Сотни = 100 several ?/? Petropavl -..- |
- | -}} мужчин с рюкзаками ждут поезда на Астану, билеты раскуплены до 15 октября. Замакима города
Данияр Кенжебаев рассказал, что под ночлег отдали {{шесть = 6 exact ?/? ? ?..? | ? | ?}} школ и
мечеть, там разместили {{полторы тысячи = 1500 exact accommodated Petropavl -..- | Данияр Кенжебаев |
-}} человек. За последнюю неделю в область въехало {{не менее 12 000 = 12000 at-least entries
Petropavl|North~Kazakhstan 2033-09-22..2033-09-29 | - | -}} россиян. 29 сентября 2033 года`,
  `УЛАН-БАТОР, 30 сентября 2033. МОНЦАМЭ-Дейли. Через погранпереход Алтанбулаг в среду прошло {{3,1
тыс. = 3100 exact entries|crossings Altanbulag 2033-09-28..2033-09-28 | ? | ?}} человек — {{втрое =
3 exact ?/? ? ?..? | ? | ?}} больше обычного. По словам начальника КПП майора Батболда, {{менее ста =
100 less-than refusals Altanbulag -..- | Батболда | ?}} человек не пустили. Общая протяжённость
границы — 3 485 км. В ДТП погибли 2 человека, 5 пострадали.`,
  `Число прибывших в Грузию за месяц превысило {{220 тысяч = 220000 more-than entries Georgia
2033-08-30|2033-08-31..2033-09-30 | Национальная служба статистики | -}}, сообщила Национальная служба
статистики. На территории страны остаются {{от 110 до 120 тысяч = 110000-120000 exact present Georgia
-..- | Национальная служба статистики | -}} человек. Ежедневно приезжает {{порядка 6000 = 6000 about
entries Georgia -..- | ? | -}}. Аренда квартиры подорожала до 900 долларов. (30 сентября 2033 г.)`,
  `Астана, 2033 жылғы 27 қыркүйек. ІІМ мәліметінше, соңғы аптада елге {{98 мыңнан астам = 98000
more-than entries Kazakhstan 2033-09-20..2033-09-27 | ІІМ | -}} Ресей азаматы кірді, {{64 мың =
64000 exact exits Kazakhstan 2033-09-20..2033-09-27 | ІІМ | -}} адам елден шықты. {{8 000-нан астам =
8000 more-than documents-issued Kazakhstan -..- | ? | -}} азаматқа ЖСН берілді.`,
];
