import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ru: Catalog<typeof en> = {
  "page.title": "Кто пересёк границу, кто здесь, где есть место?",
  "page.period": "с {from} по {to}, местное время",
  "page.loading": "Загружается обстановка",
  "board.crossings": "Кто пересёк границу?",
  "board.persons": "Кто зарегистрирован?",
  "board.places": "Где сегодня есть место?",
  "board.open": "Что не решено?",
  "board.today": "сегодня {value}",
  "board.households": "в {value} семьях",
  "board.ofCapacity": "из {value} мест",
  "board.notPersons": "пересечения, не люди",
  "board.presentRule": "записаны − выехали",
  "board.silent": "Посты без связи",
  "board.since": "с {date}",
  "board.silentOf": "из {value} постов",
  "silent.none": "На связи все посты ({count}). Подсчёт полон настолько, насколько прислан.",
  "silent.since":
    "{count, plural, one {# пост не на связи с {time}} few {# поста не на связи с {time}} " +
    "many {# постов не на связи с {time}} other {# поста не на связи с {time}}}",
  "silent.never":
    "{count, plural, one {# пост ещё ни разу не выходил на связь} few {# поста ещё ни разу " +
    "не выходили на связь} many {# постов ещё ни разу не выходили на связь} other {# поста " +
    "ещё ни разу не выходили на связь}}",
  "silent.incomplete": "С этого времени подсчёт неполон.",
  "silent.which": "Какие посты",
  "silent.title": "Какие посты не на связи?",
  "silent.post": "Пост",
  "silent.work": "Работа",
  "silent.place": "Пункт или объект",
  "silent.lastHeard": "Последняя связь",
  "silent.waiting": "Ждало отправки",
  "silent.notYet": "ещё не было",
  "silent.source": "реестр планшетов на узле",
  "silent.about":
    "Планшеты, которые должны выходить на связь каждые полминуты и молчат уже четверть часа. " +
    "Пока их не слышно, того, что они считают, нет ни в одной цифре.",
  "silent.fine": "За последние минуты на связь вышли все подключённые посты.",
  "role.registration": "Регистрация",
  "role.counting": "Подсчёт",
  "role.shelter": "Размещение",
  "role.relay": "Ретранслятор",
  "role.hub": "Центр",
  "role.vault": "Хранилище",
  "hours.title": "Сколько пересекли по часам, {day}?",
  "hours.earlier": "Днём раньше",
  "hours.later": "Днём позже",
  "hours.about":
    "Пересечения границы по ручному подсчёту, по часу пересечения. Столбцы над линией — " +
    "въезд, под ней — выезд, линия — разница. Кто пересёк дважды, посчитан дважды. Текущий " +
    "час неполон.",
  "days.title": "Сколько пересекли по дням?",
  "days.about":
    "Пересечения границы по ручному подсчёту, по местным суткам. Текущие сутки неполны. " +
    "Въезд минус выезд — это разница пересечений, а не число людей в стране.",
  "multiples.title": "Где пересекают?",
  "multiples.side": "Направление",
  "multiples.in": "Въезд по часам",
  "multiples.out": "Выезд по часам",
  "multiples.about":
    "Людей за полный час на каждом пункте, все на одной шкале. Число рядом с названием — " +
    "последний полный час.",
  "crossings.title": "Какие пункты присылают подсчёт?",
  "crossings.name": "Пункт пропуска",
  "crossings.in": "Въезд",
  "crossings.out": "Выезд",
  "crossings.net": "Разница",
  "crossings.vehicles": "Машин на въезд",
  "crossings.mode": "Чаще всего",
  "crossings.lastTally": "Последний подсчёт",
  "crossings.silent": "пост молчит",
  "crossings.about":
    "Суммы за весь период. Названия и города настоящие; какие десять пунктов стояли в " +
    "очередях и сколько в них полос — допущение демонстрации.",
  "mode.car": "на машине",
  "mode.bus": "автобусом",
  "mode.bicycle": "на велосипеде",
  "mode.foot": "пешком",
  "mode.train": "поездом",
  "mode.air": "самолётом",
  "mode.none": "неизвестно",
  "source.tallies": "подсчёт на постах",
  "about.asOf": "На момент",
  "about.period": "Период",
  "about.direction": "Направление",
  "about.unit": "Что считается",
  "about.method": "Как получено",
  "about.origin": "Откуда",
  "about.moment": "Без периода: состояние на {time}",
  "about.fromTo": "с {from} по {to}",
  "direction.in": "В страну",
  "direction.out": "Из страны",
  "direction.net": "Въезд минус выезд",
  "direction.none": "Нет: это не движение",
  "unit.crossings": "Пересечения границы",
  "unit.persons": "Люди",
  "unit.households": "Семьи",
  "unit.places": "Спальные места",
  "unit.numbers": "Личные номера",
  "unit.cases": "Случаи",
  "method.counted": "Ручной подсчёт на посту",
  "method.registered": "Регистрация за столом, каждый человек отдельно",
  "method.computed": "Вычислено из других цифр",
  "method.proposed": "Предложено программой, человек ещё не решил",
  "origin.tallies": "Подсчёт постов на границе",
  "origin.registrations": "Регистрация на планшетах",
  "origin.departures": "Регистрация и выезды на планшетах",
  "origin.placements": "Брони и заселения на объектах",
  "origin.vault": "Сравнение запечатанных записей в хранилище",
  "origin.journal": "Противоречивые записи в журнале",
  "label.crossingsIn": "Въезд",
  "label.crossingsOut": "Выезд",
  "label.crossingsNet": "Разница",
  "label.householdsRegistered": "Зарегистрировано семей",
  "label.personsRegistered": "Зарегистрировано людей",
  "label.registeredDeparted": "Зарегистрированы и выехали",
  "label.registeredPresent": "Из них здесь",
  "label.numbersIssued": "Выдано номеров",
  "label.placesCapacity": "Всего мест",
  "label.placesBlocked": "Закрыто",
  "label.placesHeld": "Забронировано",
  "label.placesOccupied": "Занято",
  "label.placesFree": "Свободно",
  "label.duplicatesOpen": "Повторы на решении",
  "label.discrepanciesOpen": "Расхождения на разборе",
  "meaning.crossingsIn":
    "Пересечения границы на въезд, посчитанные на постах. Кто пересёк дважды, посчитан " +
    "дважды. Это не число людей, которые сейчас здесь.",
  "meaning.crossingsOut":
    "Пересечения границы на выезд, посчитанные на постах, зарегистрирован человек или нет.",
  "meaning.crossingsNet":
    "Въезд минус выезд. Это не число людей в стране: неизвестно, кто был здесь раньше и кто " +
    "выехал незамеченным.",
  "meaning.householdsRegistered": "Семьи с номером, полностью записанные или пока группой.",
  "meaning.personsRegistered":
    "Люди в зарегистрированных семьях. Их меньше, чем пересечений: регистрация идёт после " +
    "въезда и не сразу у всех.",
  "meaning.registeredDeparted": "Зарегистрированные люди, чей выезд отмечен по талону.",
  "meaning.registeredPresent":
    "Зарегистрированные минус те из них, чей выезд отмечен. Кто выехал, не показав талон, " +
    "всё ещё считается здесь.",
  "meaning.numbersIssued":
    "Отмеченные выдачи личных номеров: без номера нет регистрации по месту жительства и " +
    "счёта в банке.",
  "meaning.placesCapacity": "Все спальные места в помещениях открытых объектов.",
  "meaning.placesBlocked": "Места, которые нельзя дать: сломана кровать, карантин, персонал.",
  "meaning.placesHeld": "Места, оставленные для семей в пути. Бронь кончается сама.",
  "meaning.placesOccupied": "Места людей, которые заселены.",
  "meaning.placesFree":
    "Всего мест минус закрытые, забронированные и занятые. Меньше нуля там, где планшеты без " +
    "связи отдали одну кровать дважды.",
  "meaning.duplicatesOpen":
    "Пары записей, за которыми может стоять один человек. Программа предлагает, решает " +
    "специалист по защите.",
  "meaning.discrepanciesOpen":
    "Записи, которые не могут быть верны обе, чаще после работы без связи. Решают люди.",
};
