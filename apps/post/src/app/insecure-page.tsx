import { AppShell, Notice, Page, useTranslate } from "@caravanserai/ui";
import { appMessages } from "./app-messages.ts";

/** Plain http on a network address: better no post than one that only looks like one. */
export function InsecurePage() {
  const translate = useTranslate(appMessages);
  return (
    <AppShell place={location.host} homeHref="/">
      <Page title={translate("insecure.title")} lead={translate("insecure.explained")} width="form">
        <Notice tone="warning">{translate("insecure.do")}</Notice>
      </Page>
    </AppShell>
  );
}
