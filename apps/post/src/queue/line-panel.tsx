import { lineOf, type LaneId, type TokenId, type TokenRow } from "@caravanserai/domain";
import { ChoiceTiles, Panel, Stack, useTranslate } from "@caravanserai/ui";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useHubNow } from "../act/services-context.ts";
import { CallNext } from "./call-next.tsx";
import { HeldPanel } from "./held-panel.tsx";
import { queueMessages } from "./queue-messages.ts";
import type { LineProps } from "./line-props.ts";
import { TokenActs, type ShownToken } from "./token-acts.tsx";
import { TokenCard } from "./token-card.tsx";
import { useTaking } from "./use-taking.ts";

const noLane = "none";
/** Without a lane of its own a tablet shows this many called numbers; the others unfold. */
const calledShownMax = 3;

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
  const [calledHere, setCalledHere] = useState<TokenId>();
  return (
    <div className="post-queue-columns post-queue-line">
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
              onCall={(token) => {
                setCalledHere(token.key);
                void callToken(props, { token, lane });
              }}
            />
          ))}
      </Stack>
      <CalledColumn {...props} lane={lane} calledHere={calledHere} onLost={replaceLost}>
        {handedOut === undefined ? null : <TokenCard {...handedOut} key={handedOut.slip.token} />}
      </CalledColumn>
      <div className="post-queue-held">
        <HeldPanel {...props} lane={lane} onLost={replaceLost} />
      </div>
    </div>
  );
}

interface CalledProps extends LineProps {
  readonly lane: LaneId | null;
  /** The number this tablet called last. */
  readonly calledHere: TokenId | undefined;
  readonly onLost: (token: ShownToken) => void;
  readonly children: ReactNode;
}

/** Who is called: first those of the own lane, then the newest. */
function CalledColumn({ calledHere, onLost, children, ...props }: CalledProps) {
  const { crossing, rows, lane } = props;
  const translate = useTranslate(queueMessages);
  const column = useRef<HTMLDivElement>(null);
  const isOwn = (token: TokenRow) => lane !== null && token.lane === lane;
  const called = rows
    .rowsOf("token")
    .filter((token) => token.crossing === crossing && token.state === "called")
    .sort(
      (left, right) =>
        Number(isOwn(right)) - Number(isOwn(left)) ||
        (right.calledAtMs ?? 0) - (left.calledAtMs ?? 0),
    );
  const isShown = called.some(({ key }) => key === calledHere);
  const isBeside = (token: TokenRow, index: number) =>
    lane === null ? index < calledShownMax : isOwn(token) || token.key === calledHere;
  const acts = (tokens: readonly TokenRow[]) =>
    tokens.map((token) => (
      <TokenActs
        key={token.key}
        {...props}
        token={token}
        lane={token.lane ?? lane}
        onLost={() => onLost(token)}
      />
    ));
  const beside = called.filter(isBeside);
  const elsewhere = called.filter((token) => !beside.includes(token));
  // On a narrow screen they stand above the line. Only an own call moves the page under a finger.
  useEffect(() => {
    if (isShown) void column.current?.scrollIntoView({ block: "nearest" });
  }, [isShown, calledHere]);
  return (
    <div className="post-queue-called" data-any={called.length > 0} ref={column}>
      {children}
      <Panel title={translate("called")}>
        <Stack>
          {called.length === 0 ? <p className="cs-soft">{translate("called.none")}</p> : null}
          {acts(beside)}
          {elsewhere.length === 0 ? null : (
            <details>
              <summary>{translate("called.more", { count: elsewhere.length })}</summary>
              <Stack>{acts(elsewhere)}</Stack>
            </details>
          )}
        </Stack>
      </Panel>
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
