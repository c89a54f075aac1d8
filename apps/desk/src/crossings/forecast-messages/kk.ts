import type { Catalog } from "@caravanserai/ui";
import type { en } from "./en.ts";

export const kk: Catalog<typeof en> = {
  "fan.waitTitle": "{name}: қанша күтуге тура келеді?",
  "fan.source": "өз болжамымыз, сақталады және тексеріледі",
  "fan.aboutWait":
    "Алдағы сағаттарда кезекке тұратын адамның күтуі: сағат пен апта күнінің әдеті және қазіргі " +
    "ерекшелік, ол бірте-бірте басылады. Жолақтар екінің бірінде, бестің төртеуінде және 20-ның " +
    "19-ында орындалуы керек. Бағандар — үш сағат бұрын сақталған болжамдар мен шын болғаны.",
  "fan.summary": "{time} дейін шамамен {middle}; бестің төртеуінде {low} мен {high} арасында.",
  "fan.nothing": "Болжам жасауға әлі мәлімет аз.",
  "fan.known": "осы уақытқа дейін",
  "fan.middle": "болжам",
  "fan.range50": "екінің бірінде",
  "fan.range80": "5-тің 4-інде",
  "fan.range95": "20-ның 19-ында",
  "fan.hit": "болжам расталды",
  "fan.miss": "расталмады",
  "fan.hits":
    "Үш сағат бұрын жасалған соңғы {count} болжамның {hits} расталды. Бестің төртеуі уәде " +
    "етілген.",
  "fan.limit": "{limit} бастап ескерту",
  "fan.time": "Уақыты",
  "fan.low": "Төменгі {share} %",
  "fan.high": "Жоғарғы {share} %",
  "scores.title": "Бұрынғы болжамдар қаншалықты дұрыс болды?",
  "scores.none": "Әлі бірде-бір болжам тексерілмеді; баға өзі шығады.",
  "scores.kept": "{kept} болжам сақталған, оның {open} әлі тексерілмеген.",
  "scores.hindcast": "{hindcast} болжам кейін есептелген, тек сол кезде белгілі болғаннан.",
  "scores.ahead": "Қанша бұрын",
  "scores.hours": "{count} сағат",
  "scores.days": "{count} күн",
  "scores.verdict": "Сөзбен",
  "scores.coverage80": "Расталғаны, 80 %-дан",
  "scores.coverage95": "Расталғаны, 95 %-дан",
  "scores.mae": "Орташа қате",
  "scores.mase": "MASE",
  "scores.count": "Болжам саны",
  "scores.as-promised": "аралықтар уәдедегідей",
  "scores.too-narrow": "аралықтар тым тар",
  "scores.too-wide": "аралықтар тым кең",
  "scores.few": "айтуға тым аз",
  "scores.better": "«өзгермейді» дегеннен жақсы",
  "scores.same": "«өзгермейді» дегеннен артық емес",
  "scores.worse": "«өзгермейді» дегеннен нашар",
  "scores.unknown": "әзірге салыстыруға болмайды",
  "entries.title": "Алдағы күндері қанша адам кіреді?",
  "entries.source": "өз болжамымыз, сақталады және тексеріледі",
  "entries.known": "саналған",
  "entries.summary": "{day}: шамамен {middle}; бестің төртеуінде {low} мен {high} арасында.",
  "entries.aboutLed":
    "Барлық пункт бірге, кезекке сүйеніп: бүгін күткен адам ертең кіреді, жолақтар өткізе " +
    "алғанша. Бұл шекарадан өту саны, осындағы адам саны емес.",
  "entries.aboutDamped":
    "Барлық пункт бірге, өткен күндердің кіруі бойынша, басылатын тәсілдермен: өсім шексіз " +
    "жалғастырылмайды. Бұл шекарадан өту саны, осындағы адам саны емес.",
  "outlook.title": "Кезек қай жерде тым ұзарады және не көмектеседі?",
  "outlook.about":
    "Кезек сағат сайын: кім қосылады, одан кесте бойынша жолақтар өткізетіндер шегеріледі. Қажет " +
    "жолақ: ұзақ кезекте келушілер мен қалпына келу уақытына бөлінген кезек; әйтпесе бестен " +
    "біреуі ғана мақсаттан ұзақ күтетін ең аз сан.",
  "outlook.crossing": "Өткізу пункті",
  "outlook.until": "Шекке дейін",
  "outlook.night": "Түндегі топтар",
  "outlook.lanes": "Жолақтар",
  "outlook.notSoon": "көрінбейді",
  "outlook.earliest": "ең ертесі {hours} кейін",
  "outlook.limit": "шек {limit} топ",
  "outlook.noNight": "белгісіз",
  "outlook.range": "{low} – {high}",
  "outlook.noStaffing": "белгісіз: әлі ешкім өтпеді",
  "outlook.lanesMore": "{open} жолақ ашық, {needed} керек",
  "outlook.lanesEnough": "{open} жолақ ашық, {needed} жетеді",
  "outlook.overload": "кезекті {hours} ішінде тарату үшін, мақсат {target}",
  "outlook.offered-load": "{target} аз күту үшін, әйтпесе {hours} ішінде",
  "outlook.twin.likely": "Шекке дейін сағат, ықтимал",
  "outlook.twin.earliestHours": "Шекке дейін сағат, ең ертесі",
  "outlook.twin.limitParties": "Шек, топ",
  "outlook.twin.nightMost": "Түндегі ең көп топ",
  "outlook.twin.open": "Ашық жолақ",
  "outlook.twin.needed": "Керек жолақ",
};
