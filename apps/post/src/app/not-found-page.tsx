import { Page, useTranslate } from "@caravanserai/ui";
import { Link } from "@tanstack/react-router";
import { appMessages } from "./app-messages.ts";

export function NotFoundPage() {
  const translate = useTranslate(appMessages);
  return (
    <Page title={translate("notFound.title")} width="form">
      <Link to="/">{translate("notFound.back")}</Link>
    </Page>
  );
}
