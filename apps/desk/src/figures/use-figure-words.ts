import type { AnalystView, ClaimView } from "@caravanserai/contract";
import type { FigureStatement, StatementField } from "@caravanserai/domain";
import { useFormat, useTranslate, type Format, type Translate } from "@caravanserai/ui";
import { useMemo } from "react";
import { figuresMessages } from "./messages/index.ts";
import { vocabularyMessages } from "./vocabulary/index.ts";

type Vocabulary = Translate<(typeof vocabularyMessages)["en"]>;

export interface FigureWords {
  /** "about 98,000 crossings". */
  readonly amount: (statement: FigureStatement) => string;
  /** "Entries, Kazakhstan". */
  readonly subject: (statement: Subject) => string;
  /** "21 Sep to 27 Sep". */
  readonly period: (statement: FigureStatement) => string;
  /** "Interior ministry, RIA Novosti, ntv". */
  readonly source: (statement: FigureStatement) => string;
  /** All of it in one line, for lists and for ears. */
  readonly line: (statement: FigureStatement) => string;
  readonly field: (field: StatementField, statement: FigureStatement) => string;
}

type Subject = Pick<FigureStatement, "measure" | "direction" | "place" | "counterpart">;

/** Noon, so that a day stays the same day in every zone the screen may be in. */
function dayInstant(day: string): number {
  return Date.parse(`${day}T12:00:00Z`);
}

export function useFigureWords(): FigureWords {
  const translate = useTranslate(vocabularyMessages);
  const format = useFormat();
  return useMemo(() => figureWords(translate, format), [translate, format]);
}

function figureWords(translate: Vocabulary, format: Format): FigureWords {
  const day = (written: string) => format.shortDate(dayInstant(written));
  const amount = (statement: FigureStatement): string => {
    const { value, valueHigh, qualifier, rate, unit, isHedged } = statement;
    if (value === null) return translate(`qualifier.${qualifier}`, { value: "" });
    const low = format.number(value);
    const number =
      valueHigh === null ? low : translate("words.range", { low, high: format.number(valueHigh) });
    const said = translate(`qualifier.${qualifier}`, { value: number, power: String(value) });
    const perTime = rate === "period" ? "" : ` ${translate(`rate.${rate}`)}`;
    const words = `${said} ${translate(`unit.${unit}`)}${perTime}`;
    return isHedged ? translate("words.doubted", { value: words }) : words;
  };
  const place = ({ place: where, counterpart, direction }: Subject): string => {
    if (where === null) return translate("words.noPlace");
    if (counterpart === null) return where;
    const other = counterpart === "all-directions" ? translate("words.allDirections") : counterpart;
    if (direction === "in") return `${other} → ${where}`;
    return direction === "out" ? `${where} → ${other}` : `${where} (${other})`;
  };
  const subject = (said: Subject) => `${translate(`measure.${said.measure}`)}, ${place(said)}`;
  const period = ({ periodStart, periodEnd }: FigureStatement): string => {
    if (periodStart === null && periodEnd === null) return translate("words.undated");
    if (periodEnd === null) return translate("words.since", { from: day(periodStart ?? "") });
    if (periodStart === null) return translate("words.until", { to: day(periodEnd) });
    if (periodStart === periodEnd) return day(periodStart);
    return translate("words.period", { from: day(periodStart), to: day(periodEnd) });
  };
  const source = ({ saidBy, relayedBy, outlet, sourceClass }: FigureStatement): string => {
    if (sourceClass === "own-count") return translate("words.ourCrossings");
    const named = [saidBy ?? translate("words.nobody"), ...relayedBy, outlet ?? ""];
    return named.filter((name) => name !== "").join(" · ");
  };
  return {
    amount,
    subject,
    period,
    source,
    line: (said) => `${amount(said)} · ${subject(said)} · ${period(said)}`,
    field: (field, statement) => fieldWords(field, statement, { translate, format, day }),
  };
}

function fieldWords(
  field: StatementField,
  statement: FigureStatement,
  words: { translate: Vocabulary; format: Format; day: (written: string) => string },
): string {
  const { translate, format } = words;
  const value = statement[field];
  if (value === null) return translate("words.nobody");
  if (typeof value === "boolean") return translate(value ? "words.yes" : "words.no");
  switch (field) {
    case "qualifier":
      return translate(`limit.${statement.qualifier}`);
    case "unit":
      return translate(`unit.${statement.unit}`);
    case "measure":
      return translate(`measure.${statement.measure}`);
    case "direction":
      return translate(`direction.${statement.direction ?? "none"}`);
    case "rate":
      return translate(`rate.${statement.rate}`);
    case "aspect":
      return translate(`aspect.${statement.aspect}`);
    case "dayNamedAfter":
      return translate(`dayNamed.${statement.dayNamedAfter}`);
    case "sourceClass":
      return translate(`class.${statement.sourceClass}`);
    case "reliabilityLow":
    case "reliabilityHigh":
      return format.percent(Number(value));
    case "periodStart":
    case "periodEnd":
    case "asOf":
      return format.date(dayInstant(String(value)));
    default:
      return typeof value === "number" ? format.number(value) : [value].flat().join(" · ");
  }
}

/** Who did something to a claim, as the screen may say it. */
export function useAnalystWords(): (analyst: AnalystView) => string {
  const translate = useTranslate(figuresMessages);
  return ({ isYou, name }) => {
    if (isYou) return translate("by.you");
    return name ?? translate("by.somebody");
  };
}

/** The statement of each claim, to be named in sentences. */
export function statementsById(claims: readonly ClaimView[]): ReadonlyMap<string, ClaimView> {
  return new Map(claims.map((view) => [view.claim, view]));
}
