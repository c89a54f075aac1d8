import type { ClaimAspect, ClaimRate } from "../../claims/claim.ts";
import type { Token } from "../text/tokenise.ts";
import type { NumberPhrase } from "./number-phrase.ts";

const perDay = new RegExp(
  "^(per day|a day|each day|every day|daily|am tag|pro tag|täglich|je tag|в день" +
    "|в сутки|ежедневно|за день|күніне|day|each|every|a|per|jeden tag|каждый день" +
    "|каждые сутки|tag)$",
);
const perDayWords = new RegExp(
  "^(per day|a day|each day|every day|am tag|pro tag|je tag|jeden tag|в день" +
    "|в сутки|каждый день|каждые сутки)",
);

const perHourWords = new RegExp(
  "^(per hour|an hour|each hour|every hour|pro stunde|je stunde|in der stunde" +
    "|die stunde|в час|каждый час|ежечасно|stündlich|hourly)",
);

const perWeekWords = new RegExp(
  "^(per week|a week|each week|every week|pro woche|je woche|jede woche|в неделю" +
    "|weekly|wöchentlich|еженедельно)",
);

const perMonthWords = new RegExp(
  "^(per month|a month|each month|every month|pro monat|im monat|в месяц|monthly" +
    "|monatlich|ежемесячно)",
);

const perOthers: readonly (readonly [ClaimRate, RegExp])[] = [
  ["day", perDayWords],
  ["hour", perHourWords],
  ["week", perWeekWords],
  ["month", perMonthWords],
];

/** "a day", "täglich", "в сутки" shortly after the number, or "daily" before it. */
export function rateOf(tokens: readonly Token[], phrase: NumberPhrase, end: number): ClaimRate {
  for (let at = phrase.last; at < Math.min(end, phrase.last + 8); at++) {
    const token = tokens[at]!;
    if (token.kind === "number" || /^[.;]$/.test(token.text)) break;
    const [one, two, three] = [0, 1, 2].map((step) => tokens[at + step]?.folded ?? "");
    const words = `${one} ${two} ${three}`;
    const isAgo = /^(ago|earlier|before|later)$/.test(three ?? "");
    const rate = perOthers.find(([, pattern]) => pattern.test(words))?.[0];
    if (rate !== undefined && !isAgo) return rate;
    if (/^(daily|täglich|ежедневно)$/.test(one ?? "") && perDay.test(one ?? "")) return "day";
  }
  const before = [1, 2, 3, 4].map((step) => tokens[phrase.phraseFirst - step]?.folded ?? "");
  return before.some((word) =>
    /^(daily|täglich|ежедневно|tägliche|ежедневный|ежедневное)$/.test(word),
  )
    ? "day"
    : "period";
}

const peakWords = new RegExp(
  "^(peak|peaked|record|höchststand|spitzenwert|rekord|пик|пика|пиковый|рекорд" +
    "|максимума|höchstwert)$",
);

const usualWords = new RegExp(
  "^(usually|normally|average|typically|usual|üblicherweise|durchschnittlich" +
    "|durchschnitt|normalerweise|sonst|обычно|среднем|üblich)$",
);

/** "a peak of", "on average", "usually". */
export function aspectOf(tokens: readonly Token[], phrase: NumberPhrase): ClaimAspect {
  const around = tokens.slice(Math.max(0, phrase.phraseFirst - 8), phrase.last + 5);
  const has = (pattern: RegExp) => around.some(({ folded }) => pattern.test(folded));
  if (has(peakWords)) {
    return "peak";
  }
  if (has(usualWords)) {
    return "typical";
  }
  return "total";
}
