import { useFormat, useLanguage, useTranslate, type TableTwin } from "@caravanserai/ui";
import { crossingName } from "../situation/crossing-words.ts";
import { knownWait, type CrossingRow } from "./crossing-rows.ts";
import { crossingsMessages } from "./messages/index.ts";

/** The crossings as plain figures: the table behind the map, and the file of both. */
export function useRowsTwin(caption: string, rows: readonly CrossingRow[]): TableTwin {
  const translate = useTranslate(crossingsMessages);
  const format = useFormat();
  const language = useLanguage();
  const numeric = (label: string) => ({ label, isNumeric: true });
  return {
    caption,
    columns: [
      { label: translate("column.name") },
      { label: translate("twin.place") },
      numeric(translate("twin.low")),
      numeric(translate("twin.middle")),
      numeric(translate("twin.high")),
      { label: translate("twin.method") },
      { label: translate("twin.asOf") },
      numeric(translate("column.ahead")),
      numeric(translate("column.lanes")),
      numeric(translate("column.served")),
    ],
    rows: rows.map((row) => {
      const { crossing, estimate } = row;
      const wait = knownWait(row);
      const { location } = crossing;
      return [
        crossingName(crossing, language),
        location === null ? undefined : `${location.latitude} ${location.longitude}`,
        wait?.lowMinutes,
        wait?.middleMinutes,
        wait?.highMinutes,
        wait === undefined ? translate("wait.unknown") : translate(`method.${wait.method}`),
        wait === undefined ? undefined : format.dateTime(wait.asOfMs),
        estimate?.aheadPersons,
        estimate?.lanesOpen,
        estimate?.servedLastHour,
      ];
    }),
  };
}
