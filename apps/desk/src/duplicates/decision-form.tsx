import { duplicateDecisions, type DuplicateDecision } from "@caravanserai/domain";
import { Button, ChoiceTiles, TextField, useTranslate } from "@caravanserai/ui";
import type { SyntheticEvent } from "react";
import { duplicateMessages } from "./messages/index.ts";
import type { Decision } from "./use-decision.ts";

/** Reasons that come up again and again, by decision. */
const templates = {
  same: ["same-papers", "same-twice"],
  different: ["different-met", "different-family"],
  "not-sure": ["not-sure-papers", "not-sure-ask"],
} as const satisfies Readonly<Record<DuplicateDecision, readonly string[]>>;

function Templates({ decision }: { readonly decision: Decision }) {
  const translate = useTranslate(duplicateMessages);
  if (decision.chosen === undefined) return null;
  const use = (words: string) => {
    decision.setReason(words);
    decision.reasonField.current?.focus();
  };
  return (
    <div className="cs-row" role="group" aria-label={translate("template.label")}>
      {templates[decision.chosen].map((name) => {
        const words = translate(`template.${name}`);
        return (
          <button
            key={name}
            type="button"
            className="desk-template"
            aria-pressed={words === decision.reason}
            onClick={() => use(words)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}

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
      <Templates decision={decision} />
      <div>
        <Button type="submit" kind="primary">
          {translate("decide.save")}
        </Button>
      </div>
    </form>
  );
}
