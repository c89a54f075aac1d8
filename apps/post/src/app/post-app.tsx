import { LanguageProvider, LoadingLine, timeZoneOf, useTranslate } from "@caravanserai/ui";
import { RouterProvider } from "@tanstack/react-router";
import { useCallback, useEffect, useState } from "react";
import { openPostServices, type PostServices } from "../act/post-services.ts";
import { ServicesContext, useUtcOffsetMinutes } from "../act/services-context.ts";
import { EnrolPage } from "../device/enrol-page.tsx";
import { readSingle, type PostDatabase } from "../storage/post-database.ts";
import { useStored } from "../storage/use-stored.ts";
import { appMessages } from "./app-messages.ts";
import { InsecurePage } from "./insecure-page.tsx";
import { LockedPage } from "./locked-page.tsx";
import { createPostRouter } from "./router.tsx";
import { useLanguageChoice } from "./use-language-choice.ts";

const router = createPostRouter();

/** The stored device is followed live; nothing more is needed once it is there. */
function loadEnrolled(): void {
  router.history.replace("/post/");
}

function Opening() {
  const translate = useTranslate(appMessages);
  return <LoadingLine label={translate("loading")} />;
}

/** Screens of an enrolled tablet, in the time of its crossing. */
function Rooms(props: { readonly database: PostDatabase }) {
  const { database } = props;
  const [language, chooseLanguage] = useLanguageChoice();
  const utcOffsetMinutes = useUtcOffsetMinutes();
  const readLocked = useCallback(
    async () => (await readSingle(database, "locked")) ?? false,
    [database],
  );
  const isLocked = useStored(readLocked);
  return (
    <LanguageProvider
      language={language}
      onLanguageChange={chooseLanguage}
      timeZone={timeZoneOf(utcOffsetMinutes)}
    >
      {isLocked === undefined ? <Opening /> : null}
      {isLocked === true ? <LockedPage /> : null}
      {isLocked === false ? <RouterProvider router={router} /> : null}
    </LanguageProvider>
  );
}

export function PostApp({ database }: { readonly database: PostDatabase }) {
  const [language, chooseLanguage] = useLanguageChoice();
  const [services, setServices] = useState<PostServices>();
  const readDevice = useCallback(
    async () => ({ device: await readSingle(database, "device") }),
    [database],
  );
  const enrolled = useStored(readDevice);
  const device = enrolled?.device;

  useEffect(() => {
    if (device === undefined) return undefined;
    let isGone = false;
    let opened: PostServices | undefined;
    void openPostServices(database, device).then((ready) => {
      opened = ready;
      if (isGone) ready.stop();
      else setServices(ready);
    });
    return () => {
      isGone = true;
      opened?.stop();
    };
  }, [database, device]);

  if (services !== undefined) {
    return (
      <ServicesContext value={services}>
        <Rooms database={database} />
      </ServicesContext>
    );
  }
  return (
    <LanguageProvider language={language} onLanguageChange={chooseLanguage}>
      {enrolled !== undefined && device === undefined ? (
        <EnrolPage database={database} onEnrolled={loadEnrolled} />
      ) : (
        <Opening />
      )}
    </LanguageProvider>
  );
}

export function InsecureApp() {
  const [language, chooseLanguage] = useLanguageChoice();
  return (
    <LanguageProvider language={language} onLanguageChange={chooseLanguage}>
      <InsecurePage />
    </LanguageProvider>
  );
}
