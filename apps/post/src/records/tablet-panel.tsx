import { Notice, Panel, SummaryList, useFormat, useTranslate } from "@caravanserai/ui";
import { useCallback, useEffect, useState } from "react";
import { useServices } from "../act/services-context.ts";
import { useStored } from "../storage/use-stored.ts";
import { recordsMessages } from "./records-messages.ts";

const bytesPerMegabyte = 1_000_000;
/** Some ten thousand entries; below it somebody should make room before the day ends. */
const freeMegabytesMin = 50;
/** Below this a clock is right enough for a slip and for the hub. */
const clockRightMs = 60_000;

/** How much this page holds and may still hold, in megabytes; undefined until the browser says. */
function useSpace(): { readonly used: number; readonly free: number } | undefined {
  const [estimate, setEstimate] = useState<StorageEstimate>();
  useEffect(() => {
    let isGone = false;
    void navigator.storage.estimate().then((answer) => {
      if (!isGone) setEstimate(answer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (estimate === undefined) return undefined;
  const { usage = 0, quota = 0 } = estimate;
  const free = Math.max(0, quota - usage);
  return { used: Math.round(usage / bytesPerMegabyte), free: Math.round(free / bytesPerMegabyte) };
}

/** The tablet itself: who it is, its clock, its space. */
export function TabletPanel() {
  const translate = useTranslate(recordsMessages);
  const format = useFormat();
  const { device, outbox, database } = useServices();
  const query = useCallback(
    async () => ({ marks: await outbox.readMarks(), entries: await database.outbox.count() }),
    [outbox, database],
  );
  const stored = useStored(query);
  const space = useSpace();
  const megabytes = {
    free: format.number(space?.free ?? 0),
    used: format.number(space?.used ?? 0),
  };
  const clock = stored?.marks.clock ?? null;
  const duration = format.duration(Math.abs(clock?.offsetMs ?? 0) / 60_000);
  const clockWords =
    clock === null
      ? translate("tablet.clockUnknown")
      : Math.abs(clock.offsetMs) < clockRightMs
        ? translate("tablet.clockRight")
        : translate(clock.offsetMs < 0 ? "tablet.clockAhead" : "tablet.clockBehind", { duration });
  return (
    <Panel title={translate("tablet")}>
      <SummaryList
        lines={[
          { question: translate("tablet.label"), answer: device.label },
          { question: translate("tablet.role"), answer: translate(`tablet.role.${device.role}`) },
          { question: translate("tablet.entries"), answer: format.number(stored?.entries ?? 0) },
          {
            question: translate("tablet.mark"),
            answer: translate("tablet.markOf", { mark: stored?.marks.hubMark ?? 0 }),
          },
          { question: translate("tablet.clock"), answer: clockWords },
          {
            question: translate("tablet.space"),
            answer: space === undefined ? "—" : translate("tablet.spaceOf", megabytes),
          },
        ]}
      />
      {space !== undefined && space.free < freeMegabytesMin ? (
        <Notice tone="warning">{translate("tablet.spaceLow", { free: megabytes.free })}</Notice>
      ) : null}
    </Panel>
  );
}
