import { ConfirmDialog, Stack, useTranslate } from "@caravanserai/ui";
import { useCallback } from "react";
import { useServices } from "../act/services-context.ts";
import { forgetShift } from "../storage/shift-cells.ts";
import { useStored } from "../storage/use-stored.ts";
import { appMessages } from "./app-messages.ts";

export interface LockDialogProps {
  readonly isOpen: boolean;
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Says what the lock removes and what stays, before it does either. */
export function LockDialog({ isOpen, waiting, onClose }: LockDialogProps) {
  const translate = useTranslate(appMessages);
  const { database } = useServices();
  const countDrafts = useCallback(
    () => database.cells.where("kind").equals("draft").count(),
    [database],
  );
  const drafts = useStored(countDrafts) ?? 0;
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={translate("lock.title")}
      confirmLabel={translate("lock.confirm")}
      onConfirm={() => void forgetShift(database).then(onClose)}
      onCancel={onClose}
    >
      <Stack gap="small">
        <p>{translate("lock.explained")}</p>
        {waiting > 0 ? <p>{translate("lock.waiting", { count: waiting })}</p> : null}
        {drafts > 0 ? (
          <p>
            <strong>{translate("lock.draft")}</strong>
          </p>
        ) : null}
      </Stack>
    </ConfirmDialog>
  );
}
