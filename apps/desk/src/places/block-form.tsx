import { Button, Notice, Stepper, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { placesMessages } from "./messages/index.ts";
import { blockAct, type UnitView } from "./placement-acts.ts";
import { useRecordAct } from "../acts/use-record-act.ts";

/** Takes places of a unit out of use, or gives them back, with the reason. */
export function BlockForm({ unit }: { readonly unit: UnitView }) {
  const translate = useTranslate(placesMessages);
  const recording = useRecordAct();
  const [isOpen, setIsOpen] = useState(false);
  const [blocked, setBlocked] = useState(unit.blocked);
  const [reason, setReason] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const isReasonMissing = reason.trim() === "";
  if (!isOpen) {
    return (
      <div>
        <Button kind="quiet" onPress={() => setIsOpen(true)}>
          {translate("block.open")}
        </Button>
      </div>
    );
  }
  const save = () => {
    setWasTried(true);
    if (!isReasonMissing) recording.mutate(blockAct(unit, blocked, reason.trim()));
  };
  return (
    <div className="cs-stack desk-block">
      <Stepper
        label={translate("block.count")}
        value={blocked}
        max={unit.capacity}
        onChange={setBlocked}
      />
      <TextField
        id={`block-reason-${unit.unit}`}
        label={translate("block.reason")}
        description={translate("block.reasonHint")}
        value={reason}
        onChange={setReason}
        error={wasTried && isReasonMissing ? translate("block.reasonMissing") : undefined}
      />
      <ProblemNotice fault={recording.error} />
      {recording.isSuccess ? (
        <Notice tone="success" isAnnounced>
          {translate("block.done")}
        </Notice>
      ) : null}
      <div>
        <Button isDisabled={recording.isPending} onPress={save}>
          {translate("block.save")}
        </Button>
      </div>
    </div>
  );
}
