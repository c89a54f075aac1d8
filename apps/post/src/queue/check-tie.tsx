import type { DocumentTie } from "@caravanserai/contract";
import type { BindingCheck } from "@caravanserai/domain";
import { Notice, ScanField, Stack, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { documentNumberIn } from "./document-number.ts";
import { isTiedTo } from "./document-tie.ts";
import { queueMessages } from "./queue-messages.ts";

export interface CheckTieProps {
  readonly tie: DocumentTie;
  readonly check: BindingCheck;
  readonly onCheck: (check: BindingCheck) => void;
}

/** Compares the document in the hand with the one the number was given for, on this tablet. */
export function CheckTie({ tie, check, onCheck }: CheckTieProps) {
  const translate = useTranslate(queueMessages);
  const [value, setValue] = useState("");
  const compare = async (typed: string) => {
    const number = documentNumberIn(typed);
    setValue("");
    if (number !== undefined) onCheck((await isTiedTo(tie, number)) ? "matches" : "differs");
  };
  return (
    <Stack>
      <ScanField
        id="queue-tie"
        label={translate("tie.check")}
        value={value}
        onChange={setValue}
        onSubmit={(typed) => void compare(typed)}
      />
      {check === "matches" ? (
        <Notice tone="success" isAnnounced>
          {translate("tie.matches")}
        </Notice>
      ) : null}
      {check === "differs" ? (
        <Notice tone="warning" isAnnounced>
          {translate("tie.differs")}
        </Notice>
      ) : null}
    </Stack>
  );
}
