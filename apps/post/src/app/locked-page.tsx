import {
  AppShell,
  Button,
  ConfirmDialog,
  IconLock,
  Notice,
  Page,
  Row,
  SavedWhereStatus,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { useServices } from "../act/services-context.ts";
import { useSavedWhere } from "../act/services-context.ts";
import { signDeviceOut } from "../device/enrol-device.ts";
import { keepSingle } from "../storage/post-database.ts";
import { UnsentPanel } from "../unsent/unsent-panel.tsx";
import { appMessages } from "./app-messages.ts";
import { savedWhereProps } from "./saved-where-props.ts";

/** Between shifts: sending goes on, nothing can be read, and nothing can be thrown away. */
export function LockedPage() {
  const translate = useTranslate(appMessages);
  const { database, device, stop } = useServices();
  const saved = useSavedWhere();
  const [isAsking, setIsAsking] = useState(false);
  const waiting = saved?.where.waiting ?? 0;
  const canSignOut = saved !== undefined && waiting === 0;
  const signOut = async () => {
    stop();
    await signDeviceOut(database);
    location.replace("/post/");
  };
  return (
    <AppShell
      place={device.label}
      homeHref="/post/"
      status={saved === undefined ? undefined : <SavedWhereStatus {...savedWhereProps(saved)} />}
    >
      <Page title={translate("locked.title")} lead={translate("locked.explained")} width="form">
        <Row>
          <Button
            kind="primary"
            size="large"
            icon={<IconLock />}
            onPress={() => void keepSingle(database, "locked", false)}
          >
            {translate("locked.start")}
          </Button>
          <Button isDisabled={!canSignOut} onPress={() => setIsAsking(true)}>
            {translate("locked.signOut")}
          </Button>
        </Row>
        {waiting > 0 ? (
          <>
            <Notice>{translate("locked.signOutWaits", { count: waiting })}</Notice>
            <UnsentPanel />
          </>
        ) : null}
        <ConfirmDialog
          isOpen={isAsking}
          tone="danger"
          title={translate("locked.signOutTitle")}
          confirmLabel={translate("locked.signOut")}
          onConfirm={() => void signOut()}
          onCancel={() => setIsAsking(false)}
        >
          {translate("locked.signOutExplained")}
        </ConfirmDialog>
      </Page>
    </AppShell>
  );
}
