import { lineOf, type LaneId, type TokenRow } from "@caravanserai/domain";
import { ChoiceTiles, Panel, Stack, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useHubNow } from "../act/services-context.ts";
import { CallNext } from "./call-next.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { queueMessages } from "./queue-messages.ts";
import type { LineProps } from "./line-props.ts";
import { TokenActs, type ShownToken } from "./token-acts.tsx";
import { TokenCard } from "./token-card.tsx";
import { useTaking } from "./use-taking.ts";

const noLane = "none";

/** The head of the line: call the next number, serve it, or find the one held out. */
export function LinePanel(props: LineProps) {
  const { crossing, modes, rows } = props;
  const translate = useTranslate(queueMessages);
  const nowMs = useHubNow();
  const [laneChosen, setLane] = useState<LaneId | typeof noLane>(noLane);
  const tokens = rows.rowsOf("token").filter((token) => token.crossing === crossing);
  const lanes = rows
    .rowsOf("lane")
    .filter((lane) => lane.crossing === crossing && lane.status === "open");
  const booth = lanes.find(({ key }) => key === laneChosen);
  const lane = booth?.key ?? null;
  const isPriorityLane = booth?.isPriority ?? false;
  const { handedOut, take } = useTaking(props);
  const replaceLost = ({ key, mode, persons, parties, priority }: ShownToken) =>
    void take({ mode, persons, parties, priority, replaces: key });
  const called = tokens
    .filter(({ state }) => state === "called")
    .sort((left, right) => (right.calledAtMs ?? 0) - (left.calledAtMs ?? 0));
  return (
    <div className="post-queue-columns">
      <Stack>
        {lanes.length === 0 ? null : (
          <ChoiceTiles
            id="booth"
            label={translate("booth")}
            layout="compact"
            value={lane ?? noLane}
            onChange={setLane}
            choices={[
              { value: noLane, label: translate("booth.none") },
              ...lanes.map(({ key, code, isPriority }) => ({
                value: key,
                label: isPriority ? translate("lane.short.priority", { code }) : code,
              })),
            ]}
          />
        )}
        {modes
          .filter((mode) => booth?.modes.includes(mode) ?? true)
          .map((mode) => (
            <CallNext
              key={mode}
              mode={mode}
              line={lineOf(tokens, { mode, nowMs, isPriorityLane })}
              nowMs={nowMs}
              onCall={(token) => void callToken(props, { token, lane })}
            />
          ))}
        <HeldPanel {...props} lane={lane} onLost={replaceLost} />
      </Stack>
      <Stack>
        {handedOut === undefined ? null : <TokenCard {...handedOut} key={handedOut.slip.token} />}
        <Panel title={translate("called")}>
          <Stack>
            {called.length === 0 ? <p className="cs-soft">{translate("called.none")}</p> : null}
            {called.map((token) => (
              <TokenActs
                key={token.key}
                {...props}
                token={token}
                lane={token.lane ?? lane}
                onLost={() => replaceLost(token)}
              />
            ))}
          </Stack>
        </Panel>
      </Stack>
    </div>
  );
}

function callToken(
  { act }: LineProps,
  { token, lane }: { token: TokenRow; lane: LaneId | null },
): Promise<boolean> {
  const { key, crossing, mode } = token;
  return act({ command: "call-token", token: key, crossing, mode, lane, jump: null });
}
