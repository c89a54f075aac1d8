import { jumpReasons, type Jump, type JumpReason } from "@caravanserai/domain";
import { Button, ChoiceTiles, Stack, TextField, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useServices } from "../act/services-context.ts";
import { queueMessages } from "./queue-messages.ts";

/** Before the line only with a reason and a person: both are kept and looked at by two others. */
export function JumpForm({ onJump }: { readonly onJump: (jump: Jump) => void }) {
  const translate = useTranslate(queueMessages);
  const { staff } = useServices().device;
  const [reason, setReason] = useState<JumpReason>();
  const [badge, setBadge] = useState("");
  return (
    <Stack>
      <ChoiceTiles
        id="jump-reason"
        label={translate("jump.reason")}
        description={translate("jump.kept")}
        layout="compact"
        value={reason}
        onChange={setReason}
        choices={jumpReasons.map((value) => ({ value, label: translate(`jump.${value}`) }))}
      />
      {staff === null ? (
        <TextField
          id="jump-badge"
          label={translate("jump.badge")}
          value={badge}
          onChange={(typed) => setBadge(typed.slice(0, 20))}
        />
      ) : null}
      <div>
        <Button
          kind="primary"
          isDisabled={reason === undefined || (staff === null && badge.trim() === "")}
          onPress={() => {
            if (reason === undefined) return;
            onJump({ reason, badge: staff === null ? badge.trim() : null });
          }}
        >
          {translate("jump.call")}
        </Button>
      </div>
    </Stack>
  );
}
