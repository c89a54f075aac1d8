import type { BirthDate } from "@caravanserai/identity";
import { calendarNames, useLanguage, useTranslate, type Language } from "@caravanserai/ui";
import { ageYears } from "./read-age.ts";
import { registrationMessages } from "./registration-messages.ts";

function calendarWords({ year, lastYear, month, day }: BirthDate, language: Language): string {
  const monthName = month === undefined ? "" : (calendarNames[language].months[month - 1] ?? "");
  const years = lastYear === undefined || lastYear === year ? `${year}` : `${year}–${lastYear}`;
  if (day === undefined) return [monthName, years].filter((part) => part !== "").join(" ");
  return language === "kk" ? `${years} ж. ${day} ${monthName}` : `${day} ${monthName} ${years}`;
}

/** A birth date or age in words, with the age it makes: "27 March 1986 · 36 years". */
export function useAgeWords(today: string): (birth: BirthDate) => string {
  const translate = useTranslate(registrationMessages);
  const language = useLanguage();
  return (birth) => {
    const years = translate("age.years", { count: ageYears(birth, today) });
    if (birth.precision === "age") return years;
    return `${calendarWords(birth, language)} · ${years}`;
  };
}
