import {
  priorityGrounds,
  priorityRules,
  queuePolicy,
  type CrossingMode,
  type PriorityGround,
} from "@caravanserai/domain";
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
import { countMessages } from "../count/count-messages.ts";
import { modeIcons } from "../parts/mode-icons.ts";
import { documentNumberIn } from "./document-number.ts";
import { queueMessages } from "./queue-messages.ts";
import { TokenCard } from "./token-card.tsx";
import type { QueueActor } from "./use-queue-acts.ts";
import { useTaking } from "./use-taking.ts";

export interface QueuePartProps {
  readonly crossing: string;
  readonly modes: readonly CrossingMode[];
  readonly act: QueueActor;
}

const partySizes = [1, 2, 3, 4, 5, 6, 7, 8] as const;
const noGround = "none";

/** One tap on the size of the party: a number, large enough to be copied by hand. */
export function TakePanel(props: QueuePartProps) {
  const { modes } = props;
  const translate = useTranslate(queueMessages);
  const translateMode = useTranslate(countMessages);
  const format = useFormat();
  const [chosen, setChosen] = useState<CrossingMode>("car");
  const [ground, setGround] = useState<PriorityGround | typeof noGround>(noGround);
  const [more, setMore] = useState<number>(partySizes.length + 1);
  const [parties, setParties] = useState(1);
  const [documentNumber, setDocumentNumber] = useState<string>();
  const { handedOut, take } = useTaking(props);
  const mode = modes.includes(chosen) ? chosen : (modes[0] ?? "foot");
  const takeFor = async (persons: number) => {
    const priority = ground === noGround ? null : ground;
    if (await take({ mode, persons, parties, priority, documentNumber })) {
      setGround(noGround);
      setParties(1);
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
          <PartiesStepper value={parties} onChange={setParties} />
          <PriorityChoice value={ground} onChange={setGround} />
          <DocumentBox isRead={documentNumber !== undefined} onNumber={setDocumentNumber} />
        </Stack>
      </Panel>
      {handedOut === undefined ? (
        <Panel>
          <p className="cs-soft">{translate("take.help")}</p>
        </Panel>
      ) : (
        <TokenCard {...handedOut} key={handedOut.slip.token} />
      )}
    </div>
  );
}

interface PartiesStepperProps {
  readonly value: number;
  readonly onChange: (parties: number) => void;
}

/** In a rush a number goes to every n-th vehicle only, or one vehicle carries several families. */
function PartiesStepper({ value, onChange }: PartiesStepperProps) {
  const translate = useTranslate(queueMessages);
  return (
    <div>
      <Stepper
        label={translate("parties")}
        value={value}
        min={1}
        max={queuePolicy.partiesMax}
        onChange={onChange}
      />
      <p className="cs-small cs-soft">
        {translate(value === 1 ? "parties.help" : "parties.each", { parties: value })}
      </p>
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
