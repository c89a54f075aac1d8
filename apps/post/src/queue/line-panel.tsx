import {
  lineOf,
  parseTokenNumber,
  tokenIdOf,
  type CrossingCode,
  type CrossingMode,
  type LaneId,
  type MemoryRows,
  type TokenId,
  type TokenRow,
} from "@caravanserai/domain";
import { readTokenSlip, type TokenSlip } from "@caravanserai/contract";
import { ChoiceTiles, Notice, Panel, ScanField, Stack, useTranslate } from "@caravanserai/ui";
import { useState } from "react";
import { useHubNow } from "../act/services-context.ts";
import { CameraScan } from "./camera-scan.tsx";
import { CallNext } from "./call-next.tsx";
import { queueMessages } from "./queue-messages.ts";
import type { QueuePartProps } from "./take-panel.tsx";
import { TokenActs } from "./token-acts.tsx";

export interface LineProps extends QueuePartProps {
  readonly rows: MemoryRows;
}

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
  const lane = lanes.some(({ key }) => key === laneChosen) ? (laneChosen as LaneId) : null;
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
              ...lanes.map(({ key, code }) => ({ value: key, label: code })),
            ]}
          />
        )}
        {modes.map((mode) => (
          <CallNext
            key={mode}
            mode={mode}
            line={lineOf(tokens, { mode, nowMs })}
            nowMs={nowMs}
            onCall={(token) => void callToken(props, { token, lane })}
          />
        ))}
        <Held {...props} lane={lane} />
      </Stack>
      <Panel title={translate("called")}>
        <Stack>
          {called.length === 0 ? <p className="cs-soft">{translate("called.none")}</p> : null}
          {called.map((token) => (
            <TokenActs key={token.key} {...props} token={token} lane={token.lane ?? lane} />
          ))}
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

interface HeldToken {
  readonly token: TokenId;
  /** What the slip says, where its code was scanned: tokens of other tablets are not known here. */
  readonly slip: TokenSlip | undefined;
}

/** A slip held under the reader, or its number typed: found although it is not its turn. */
function Held(props: LineProps & { readonly lane: LaneId | null }) {
  const { crossing, rows, modes } = props;
  const translate = useTranslate(queueMessages);
  const [value, setValue] = useState("");
  const [held, setHeld] = useState<HeldToken>();
  const [trouble, setTrouble] = useState<"find.wrong" | "find.unchecked">();
  const find = (typed: string) => {
    const found = findToken(typed, { crossing, rows });
    setTrouble(typeof found === "string" ? found : undefined);
    setHeld(typeof found === "string" ? undefined : found);
    if (typeof found !== "string") setValue("");
  };
  const row = held === undefined ? undefined : rows.find("token", held.token);
  const mode = row?.mode ?? held?.slip?.mode ?? modes[0] ?? "foot";
  return (
    <Panel title={translate("find.title")}>
      <Stack>
        <ScanField
          id="queue-find"
          label={translate("find")}
          description={translate("find.help")}
          value={value}
          onChange={setValue}
          onSubmit={find}
          error={trouble === undefined ? undefined : translate(trouble)}
        />
        <CameraScan onCode={find} />
        {held !== undefined && row === undefined ? (
          <Notice>{translate("find.unknown")}</Notice>
        ) : null}
        {held === undefined ? null : (
          <TokenActs
            {...props}
            key={held.token}
            token={row ?? unseen(held, crossing as CrossingCode, mode)}
            slip={held.slip}
          />
        )}
      </Stack>
    </Panel>
  );
}

function findToken(
  typed: string,
  { crossing, rows }: Pick<LineProps, "crossing" | "rows">,
): HeldToken | "find.wrong" | "find.unchecked" {
  const slip = readTokenSlip(typed);
  if (slip !== undefined) {
    return slip.token.startsWith(`${crossing}/`) ? { token: slip.token, slip } : "find.wrong";
  }
  const read = parseTokenNumber(typed);
  if (read === undefined) return "find.wrong";
  const token = tokenIdOf(crossing as CrossingCode, read.number);
  const isKnown = rows.find("token", token) !== undefined;
  return isKnown || read.isChecked ? { token, slip: undefined } : "find.unchecked";
}

type ShownToken = Pick<
  TokenRow,
  | "key"
  | "crossing"
  | "mode"
  | "persons"
  | "state"
  | "priority"
  | "takenAtMs"
  | "placeMs"
  | "binding"
  | "slotChanges"
  | "lane"
>;

/** A token of another tablet that the hub has not told of yet: its slip is all there is. */
function unseen(
  { token, slip }: HeldToken,
  crossing: CrossingCode,
  mode: CrossingMode,
): ShownToken {
  return {
    key: token,
    crossing,
    mode,
    persons: slip?.persons ?? 1,
    state: "waiting",
    priority: null,
    takenAtMs: null,
    placeMs: 0,
    binding: (slip?.tie ?? null) === null ? "party" : "document",
    slotChanges: 0,
    lane: null,
  };
}
