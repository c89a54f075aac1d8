import { LanguageProvider, LoadingLine, Page, timeZoneOf, useTranslate } from "@caravanserai/ui";
import type { Session } from "@caravanserai/contract";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import type { HubClock } from "../hub/hub-clock.ts";
import { sessionQuery } from "../hub/queries.ts";
import { useLanguageChoice } from "../language/use-language-choice.ts";
import { QueryGate } from "../problems/query-gate.tsx";
import { SignInPage } from "../sign-in/sign-in-page.tsx";
import { deskRouter } from "./desk-router.tsx";
import { LiveDesk } from "./live-desk.tsx";
import { appMessages } from "./messages/index.ts";

interface ClockProp {
  readonly clock: HubClock;
}

interface OpeningProps extends ClockProp {
  readonly session: UseQueryResult<Session | null>;
}

function Opening({ session, clock }: OpeningProps) {
  const translate = useTranslate(appMessages);
  if (session.data !== undefined && session.data !== null) {
    return (
      <LiveDesk session={session.data} clock={clock}>
        <RouterProvider router={deskRouter} />
      </LiveDesk>
    );
  }
  if (session.data === null) return <SignInPage />;
  return (
    <main className="cs-shell-main">
      <Page title={translate("desk.place")} width="form">
        <QueryGate query={session} label={translate("desk.opening")}>
          {() => <LoadingLine />}
        </QueryGate>
      </Page>
    </main>
  );
}

/** The desk: a sign-in without a session, the rooms with one, all in hub time. */
export function DeskApp({ clock }: ClockProp) {
  const session = useQuery(sessionQuery);
  const [language, chooseLanguage] = useLanguageChoice();
  const zone =
    session.data === undefined || session.data === null
      ? {}
      : { timeZone: timeZoneOf(session.data.utcOffsetMinutes) };
  return (
    <LanguageProvider language={language} onLanguageChange={chooseLanguage} {...zone}>
      <Opening session={session} clock={clock} />
    </LanguageProvider>
  );
}
