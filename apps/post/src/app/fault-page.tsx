import { Button, Page, createTranslator, preferredLanguage } from "@caravanserai/ui";
import { appMessages } from "./app-messages.ts";

/** What a broken screen shows: that nothing saved is lost, and the way on. Never the fault itself. */
export function FaultPage() {
  const translate = createTranslator(preferredLanguage(navigator.languages), appMessages);
  return (
    <Page title={translate("fault.title")} lead={translate("fault.explained")} width="form">
      <div>
        <Button kind="primary" onPress={() => location.reload()}>
          {translate("fault.reload")}
        </Button>
      </div>
    </Page>
  );
}
