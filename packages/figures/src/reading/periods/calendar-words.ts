function table(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((words, index) => words.split(" ").map((word) => [word, index + 1] as const)),
  );
}

const months = table([
  "january jan januar jänner янв январь января январе январю қаңтар",
  "february feb februar февр фев февраль февраля феврале февралю ақпан",
  "march mar märz мар март марта марте марту наурыз",
  "april apr апр апрель апреля апреле апрелю сәуір",
  "may mai май мая мае маю мамыр",
  "june jun juni июнь июня июне июню маусым",
  "july jul juli июль июля июле июлю шілде",
  "august aug авг август августа августе августу тамыз",
  "september sep sept сен сент сентябрь сентября сентябре сентябрю қыркүйек",
  "october oct oktober okt окт октябрь октября октябре октябрю қазан",
  "november nov ноя нояб ноябрь ноября ноябре ноябрю қараша",
  "december dec dezember dez дек декабрь декабря декабре декабрю желтоқсан",
]);

const weekdays = table([
  "monday mon montag montagabend montagmorgen montags понедельник понедельника понедельнику",
  "tuesday tue dienstag dienstagabend dienstagmorgen вторник вторника вторнику",
  "wednesday wed mittwoch mittwochabend mittwochmorgen среда среду среды среде",
  "thursday thu donnerstag donnerstagabend donnerstagmorgen четверг четверга четвергу",
  "friday fri freitag freitagabend freitagmorgen пятница пятницу пятницы пятнице",
  "saturday samstag sonnabend samstagabend samstagmorgen суббота субботу субботы субботе",
  "sunday sonntag sonntagabend sonntagmorgen воскресенье воскресенья воскресенью",
]);

const kazakhMonth =
  /^(қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)/;

/** 1 to 12; `may` and `mar` as words of the sentence are sorted out by what stands beside them. */
export function monthOf(word: string): number | undefined {
  return months.get(word) ?? months.get(kazakhMonth.exec(word)?.[0] ?? "");
}

/** "Samstagmittag", "Freitagnachmittag". */
const dayPart = /(?:früh|vormittag|nachmittag|mittag|morgen|abend|nacht)s?$/;

/** 1 for Monday to 7 for Sunday. */
export function weekdayNamed(word: string): number | undefined {
  return weekdays.get(word) ?? weekdays.get(word.replace(dayPart, ""));
}

export type TimeUnit = "minute" | "hour" | "day" | "week" | "month" | "year";

const timeUnits: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(minutes?|minuten?|минут[аыу]?|минутами|мин|min|mins)$/, "minute"],
  [/^(hours?|hrs?|h|std|ч|stunden?|stündigen?|часовой|час(а|ов|ам|ами|у)?|сағат)$/, "hour"],
  [
    /^(days?|tage?n?s?|день|дн(я|ей|ям|ями|и)|сут(ки|ок|кам|ками|ках)|күн(де|дік|і)?|тәулік)$/,
    "day",
  ],
  [/^(weeks?|wochen?|недел(я|и|ю|ь|е|ей|ям|ями)|апта(да)?)$/, "week"],
  [/^(months?|monate?n?s?|месяц(а|ев|у|ам|ами|ы|е)?|ай)$/, "month"],
  [/^(years?|jahre?n?s?|год(а|у|ы|ам|ов)?|лет|жыл)$/, "year"],
];

export function timeUnitOf(word: string): TimeUnit | undefined {
  return timeUnits.find(([pattern]) => pattern.test(word))?.[1];
}

/** Hours of a unit of time; months and years have no fixed number. */
export const unitHours: Readonly<Record<TimeUnit, number | null>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: null,
  year: null,
};
