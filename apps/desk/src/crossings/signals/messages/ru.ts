import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const ru: Catalog<typeof en> = {
  "signals.title": "О чём стоит спросить?",
  "signals.who":
    "Видят только специалисты по защите и администрация. Закономерность даёт повод спросить, но " +
    "ничего не доказывает: здесь никого не обвиняют, и ничего не происходит само.",
  "signals.about":
    "Программа сравнивает обслуживание, номера и подсчёты. У большинства находок невинная " +
    "причина. Сначала открыто спросите людей на посту; смотрят двое, никогда один. Файла нет, " +
    "чтобы список подозрений никуда не ушёл.",
  "signals.source": "номера, обслуживание, подсчёты и анонимные сообщения",
  "signals.none": "Сейчас ничего не выделяется.",
  "signals.period": "{from} – {to}",
  "signals.askFirst": "Сначала спросите",
  "question.signals.service-out-of-turn":
    "{name}, {subject}: почему некоторых обслужили раньше пришедших до них?",
  "question.signals.token-changed-hands":
    "{name}, номер {subject}: у окна была та же группа, что взяла номер?",
  "question.signals.many-tokens-one-party":
    "{name}, {subject}: почему у одной группы несколько номеров?",
  "question.signals.operator-exceptions":
    "{name}, {subject}: отчего за этим столом чаще бывают исключения?",
  "question.signals.wait-against-counts":
    "{name}, {subject}: что верно, оценка ожидания или подсчёт?",
  "question.signals.misconduct-reports":
    "{name}: о чём говорят приезжие, заполнившие анонимную форму?",
  "signals.ask.mistake": "Не опечатка ли это, не планшет ли без сети?",
  "signals.ask.other-family-document": "Не показали ли документ другого члена семьи?",
  "signals.ask.slips-swapped": "Не поменялись ли талонами в семье или группе?",
  "signals.ask.slip-lost": "Не потерян ли талон и выдан новый?",
  "signals.ask.group-leader": "Не собирает ли один человек талоны для группы?",
  "signals.ask.priority-desk": "Не этот ли стол для младенцев, больных и пожилых?",
  "signals.ask.shift-with-many-children": "Много ли было в смену маленьких детей?",
  "signals.ask.priority-not-logged": "Не пропустили ли вне очереди по праву, но без записи?",
  "signals.ask.lane-for-other-mode": "Не идут ли по этой полосе ещё автобусы или пешие?",
  "signals.ask.lanes-not-entered": "Не открыли ли или закрыли полосу без записи?",
  "signals.ask.tokens-not-given": "Не проходили ли люди без номера?",
  "signals.ask.fee-misunderstood":
    "Не приняли ли за взятку официальный сбор или услугу вдали от границы?",
  "signals.ask.one-event-many-reports": "Не об одном ли случае сообщили несколько человек?",
  "figure.services": "Рассмотрено обслуживаний",
  "figure.outOfTurn": "Не по очереди",
  "figure.share": "Доля здесь",
  "figure.usualShare": "Обычная доля",
  "figure.overtakenMedian": "Обойдено групп, обычно",
  "figure.minutesBetween": "От номера до окна",
  "figure.tokens": "Номеров",
  "figure.allowed": "Номеров без вопросов",
  "figure.exceptions": "Исключений",
  "figure.operators": "Сравнено столов",
  "figure.estimates": "Оценок подряд",
  "figure.estimateMinutes": "Оценка ожидания",
  "figure.checkMinutes": "Ожидание по подсчёту",
  "figure.reports": "Сообщений",
};
