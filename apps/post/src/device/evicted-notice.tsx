import { Button, Notice, Stack, useTranslate } from "@caravanserai/ui";
import type { TabletTrace } from "../storage/tablet-trace.ts";
import { evictedMessages } from "./evicted-messages.ts";

/** Says that the storage is gone, what the hub lacks of it, and what a person can do. */
export function EvictedNotice(props: {
  readonly trace: TabletTrace | undefined;
  /** Given while a page is still open: leaves it for the enrolment page. */
  readonly onEnrolAgain?: () => void;
}) {
  const { trace, onEnrolAgain } = props;
  const translate = useTranslate(evictedMessages);
  const unconfirmed = trace === undefined ? 0 : Math.max(0, trace.lastSeq - trace.hubMark);
  return (
    <Notice tone="danger" title={translate("title")} isAnnounced>
      <Stack>
        {onEnrolAgain === undefined ? null : <p>{translate("running")}</p>}
        {trace === undefined ? null : (
          <p>
            {unconfirmed === 0
              ? translate("received")
              : translate("unconfirmed", {
                  count: unconfirmed,
                  from: trace.hubMark + 1,
                  to: trace.lastSeq,
                })}
          </p>
        )}
        {trace === undefined ? null : <p>{translate("was", { label: trace.label })}</p>}
        {onEnrolAgain === undefined ? null : (
          <div>
            <Button onPress={onEnrolAgain}>{translate("again")}</Button>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
