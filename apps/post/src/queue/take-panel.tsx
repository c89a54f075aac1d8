import {
  priorityGrounds,
  priorityRules,
  queuePolicy,
  tokenIdOf,
  tokenNumberOf,
  type CrossingCode,
  type CrossingMode,
  type PriorityGround,
} from "@caravanserai/domain";
import type { TokenSlip } from "@caravanserai/contract";
import {
  Button,
  ChoiceTiles,
  Panel,
  Row,
  ScanField,
  Stack,
  Stepper,
  useFormat,
  useTranslate,
} from "@caravanserai/ui";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { useServices } from "../act/services-context.ts";
import { countMessages } from "../count/count-messages.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import { takeTokenSerial } from "../storage/post-database.ts";
import { documentNumberIn } from "./document-number.ts";
import { tieTo } from "./document-tie.ts";
import { queueMessages } from "./queue-messages.ts";
import { TokenCard } from "./token-card.tsx";
import type { QueueActor } from "./use-queue-acts.ts";

export interface QueuePartProps {
  readonly crossing: string;
  readonly modes: readonly CrossingMode[];
  readonly act: QueueActor;
}

const partySizes = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const noGround = "none";

/** Takes the next number of this tablet and hands it out. */
function useTaking({ crossing, act }: QueuePartProps) {
  const { device, database } = useServices();
  const [handedOut, setHandedOut] = useState<TokenSlip>();
  const [isTaking, setIsTaking] = useState(false);
  const take = async (asked: {
    mode: CrossingMode;
    persons: number;
    priority: PriorityGround | null;
    documentNumber: string | undefined;
  }) => {
    if (isTaking) return false;
    setIsTaking(true);
    try {
      const { mode, persons, priority, documentNumber } = asked;
      const serial = await takeTokenSerial(database);
      const code = crossing as CrossingCode;
      const token = tokenIdOf(code, tokenNumberOf(device.referenceBlock, serial));
      const tie = documentNumber === undefined ? null : await tieTo(documentNumber);
      const binding = tie === null ? "party" : "document";
      const isSaved = await act({
        command: "take-token",
        token,
        crossing: code,
        mode,
        persons,
        parties: 1,
        priority,
        binding,
        replaces: null,
      });
      if (isSaved) setHandedOut({ token, persons, mode, tie });
      return isSaved;
    } finally {
      setIsTaking(false);
    }
  };
  return { handedOut, take };
}

/** One tap on the size of the party: a number, large enough to be copied by hand. */
export function TakePanel(props: QueuePartProps) {
  const { modes } = props;
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const format = useFormat();
  const [chosen, setChosen] = useState<CrossingMode>("car");
  const [ground, setGround] = useState<PriorityGround | typeof noGround>(noGround);
  const [more, setMore] = useState<number>(partySizes.length + 1);
  const [documentNumber, setDocumentNumber] = useState<string>();
  const { handedOut, take } = useTaking(props);
  const mode = modes.includes(chosen) ? chosen : (modes[0] ?? "foot");
  const takeFor = async (persons: number) => {
    const priority = ground === noGround ? null : ground;
    if (await take({ mode, persons, priority, documentNumber })) {
      setGround(noGround);
      setDocumentNumber(undefined);
    }
  };
  return (
    <div className="post-queue-columns">
      <Panel title={translate("take.title")}>
        <Stack>
          <ChoiceTiles
            id="queue-mode"
            label={translateMode("mode")}
            layout="compact"
            value={mode}
            onChange={setChosen}
            choices={modes.map((known) => {
              const Icon = modeIcons[known];
              return { value: known, label: translateMode(known), icon: <Icon /> };
            })}
          />
          <fieldset className="post-queue-sizes">
            <legend>{translate("take.size")}</legend>
            {partySizes.map((persons) => (
              <AriaButton
                key={persons}
                className="post-queue-size"
                aria-label={translate("take.one", { persons })}
                onPress={() => void takeFor(persons)}
              >
                {format.number(persons)}
              </AriaButton>
            ))}
          </fieldset>
          <Row>
            <Stepper
              label={translate("take.more")}
              value={more}
              min={partySizes.length + 1}
              max={queuePolicy.tokenPersonsMax}
              onChange={setMore}
            />
            <Button onPress={() => void takeFor(more)}>
              {translate("take.one", { persons: more })}
            </Button>
          </Row>
          <PriorityChoice value={ground} onChange={setGround} />
          <DocumentBox isRead={documentNumber !== undefined} onNumber={setDocumentNumber} />
        </Stack>
      </Panel>
      {handedOut === undefined ? (
        <Panel>
          <p className="cs-soft">{translate("take.help")}</p>
        </Panel>
      ) : (
        <TokenCard slip={handedOut} key={handedOut.token} />
      )}
    </div>
  );
}

function PriorityChoice({
  value,
  onChange,
}: {
  readonly value: PriorityGround | typeof noGround;
  readonly onChange: (ground: PriorityGround | typeof noGround) => void;
}) {
  const translate = useTranslate(queueMessages);
  const rules = new Map(priorityRules.map((rule) => [rule.ground, rule]));
  return (
    <ChoiceTiles
      id="priority"
      label={translate("priority")}
      description={translate("priority.help", { row: queuePolicy.priorityInRowMax })}
      layout="compact"
      value={value}
      onChange={onChange}
      choices={[
        { value: noGround, label: translate("priority.none") },
        ...priorityGrounds.map((ground) => ({
          value: ground,
          label: translate(`priority.${ground}`, { years: rules.get(ground)?.ageYears ?? 0 }),
        })),
      ]}
    />
  );
}

interface DocumentBoxProps {
  readonly isRead: boolean;
  readonly onNumber: (number: string | undefined) => void;
}

/** Ties the number to a document, where somebody wants to be sure that it cannot be sold. */
function DocumentBox({ isRead, onNumber }: DocumentBoxProps) {
  const translate = useTranslate(queueMessages);
  const [value, setValue] = useState("");
  return (
    <ScanField
      id="queue-document"
      label={translate("tie")}
      description={translate(isRead ? "tie.read" : "tie.help")}
      value={value}
      onChange={setValue}
      onSubmit={(typed) => {
        onNumber(documentNumberIn(typed));
        setValue("");
      }}
    />
  );
}
