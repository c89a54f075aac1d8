import { duplicateDecisions } from "@caravanserai/domain";
import { Button, ChoiceTiles, TextField, useTranslate } from "@caravanserai/ui";
import type { SyntheticEvent } from "react";
import { ProblemNotice } from "../problems/problem-notice.tsx";
import { duplicateMessages } from "./messages/index.ts";
import type { Decision } from "./use-decision.ts";

/** Same, different or not sure, with a reason. "Same" links two records; none is destroyed. */
export function DecisionForm({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate(duplicateMessages);
  const { chosen, reason, wasTried } = decision;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    decision.submit();
  };
  return (
    <form className="cs-stack" onSubmit={submit} noValidate>
      <ChoiceTiles
        id="duplicate-decision"
        label={translate("decide.question")}
        description={translate("decide.keys")}
        layout="compact"
        value={chosen}
        onChange={decision.choose}
        error={wasTried && chosen === undefined ? translate("decide.missing") : undefined}
        choices={duplicateDecisions.map((value, index) => ({
          value,
          label: translate(`decision.${value}`),
          hint: String(index + 1),
        }))}
      />
      <TextField
        id="duplicate-reason"
        label={translate("decide.reason")}
        description={translate("decide.reasonHint")}
        value={reason}
        onChange={decision.setReason}
        error={wasTried && reason.trim() === "" ? translate("decide.reasonMissing") : undefined}
        inputRef={decision.reasonField}
      />
      <ProblemNotice fault={decision.fault} />
      <div>
        <Button type="submit" kind="primary" isDisabled={decision.isSending}>
          {translate("decide.save")}
        </Button>
      </div>
    </form>
  );
}
