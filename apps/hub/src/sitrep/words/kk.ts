import { figureTerms } from "@caravanserai/contract";
import type { ReportMessages } from "./report-messages.ts";

export const kk: ReportMessages = {
  title: "Жағдай туралы есеп",
  number: "№ {number}",
  draft: "Жоба, бекітілмеген",
  internal: "Ішкі басылым: нақты сандар, жариялауға арналмаған",
  public:
    "Ашық басылым: өз санағымыз ондыққа дейін төмен дөңгелектелген; оннан аз сандар көрсетілмейді",
  demo: "КӨРСЕТІЛІМ: адамдар мен мәліметтер ойдан шығарылған",
  outdated: "Бұл есепке 30 күннен асты. Сандары ескірген.",
  period: "Кезең: {from} – {to}, жергілікті уақыт (UTC{offset})",
  asOf: "{time} жағдайы бойынша",
  approved: "Екі қызметкер бекітті: {time}",
  untranslated: "Бұл бөлім басқа тілде қайта жазылды және әлі аударылмаған.",
  download: "Жүктеп алу",
  page: "{page}-бет, барлығы {pages}",
  reports: "Жағдай туралы есептер",
  noReports: "Соңғы 30 күнде ашық есеп жоқ.",
  "section.highlights": "Ең маңыздысы",
  "section.figures": "Негізгі сандар",
  "section.notes": "Дереккөздер мен әдістер",
  "section.chart": "Күндер бойынша кіру мен шығу",
  "section.needs": "Қажеттілік, көмек, жетіспейтіні",
  "section.balance": "Бұрынғы жиын + кірді − шықты = қазір",
  "section.data-note": "Деректер туралы",
  "section.contacts": "Байланыс",
  "column.figure": "Көрсеткіш",
  "column.value": "Саны",
  "column.change": "Өзгеріс",
  "column.sector": "Бағыт",
  "column.need": "Қажет",
  "column.response": "Жасалды",
  "column.gap": "Жетіспейді",
  "column.day": "Күн",
  "column.in": "Кіру",
  "column.out": "Шығу",
  unknown: "белгісіз",
  fewer: "10-нан аз",
  withheld: "көрсетілмейді",
  change: "{change} (бұрын: {before})",
  "change.none": "–",
  "change.before": "бұрын: {before}",
  "figure.crossings-in": "Кіру, саналған",
  "figure.crossings-out": "Шығу, саналған",
  "figure.persons-registered": "Тіркелген адамдар",
  "figure.registered-present": "Тіркеліп, осында жүргендер",
  "figure.numbers-issued": "Берілген жеке нөмірлер",
  "figure.places-free": "Бос ұйықтайтын орындар",
  "figure.persons-in-queue": "Шекара кезегіндегі адамдар",
  "note.crossings-in": "Өткізу пункттеріндегі өз санағымыз. Бір адам бірнеше рет саналуы мүмкін.",
  "note.crossings-out": "Өткізу пункттеріндегі өз санағымыз. Бір адам бірнеше рет саналуы мүмкін.",
  "note.persons-registered": "Өз жазбаларымыз: кезең ішіндегі тіркеулер.",
  "note.registered-present":
    "Есептелген: тіркелгендерден тіркелген кетулер алынды. Ешкім жазбаған кетулер белгісіз.",
  "note.numbers-issued": "Өз жазбаларымыз: кезең ішінде енгізілген жеке нөмірлер.",
  "note.places-free": "Есептелген: ашық орындардан жабылған, уәде етілген және бос емесі алынды.",
  "note.persons-in-queue":
    "Өз жазбаларымыз: кезек нөмірі бар, күтіп тұрған немесе шақырылған адамдар.",
  "note.asOf": "{note} {time} жағдайы бойынша.",
  "note.ledger":
    "Басқалар хабарлаған, біздің санақ емес. Айтқан: {saidBy}; жариялаған: {outlet} " +
    "({sourceClass}). {period}{interval} {day} жағдайы бойынша.",
  "note.period": "Кезең: {from} – {to}.",
  "note.interval": " Ұсынылатын аралық: {low} – {high}.",
  "ledger.label": "{measure}, {place}: хабарланған",
  "source.nobody": "аталмаған",
  "sector.shelter": "Баспана (адам)",
  "sector.registration": "Тіркеу (кіру, адам)",
  "sector.documents": "Жеке нөмірлер (тіркелгендер)",
  "sector.border-queue": "Шекарадағы кезектер (адам)",
  "sector.protection": "Қорғау (жіберілген отбасылар)",
  "chart.about": "Кіру сызықтың үстінде, шығу астында, жергілікті күндер бойынша.",
  "chart.cut": "Алғашқы және соңғы күн толық емес: кезең солардың ішінде басталып, аяқталады.",
  "span.hours": "{hours, plural, other {# сағатта}}",
  "span.days": "{days, plural, other {# күнде}}",
  "highlight.crossings":
    "{to} дейінгі {span} {in, plural, other {# кіру}} және " +
    "{out, plural, other {# шығу}} саналды{change}.",
  "highlight.change": "; кіру оның алдындағы дәл сондай уақытпен салыстырғанда {change}",
  "highlight.registered":
    "{registered, plural, other {# адам}} тіркелді; кезең соңында осында " +
    "{present, plural, other {# тіркелген адам}} болды.",
  "highlight.shelter":
    "Ұйықтайтын орын керек, бірақ орны жоқ: {without, plural, other {# адам}}; " +
    "{free, plural, other {# орын}} бос.",
  "highlight.shelterOnly":
    "Ұйықтайтын орын керек, бірақ орны жоқ: {without, plural, other {# адам}}.",
  "highlight.queue":
    "Шекара кезегінде {waiting, plural, other {# адам}} күтіп тұр; кезең ішінде " +
    "{served, plural, other {# адам}} өтті.",
  "highlight.silent":
    "{silent, plural, other {# бекеттен}} хабар жоқ: олардың санағы мұнда кірмеген.",
  "need.shelter":
    "Баспана: {need, plural, other {# адамға}} орын керек, {gap, plural, other {# адам}} орынсыз.",
  "need.registration":
    "Тіркеу: {need, plural, other {# кіруге}} {response, plural, other {# тіркелген адам}}. " +
    "Айырма адам санын білдірмейді: бәрі бірдей тіркелуге міндетті емес, кейбірі бірнеше рет кіреді.",
  "need.documents":
    "Жеке нөмірлер: {response, plural, other {# тіркелген адамда}} бар, " +
    "{gap, plural, other {# адамда}} әлі жоқ.",
  "need.border-queue":
    "Шекарадағы кезектер: {gap, plural, other {# адам}} әлі күтіп тұр, " +
    "{response, plural, other {# адам}} өтті.",
  "need.protection":
    "Қорғау: {need, plural, other {# отбасы}} жіберілді. Қаншасына көмек берілгені мұнда белгісіз.",
  "balance.registered-present": "Тіркеліп, осында жүргендер",
  "balance.crossings-net": "Санақ басталғаннан бергі кіруден шығуды алғанда",
  "balance.first": "Бірінші есеп: бастапқы жиын — оған дейінгі уақыт туралы белгілі нәрсе.",
  "balance.even": "Алдыңғы есеппен сәйкес келеді.",
  "balance.off":
    "Алдыңғы есеппен сәйкес келмейді: айырма {residual}. Бұрынғы уақыттан {lateIn} кіру мен " +
    "{lateOut} шығу бізге кейін ғана жетті: үнсіз тұрған бекеттерден немесе түзетулерден. " +
    "Қазіргі жиын: {closing}.",
  "balance.rounded":
    "Сандар ондыққа дейін төмен дөңгелектелген, сондықтан жол сәйкес келмеуі мүмкін.",
  "data.four":
    "Саналған өтулер, тіркелген адамдар, осында жүргендер және хабарланған сандар — төрт бөлек " +
    "нәрсе. Олар ешқашан қосылмайды.",
  "data.postsAll":
    "Соңғы ширек сағатта {heard, plural, other {# бекет}} байланыста болды; үнсізі жоқ.",
  "data.posts":
    "Соңғы ширек сағатта {heard, plural, other {# бекет}} байланыста болды, " +
    "{silent, plural, other {# бекет}} үнсіз.",
  "data.ledger": "Хабарланған сандардан {ledger, plural, other {# сан}} ұсынылған.",
  "data.undated": "Тағы {undated, plural, other {# сан}} алынбады: қай күнге екені белгісіз.",
  "data.open":
    "Шешілмеген: жазбалар арасында {discrepancies, plural, other {# қайшылық}} және " +
    "{duplicates, plural, other {# ықтимал қайталану}}.",
  ...figureTerms.kk,
};
