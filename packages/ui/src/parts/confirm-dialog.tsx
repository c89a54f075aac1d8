import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useUiTranslate } from "../language/language-provider.tsx";
import { Button } from "./button.tsx";

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, in a sentence. */
  readonly children: ReactNode;
  /** The act itself, as a verb: "Remove bed", never "OK". */
  readonly confirmLabel: string;
  readonly tone?: "primary" | "danger";
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before an act that cannot be undone. For all else there is UndoToast. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, tone = "primary", onConfirm, onCancel } = props;
  const translate = useUiTranslate();
  return (
    <ModalOverlay
      className="cs-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onCancel();
      }}
    >
      <Modal className="cs-dialog-frame" data-tone={tone}>
        <Dialog className="cs-dialog" role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div>{children}</div>
          <div className="cs-dialog-actions">
            <Button kind={tone} onPress={onConfirm}>
              {confirmLabel}
            </Button>
            <Button onPress={onCancel} autoFocus>
              {translate("action.cancel")}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
