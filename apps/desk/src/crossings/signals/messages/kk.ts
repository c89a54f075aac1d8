import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const kk: Catalog<typeof en> = {
  "signals.title": "Не туралы сұраған жөн?",
  "signals.who":
    "Тек қорғау мамандары мен әкімшілік көреді. Заңдылық — сұрауға себеп, қорытынды емес: мұнда " +
    "ешкім айыпталмайды, ештеңе өздігінен болмайды.",
  "signals.about":
    "Бағдарлама қызмет көрсетуді, нөмірлерді және санауды салыстырады. Табылғанының көбінің " +
    "зиянсыз себебі бар. Алдымен бекеттегі адамдардан ашық сұраңыз; екі адам қарайды, ешқашан " +
    "біреу емес. Күдіктер тізімі тарамас үшін файлы жоқ.",
  "signals.source": "нөмірлер, қызмет көрсету, санау және жасырын хабарламалар",
  "signals.none": "Қазір ештеңе ерекшеленбейді.",
  "signals.period": "{from} – {to}",
  "signals.askFirst": "Алдымен сұраңыз",
  "question.signals.service-out-of-turn":
    "{name}, {subject}: кейбіреулер ертерек келгендерден бұрын неге өтті?",
  "question.signals.token-changed-hands":
    "{name}, {subject} нөмірі: терезеге нөмір алған топтың өзі келді ме?",
  "question.signals.many-tokens-one-party": "{name}, {subject}: бір топта неге бірнеше нөмір бар?",
  "question.signals.operator-exceptions":
    "{name}, {subject}: бұл үстелде ерекше жағдай неге жиірек?",
  "question.signals.wait-against-counts":
    "{name}, {subject}: қайсысы дұрыс, бағаланған күту ме, санау ма?",
  "question.signals.misconduct-reports": "{name}: жасырын форманы толтырған жолаушылар не айтпақ?",
  "signals.ask.mistake": "Бұл жазу қатесі не желісіз планшет емес пе?",
  "signals.ask.other-family-document": "Отбасының басқа мүшесінің құжаты көрсетілді ме?",
  "signals.ask.slips-swapped": "Отбасында не топта талондар ауысып кетті ме?",
  "signals.ask.slip-lost": "Талон жоғалып, қайта берілді ме?",
  "signals.ask.group-leader": "Бір адам топтың талонын жинай ма?",
  "signals.ask.priority-desk": "Бұл сәбилерге, науқас пен қартқа арналған үстел ме?",
  "signals.ask.shift-with-many-children": "Бұл ауысымда кішкентай бала көп болды ма?",
  "signals.ask.priority-not-logged": "Кезексіз өткізу беріліп, жазылмай қалды ма?",
  "signals.ask.lane-for-other-mode": "Бұл жолақпен автобус не жаяу адам да өте ме?",
  "signals.ask.lanes-not-entered": "Жолақ жазбасыз ашылды не жабылды ма?",
  "signals.ask.tokens-not-given": "Адамдар нөмірсіз өтті ме?",
  "signals.ask.fee-misunderstood": "Ресми алым не шекарадан тыс қызмет қате түсінілген жоқ па?",
  "signals.ask.one-event-many-reports": "Бір оқиға туралы бірнеше адам хабарлаған жоқ па?",
  "figure.services": "Қаралған қызмет",
  "figure.outOfTurn": "Кезексіз өткен",
  "figure.share": "Мұндағы үлес",
  "figure.usualShare": "Әдеттегі үлес",
  "figure.overtakenMedian": "Артта қалған топ, әдетте",
  "figure.minutesBetween": "Нөмірден терезеге дейін",
  "figure.tokens": "Нөмір саны",
  "figure.allowed": "Сұрақсыз нөмір",
  "figure.exceptions": "Ерекше жағдай",
  "figure.operators": "Салыстырылған үстел",
  "figure.estimates": "Қатарынан баға",
  "figure.estimateMinutes": "Бағаланған күту",
  "figure.checkMinutes": "Санау бойынша күту",
  "figure.reports": "Хабарлама",
};
