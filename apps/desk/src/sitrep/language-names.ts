import type { ReportLanguage } from "@caravanserai/domain";

/** Languages of the finished report, by their own names. */
export const languageNames: Readonly<Record<ReportLanguage, string>> = {
  ru: "Русский",
  en: "English",
  de: "Deutsch",
  kk: "Қазақша",
};
