import { Button, Notice, Row, useTranslate } from "@caravanserai/ui";
import { useSyncExternalStore } from "react";
import { appMessages } from "./app-messages.ts";
import { appVersion } from "./app-version.ts";

/** A new version waits until somebody says so: a reload in the middle of a family is no service. */
export function UpdateNotice() {
  const translate = useTranslate(appMessages);
  const state = useSyncExternalStore(appVersion.subscribe, appVersion.current);
  if (state !== "update-waits") return null;
  return (
    <div className="post-banner">
      <Notice title={translate("update.title")}>
        <Row isSpread>
          <span>{translate("update.explained")}</span>
          <Button onPress={() => appVersion.useUpdate()}>{translate("update.now")}</Button>
        </Row>
      </Notice>
    </div>
  );
}
