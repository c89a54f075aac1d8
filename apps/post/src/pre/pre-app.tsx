import { LanguageProvider } from "@caravanserai/ui";
import { useLanguageChoice } from "../app/use-language-choice.ts";
import { PrePage } from "./pre-page.tsx";

/** Under `/post/pre`, for everybody: no tablet, no enrolment, no store. */
export function PreApp() {
  const [language, chooseLanguage] = useLanguageChoice();
  return (
    <LanguageProvider language={language} onLanguageChange={chooseLanguage} timeZone="UTC">
      <main>
        <PrePage />
      </main>
    </LanguageProvider>
  );
}
