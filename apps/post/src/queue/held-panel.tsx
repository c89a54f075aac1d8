import { readTokenSlip, type TokenSlip } from "@caravanserai/contract";
import {
  parseTokenNumber,
  queuePolicy,
  tokenIdOf,
  type CrossingCode,
  type CrossingMode,
  type LaneId,
  type TokenId,
} from "@caravanserai/domain";
import {
  ChoiceTiles,
  Notice,
  Panel,
  ScanField,
  Stack,
  Stepper,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { countMessages } from "../count/count-messages.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import { CameraScan } from "./camera-scan.tsx";
import type { LineProps } from "./line-props.ts";
import { queueMessages } from "./queue-messages.ts";
import { TokenActs, type ShownToken } from "./token-acts.tsx";

interface HeldToken {
  readonly token: TokenId;
  /** What the slip says, where its code was scanned: tokens of other tablets are not known here. */
  readonly slip: TokenSlip | undefined;
}

interface HeldPanelProps extends LineProps {
  readonly lane: LaneId | null;
  readonly onLost: (token: ShownToken) => void;
}

/** A slip held under the reader, or its number typed: found although it is not its turn. */
export function HeldPanel(props: HeldPanelProps) {
  const { crossing, rows } = props;
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
        {held !== undefined && row !== undefined ? (
          <TokenActs
            {...props}
            key={held.token}
            token={row}
            slip={held.slip}
            onLost={() => props.onLost(row)}
          />
        ) : null}
        {held !== undefined && row === undefined ? (
          <UnheardToken {...props} key={held.token} held={held} />
        ) : null}
      </Stack>
    </Panel>
  );
}

/**
 * A token of another tablet that the hub has not told of yet. Its slip says how the party travels;
 * of a number on paper the desk says it, since the waits of cars and of people on foot differ.
 */
function UnheardToken({ held, ...props }: HeldPanelProps & { readonly held: HeldToken }) {
  const { modes } = props;
  const { slip } = held;
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const [chosen, setChosen] = useState(modes.length === 1 ? modes[0] : undefined);
  const [persons, setPersons] = useState(1);
  const mode = slip?.mode ?? chosen;
  const token =
    mode === undefined
      ? undefined
      : unheard(held, { ...props, mode, persons: slip?.persons ?? persons });
  return (
    <>
      <Notice>{translate("find.unknown")}</Notice>
      {slip === undefined ? (
        <>
          <ChoiceTiles
            id="queue-held-mode"
            label={translate("find.mode")}
            layout="compact"
            value={chosen}
            onChange={setChosen}
            choices={modes.map((known) => {
              const Icon = modeIcons[known];
              return { value: known, label: translateMode(known), icon: <Icon /> };
            })}
          />
          <Stepper
            label={translate("find.persons")}
            value={persons}
            min={1}
            max={queuePolicy.tokenPersonsMax}
            onChange={setPersons}
          />
        </>
      ) : null}
      {token === undefined ? null : (
        <TokenActs {...props} token={token} slip={slip} onLost={() => props.onLost(token)} />
      )}
    </>
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

function unheard(
  { token }: HeldToken,
  { crossing, mode, persons }: { crossing: string; mode: CrossingMode; persons: number },
): ShownToken {
  return {
    key: token,
    crossing: crossing as CrossingCode,
    ...{ mode, persons, parties: 1 },
    state: "waiting",
    priority: null,
    slotChanges: 0,
  };
}
