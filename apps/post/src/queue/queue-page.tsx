import type { CrossingMode } from "@caravanserai/domain";
import {
  Badge,
  ChoiceTiles,
  IconCrossing,
  IconPersonAdd,
  IconTalkPrivately,
  IconPlace,
  Notice,
  Page,
  Panel,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { useCrossingCode, useProjection, useServices } from "../act/services-context.ts";
import { CrossingChoice } from "../parts/crossing-choice.tsx";
import { SaveProblemNotice } from "../parts/save-problem.tsx";
import { useCrossingName } from "../parts/use-crossing-name.ts";
import { LanesPanel } from "./lanes-panel.tsx";
import { LinePanel } from "./line-panel.tsx";
import { queueMessages } from "./queue-messages.ts";
import { TakePanel } from "./take-panel.tsx";
import { useQueueActs } from "./use-queue-acts.ts";
import { useQueue, type KnownQueue } from "./use-queue.ts";
import "./queue.css";

type Part = "take" | "line" | "lanes";

const roadModes: readonly CrossingMode[] = ["car", "bus", "bicycle", "foot", "train"];

function AsOf({ known }: { readonly known: KnownQueue }) {
  const translate = useTranslate(queueMessages);
  const format = useFormat();
  if (known.asOfMs === null) return <Notice tone="warning">{translate("asOf.never")}</Notice>;
  return (
    <p className="cs-small cs-soft">
      {translate("asOf", {
        parties: known.partiesWaiting ?? 0,
        time: format.dateTime(known.asOfMs),
      })}
    </p>
  );
}

/** The line of people: hand out numbers at its tail, call them at its head, open lanes. */
export function QueuePage() {
  const translate = useTranslate(queueMessages);
  const { device } = useServices();
  const crossing = useCrossingCode();
  const crossingName = useCrossingName(crossing);
  const { rows } = useProjection();
  const known = useQueue(crossing);
  const { act, problem } = useQueueActs(crossing);
  const [part, setPart] = useState<Part>(device.role === "registration" ? "line" : "take");
  const open = rows.rowsOf("crossing").find(({ key }) => key === crossing)?.modes ?? roadModes;
  const modes = roadModes.filter((mode) => open.includes(mode));
  const parts = [
    { value: "take", label: translate("take"), icon: <IconPersonAdd /> },
    { value: "line", label: translate("line"), icon: <IconTalkPrivately /> },
    { value: "lanes", label: translate("lanes"), icon: <IconPlace /> },
  ] as const;
  return (
    <Page
      title={translate("title")}
      before={
        crossingName === undefined ? null : (
          <div>
            <Badge icon={<IconCrossing />}>{crossingName}</Badge>
          </div>
        )
      }
    >
      <SaveProblemNotice problem={problem} />
      {crossing === undefined ? (
        <Panel>
          <CrossingChoice />
        </Panel>
      ) : (
        <div className="post-queue">
          <ChoiceTiles
            id="queue-part"
            label={translate("part")}
            layout="compact"
            value={part}
            onChange={setPart}
            choices={parts}
          />
          {known === undefined ? null : <AsOf known={known} />}
          {part === "take" ? <TakePanel crossing={crossing} modes={modes} act={act} /> : null}
          {part === "line" && known !== undefined ? (
            <LinePanel crossing={crossing} modes={modes} rows={known.rows} act={act} />
          ) : null}
          {part === "lanes" && known !== undefined ? (
            <LanesPanel crossing={crossing} modes={modes} rows={known.rows} act={act} />
          ) : null}
        </div>
      )}
    </Page>
  );
}
