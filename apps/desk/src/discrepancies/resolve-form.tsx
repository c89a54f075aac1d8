import { Button, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useRecordAct } from "../acts/use-record-act.ts";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { discrepancyMessages } from "./messages/index.ts";

/** Settles a contradiction with what was found out. Both entries stay as they are. */
export function ResolveForm({ discrepancy }: { readonly discrepancy: string }) {
  const translate = useTranslate(discrepancyMessages);
  const recording = useRecordAct();
  const [resolution, setResolution] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const isMissing = resolution.trim() === "";
  const settle = () => {
    setWasTried(true);
    if (isMissing) return;
    recording.mutate({
      command: "resolve-discrepancy",
      discrepancy,
      resolution: resolution.trim(),
    });
  };
  return (
    <div className="cs-stack">
      <TextField
        id={`resolution-${discrepancy}`}
        label={translate("resolve.reason")}
        description={translate("resolve.reasonHint")}
        value={resolution}
        onChange={setResolution}
        error={wasTried && isMissing ? translate("resolve.missing") : undefined}
        isMultiline
      />
      <ProblemNotice fault={recording.error} />
      <div>
        <Button kind="primary" isDisabled={recording.isPending} onPress={settle}>
          {translate("resolve.settle")}
        </Button>
      </div>
    </div>
  );
}
