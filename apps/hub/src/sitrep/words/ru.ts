import { figureTerms } from "@caravanserai/contract";
import type { ReportMessages } from "./report-messages.ts";

export const ru: ReportMessages = {
  title: "Отчёт об обстановке",
  number: "№ {number}",
  draft: "Черновик, не утверждён",
  internal: "Внутренний выпуск: точные числа, не для публикации",
  public:
    "Открытый выпуск: наши подсчёты в целых десятках, с округлением вниз; числа меньше десяти " +
    "не показаны",
  demo: "ДЕМОНСТРАЦИЯ: люди и подробности вымышлены",
  outdated: "Отчёту больше 30 дней. Его числа устарели.",
  period: "Период: с {from} по {to}, местное время (UTC{offset})",
  asOf: "По состоянию на {time}",
  approved: "Утверждён двумя сотрудниками {time}",
  untranslated: "Этот раздел переписан на другом языке и ещё не переведён.",
  download: "Скачать",
  page: "Страница {page} из {pages}",
  reports: "Отчёты об обстановке",
  noReports: "За последние 30 дней открытых отчётов нет.",
  "section.highlights": "Главное",
  "section.figures": "Основные числа",
  "section.notes": "Источники и методы",
  "section.chart": "Въезды и выезды по дням",
  "section.needs": "Нужды, помощь, нехватка",
  "section.balance": "Прежний итог + въехали − выехали = сейчас",
  "section.data-note": "О данных",
  "section.contacts": "Контакты",
  "column.figure": "Показатель",
  "column.value": "Число",
  "column.change": "Изменение",
  "column.sector": "Направление",
  "column.need": "Нужно",
  "column.response": "Сделано",
  "column.gap": "Не хватает",
  "column.day": "День",
  "column.in": "Въезд",
  "column.out": "Выезд",
  unknown: "неизвестно",
  fewer: "менее 10",
  withheld: "не показано",
  change: "{change} (было: {before})",
  "change.none": "–",
  "change.before": "было: {before}",
  "figure.crossings-in": "Въезды, подсчёт",
  "figure.crossings-out": "Выезды, подсчёт",
  "figure.persons-registered": "Зарегистрировано человек",
  "figure.registered-present": "Зарегистрированные, находятся здесь",
  "figure.numbers-issued": "Выдано личных номеров",
  "figure.places-free": "Свободные места для ночлега",
  "figure.persons-in-queue": "Люди в очередях на границе",
  "note.crossings-in":
    "Наш подсчёт на пунктах пропуска. Один человек может быть посчитан несколько раз.",
  "note.crossings-out":
    "Наш подсчёт на пунктах пропуска. Один человек может быть посчитан несколько раз.",
  "note.persons-registered": "Наши записи: регистрации за период.",
  "note.registered-present":
    "Вычислено: зарегистрированные минус зарегистрированные выезды. Никем не записанные выезды " +
    "неизвестны.",
  "note.numbers-issued": "Наши записи: личные номера, внесённые за период.",
  "note.places-free":
    "Вычислено: места открытых пунктов размещения минус закрытые, обещанные и занятые.",
  "note.persons-in-queue": "Наши записи: люди с номером очереди, ожидающие или вызванные.",
  "note.asOf": "{note} По состоянию на {time}.",
  "note.ledger":
    "Сообщено другими, не наш подсчёт. Сказал: {saidBy}; опубликовано: {outlet} ({sourceClass}). " +
    "{period}{interval} По состоянию на {day}.",
  "note.period": "Период с {from} по {to}.",
  "note.interval": " Рекомендуемый интервал: от {low} до {high}.",
  "ledger.label": "{measure}, {place}: сообщено",
  "source.nobody": "не назван",
  "sector.shelter": "Жильё (люди)",
  "sector.registration": "Регистрация (въезды, люди)",
  "sector.documents": "Личные номера (зарегистрированные)",
  "sector.border-queue": "Очереди на границе (люди)",
  "sector.protection": "Защита (направленные семьи)",
  "chart.about": "Въезды над линией, выезды под ней, по местным дням.",
  "chart.cut": "Первый и последний день неполные: период начинается и кончается внутри них.",
  "span.hours": "{hours, plural, one {# час} few {# часа} other {# часов}}",
  "span.days": "{days, plural, one {# день} few {# дня} other {# дней}}",
  "highlight.crossings":
    "За {span} до {to} посчитано " +
    "{in, plural, one {# въезд} few {# въезда} other {# въездов}} и " +
    "{out, plural, one {# выезд} few {# выезда} other {# выездов}}{change}.",
  "highlight.change": "; въезды: {change} к такому же сроку до этого",
  "highlight.registered":
    "{registered, plural, one {Зарегистрирован # человек} few {Зарегистрировано # человека} " +
    "other {Зарегистрировано # человек}}; к концу периода здесь " +
    "{present, plural, one {находился # зарегистрированный} " +
    "other {находилось # зарегистрированных}}.",
  "highlight.shelter":
    "Место для ночлега нужно, но его нет: {without, plural, one {# человек} few {# человека} " +
    "other {# человек}}; {free, plural, one {свободно # место} few {свободно # места} " +
    "other {свободно # мест}}.",
  "highlight.shelterOnly":
    "Место для ночлега нужно, но его нет: {without, plural, one {# человек} few {# " +
    "человека} other {# человек}}.",
  "highlight.queue":
    "В очередях на границе {waiting, plural, one {ждёт # человек} few {ждут # человека} " +
    "other {ждут # человек}}; за период {served, plural, one {прошёл # человек} " +
    "few {прошли # человека} other {прошли # человек}}.",
  "highlight.silent":
    "Нет связи: {silent, plural, one {# пост} few {# поста} other {# постов}}. Их подсчётов " +
    "здесь нет.",
  "need.shelter":
    "Жильё: место нужно {need, plural, one {# человеку} other {# людям}}, без места " +
    "{gap, plural, one {# человек} few {# человека} other {# человек}}.",
  "need.registration":
    "Регистрация: {response, plural, one {зарегистрирован # человек} " +
    "few {зарегистрировано # человека} other {зарегистрировано # человек}} при " +
    "{need, plural, one {# въезде} other {# въездах}}. Разница не равна числу людей: не все " +
    "обязаны регистрироваться, а некоторые въезжают не раз.",
  "need.documents":
    "Личные номера: есть у {response, plural, one {# зарегистрированного} " +
    "other {# зарегистрированных}}, ещё нет у {gap, plural, one {# человека} other {# человек}}.",
  "need.border-queue":
    "Очереди на границе: {gap, plural, one {ещё ждёт # человек} few {ещё ждут # человека} " +
    "other {ещё ждут # человек}}, {response, plural, one {прошёл # человек} " +
    "few {прошли # человека} other {прошли # человек}}.",
  "need.protection":
    "Защита: {need, plural, one {направлена # семья} few {направлены # семьи} " +
    "other {направлено # семей}}. Скольким помогли, здесь неизвестно.",
  "balance.registered-present": "Зарегистрированные, находятся здесь",
  "balance.crossings-net": "Въезды минус выезды с начала подсчёта",
  "balance.first": "Первый отчёт: начальный итог — то, что известно о времени до него.",
  "balance.even": "Сходится с предыдущим отчётом.",
  "balance.off":
    "С предыдущим отчётом не сходится: разница {residual}. За прежнее время {lateIn} на въезд и " +
    "{lateOut} на выезд дошли до нас только потом, с молчавших постов или при исправлениях. " +
    "Итог сейчас: {closing}.",
  "balance.rounded": "Числа округлены вниз до десятков, поэтому строка может не сходиться.",
  "data.four":
    "Посчитанные пересечения, зарегистрированные люди, находящиеся здесь и сообщённые другими " +
    "числа — четыре разные вещи. Их никогда не складывают.",
  "data.postsAll":
    "За последние четверть часа на связи {heard, plural, one {был # пост} few {были # поста} " +
    "other {было # постов}}; ни один не молчал.",
  "data.posts":
    "За последние четверть часа на связи {heard, plural, one {был # пост} few {были # поста} " +
    "other {было # постов}}, молчали {silent, plural, one {# пост} few {# поста} " +
    "other {# постов}}.",
  "data.ledger":
    "Из сообщённых чисел {ledger, plural, one {рекомендовано #} other {рекомендованы #}}.",
  "data.undated":
    "Ещё {undated, plural, one {# опущено} other {# опущены}}: неизвестно, на какой день.",
  "data.open":
    "Не решено: {discrepancies, plural, one {# противоречие} few {# противоречия} " +
    "other {# противоречий}} между записями и {duplicates, plural, one {# возможный повтор} " +
    "few {# возможных повтора} other {# возможных повторов}}.",
  ...figureTerms.ru,
};
