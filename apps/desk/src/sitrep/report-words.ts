import type { ReportHead } from "@caravanserai/contract";
import { useFormat, useTranslate } from "@caravanserai/ui";
import { sitrepMessages } from "./messages/index.ts";

interface ReportWords {
  /** "Report No. 3", or "Draft of 21 Sep, 14:02". */
  name(head: ReportHead): string;
  period(head: ReportHead): string;
  /** Who did something, as the screen may say it. */
  person(person: { readonly isYou: boolean; readonly name: string | null }): string;
}

export function useReportWords(): ReportWords {
  const translate = useTranslate(sitrepMessages);
  const format = useFormat();
  return {
    name: ({ number, draftedAtMs }) =>
      number === null
        ? translate("report.draft", { time: format.dateTime(draftedAtMs) })
        : translate("report.number", { number: String(number) }),
    period: ({ fromMs, toMs }) =>
      translate("report.period", {
        from: format.dateTime(fromMs),
        to: format.dateTime(toMs),
      }),
    person: ({ isYou, name }) => (isYou ? translate("by.you") : (name ?? translate("by.somebody"))),
  };
}
