import { Button, Notice, useFormat, useTranslate } from "@caravanserai/ui";
import { figuresMessages } from "./messages/index.ts";

export interface PastNoticeProps {
  readonly knownAtMs: number | undefined;
  readonly onNow: () => void;
}

/** Says that the ledger is shown as it was known at a past moment; the way back to now. */
export function PastNotice({ knownAtMs, onNow }: PastNoticeProps) {
  const translate = useTranslate(figuresMessages);
  const format = useFormat();
  if (knownAtMs === undefined) return null;
  return (
    <Notice tone="note">
      <p>{translate("known.past", { time: format.dateTime(knownAtMs) })}</p>
      <Button onPress={onNow}>{translate("known.now")}</Button>
    </Notice>
  );
}
