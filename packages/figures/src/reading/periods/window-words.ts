import { createPhraseLexicon } from "../lexicon/phrase-lexicon.ts";

export type Preposition = "since" | "until" | "as-of" | "from" | "after" | "on" | "before";

/** Words before a date that say which side of it is meant. */
export const prepositions = createPhraseLexicon<Preposition>([
  [
    "since",
    "с начала|since early|since the start of|since the beginning of|seit anfang|seit beginn" +
      "|seit beginn des|since|ever since|starting|beginning|starting on|starting from|seit|seit dem" +
      "|seit der|seit vergangenem" +
      "|ab|ab dem|начиная с|со|с|от|as from|from|beginning on",
  ],
  ["until", "until|till|by|through|up to|bis|bis zum|bis einschließlich|по|до"],
  ["as-of", "as of|as at|stand|mit stand|по состоянию на|на|жағдай бойынша|status"],
  ["after", "after|following|nach|nach dem|после"],
  ["before", "before|prior to|vor dem|vor der"],
  ["on", "on|in|am|im|vom|of|for|during|в|во|за|auf|den|at"],
]);

/** Halves of the month that follows. */
export const halfMonths = createPhraseLexicon<1 | 2>([
  [1, "first half of|the first half of|ersten hälfte des|der ersten hälfte des|первой половине"],
  [1, "первую половину|первая половина|erste hälfte des|die erste hälfte des"],
  [2, "second half of|the second half of|zweiten hälfte des|der zweiten hälfte des"],
  [2, "второй половине|вторую половину|zweite hälfte des|die zweite hälfte des"],
]);

export const joiners = /^(to|and|until|till|through|bis|und|по|до|и|[–—‑-]|\/)$/;

export type Relative =
  | "today"
  | "yesterday"
  | "day-before-yesterday"
  | "previous-day"
  | "weekend"
  | "this-week"
  | "last-week"
  | "this-month"
  | "last-month"
  | "this-year"
  | "since-year-start"
  | "since-month-start"
  | "since-week-start"
  | "week-earlier"
  | "past-day"
  | "past-week"
  | "past-month"
  | "past-weeks"
  | "past-days"
  | "tonight"
  | "last-night"
  | "last-year"
  | "year-earlier";

/** Statements of time without a number, counted from the dateline. */
export const relatives = createPhraseLexicon<Relative>([
  ["today", "today|heute|сегодня|this morning|heute morgen|heute früh|бүгін|сегодня утром"],
  ["tonight", "tonight|heute abend|this evening"],
  ["yesterday", "yesterday|gestern|вчера|кеше|yesterday evening|gestern abend|вчера вечером"],
  ["day-before-yesterday", "the day before yesterday|vorgestern|позавчера"],
  [
    "previous-day",
    "the day before|the previous day|a day earlier|one day earlier|am vortag" +
      "|tags zuvor|einen tag zuvor" +
      "|накануне|днем ранее|за предыдущий день|the preceding day",
  ],
  ["last-night", "last night|overnight|in der nacht|in der vergangenen nacht|прошлой ночью|ночью"],
  [
    "weekend",
    "weekend|over the weekend|at the weekend|last weekend|am wochenende|wochenende" +
      "|за выходные|на выходных|в выходные|выходные|минувшие выходные",
  ],
  ["this-week", "this week|diese woche|in dieser woche|на этой неделе|осы аптада"],
  [
    "last-week",
    "last week|vergangene woche|in der vergangenen woche|vorige woche|letzte woche" +
      "|in der letzten woche" +
      "|на прошлой неделе|previous week|на минувшей неделе|in der vorigen woche|the week before" +
      "|in der vorwoche|der vorwoche|vorwoche|неделей раньше",
  ],
  ["this-month", "this month|diesen monat|in diesem monat|в этом месяце|в текущем месяце"],
  [
    "last-month",
    "last month|im vergangenen monat|vergangenen monat|letzten monat|im vormonat|в прошлом месяце",
  ],
  ["this-year", "this year|in diesem jahr|dieses jahr|в этом году|в текущем году"],
  [
    "since-year-start",
    "since the start of the year|since the beginning of the year|so far this year" +
      "|seit jahresbeginn" +
      "|seit anfang des jahres|seit beginn des jahres|с начала года|since january|жыл басынан",
  ],
  [
    "since-month-start",
    "с начала месяца|с начала этого месяца|since the beginning of the month" +
      "|since the start of the month|so far this month|seit monatsbeginn|seit anfang des monats" +
      "|seit beginn des monats|ай басынан|в течение месяца|seit monatsanfang|im laufe des monats",
  ],
  [
    "since-week-start",
    "с начала недели|с начала этой недели|since the beginning of the week|so far this week" +
      "|since the start of the week|seit wochenbeginn|seit anfang der woche|seit beginn der woche" +
      "|апта басынан|im laufe der woche|im laufe dieser woche|в течение этой недели" +
      "|in the course of the week|earlier this week|this week so far",
  ],
  [
    "week-earlier",
    "a week earlier|one week earlier|a week before|the week earlier|eine woche zuvor" +
      "|eine woche früher" +
      "|vor einer woche|неделей ранее|неделю назад|a week ago|неделю ранее",
  ],
  [
    "last-year",
    "last year|in the previous year|im vergangenen jahr|im letzten jahr|voriges jahr|letztes jahr" +
      "|vergangenes jahr|im vorigen jahr|в прошлом году|в минувшем году|за прошлый год|за минувший год",
  ],
  ["year-earlier", "a year earlier|a year ago|im vorjahr|vor einem jahr|годом ранее|год назад"],
  [
    "past-day",
    "за сутки|за последние сутки|за минувшие сутки|за прошедшие сутки|за прошлые сутки" +
      "|за истекшие сутки|сутками ранее|in the past day|in the last day|within a day" +
      "|over the past day" +
      "|binnen eines tages|innerhalb eines tages|an einem tag|in a single day" +
      "|on a single day|за день" +
      "|за один день|за прошедший день|бір тәулікте|тәулік ішінде|in einem tag",
  ],
  [
    "past-week",
    "in the last week|in the past week|over the last week|over the past week|during the past week" +
      "|within a week|within the last week|in a week|in one week|over the week" +
      "|during the last week" +
      "|binnen einer woche|innerhalb einer woche|in einer woche|in den letzten sieben tagen" +
      "|in less than a week|in weniger als einer woche|in nur einer woche" +
      "|за неделю|за последнюю неделю|за минувшую неделю|за прошедшую неделю|в течение недели" +
      "|за прошлую неделю|менее чем за неделю|in just a week|in about a week|in just one week" +
      "|апта ішінде|соңғы аптада|өткен аптада|in the space of a week|в последнюю неделю|seit einer woche|for a week" +
      "|in der zurückliegenden woche|the past week|the last week",
  ],
  [
    "past-month",
    "in the last month|in the past month|within a month|over the past month|in einem monat" +
      "|innerhalb eines monats|binnen eines monats|за месяц|за последний месяц|seit einem monat",
  ],
  [
    "past-weeks",
    "in recent weeks|in den vergangenen wochen|in den letzten wochen|за последние недели",
  ],
  [
    "past-days",
    "in recent days|in the past days|in the last days|in the past few days|in the last few days" +
      "|in den vergangenen tagen|in den letzten tagen|за последние дни|в последние дни" +
      "|over the past few days|over the last few days|соңғы күндері",
  ],
]);

/** Words that open a window with a number: "in the last three days", "за пять дней". */
export const windowOpeners = createPhraseLexicon<"window" | "since" | "ago">([
  [
    "window",
    "in|in the|in the last|in the past|in just|in only|over|over the|over the last" +
      "|over the past|within" +
      "|within the last|during the last|during the past|for the last|for the past" +
      "|the last|the past|the previous" +
      "|within the past|last|past|in the first|during the first" +
      "|in den letzten|in den vergangenen|innerhalb von|binnen|in nur" +
      "|während der letzten|innerhalb der letzten" +
      "|in den zurückliegenden|in den ersten|den letzten|den vergangenen" +
      "|innerhalb der vergangenen" +
      "|за|за последние|за прошедшие|за минувшие|в течение|в течение последних|всего за" +
      "|менее чем за" +
      "|за первые|за последних|за истекшие|соңғы|in less than|in under|in weniger als",
  ],
  ["since", "seit|since"],
]);

export const clockWords =
  /^(uhr|am|pm|o'clock|часов|часа|час|утра|вечера|ночи|дня|a|p|gmt|utc|мск)$/;
